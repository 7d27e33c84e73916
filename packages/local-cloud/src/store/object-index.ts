import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { compareKeys } from './key-order.ts';

/** Which object lies under which key, in key order. */
export class ObjectIndex<T> {
  private readonly byKey = new Map<string, T>();
  private sorted: string[] = [];
  private isSorted = true;

  get(key: string): T | undefined {
    return this.byKey.get(key);
  }

  put(key: string, value: T): void {
    if (!this.byKey.has(key)) {
      const last = this.sorted.at(-1);
      this.isSorted &&= last === undefined || compareKeys(last, key) < 0;
      this.sorted.push(key);
    }
    this.byKey.set(key, value);
  }

  delete(key: string): boolean {
    if (!this.byKey.delete(key)) return false;
    this.sorted.splice(this.sorted.indexOf(key), 1);
    return true;
  }

  get size(): number {
    return this.byKey.size;
  }

  /** Keys that begin with the prefix and come after `after`, in order, as many as are taken. */
  *keys(prefix: string, after = ''): Generator<string> {
    if (!this.isSorted) this.sorted.sort(compareKeys);
    this.isSorted = true;
    const from = compareKeys(prefix, after) > 0 ? prefix : after;
    for (let i = this.firstFrom(from); i < this.sorted.length; i += 1) {
      const key = this.sorted[i] ?? '';
      if (key === after && after !== '') continue;
      if (key.startsWith(prefix)) yield key;
      else if (compareKeys(key, prefix) > 0) return;
    }
  }

  private firstFrom(wanted: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareKeys(this.sorted[middle] ?? '', wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One change of the index, as a line of the journal. */
export interface Change {
  readonly bucket: string;
  /** When the bucket was made; a change of the bucket itself has no key. */
  readonly created?: Date | string;
  readonly key?: string;
  readonly record?: unknown;
}

/** A journal of changes: appending costs the same however many objects there are. */
export class Journal {
  private readonly file: string | undefined;

  constructor(file: string | undefined) {
    this.file = file;
  }

  append(change: Change): void {
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(change)}\n`);
  }

  /** Gives every change that was written. A last line without an end is what a crash left of it, and never happened. */
  read(): Change[] {
    if (this.file === undefined || !existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Change);
  }

  /** Replaces the journal by the changes that still matter. */
  rewrite(changes: readonly Change[]): void {
    if (this.file === undefined) return;
    writeFileSync(`${this.file}.new`, changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
    renameSync(`${this.file}.new`, this.file);
  }
}
