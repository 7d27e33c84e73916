import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../world.ts';

/** Where tables come from: one per name, the same one whenever it is asked for. */
export interface Tables {
  readonly table: <T>(name: string) => Table<T>;
  /** Writes what has changed; without a folder there is nothing to write. */
  flush(): void;
}

/** @param folder where tables are kept, one JSON file each; undefined keeps them in memory alone. */
export function createTables(folder: string | undefined): Tables {
  const open = new Map<string, MemoryTable<unknown>>();
  const dirty = new Set<string>();
  const flush = (): void => {
    for (const name of dirty) if (folder !== undefined) save(folder, name, open.get(name));
    dirty.clear();
  };
  // A burst of changes becomes one write; what is lost by a crash in between is the burst's last few milliseconds.
  const touched = (name: string): void => {
    if (folder !== undefined && dirty.size === 0) setImmediate(flush);
    dirty.add(name);
  };
  const table = <T>(name: string): Table<T> => {
    let found = open.get(name);
    if (found === undefined) {
      found = new MemoryTable(folder === undefined ? [] : load(folder, name), () => touched(name));
      open.set(name, found);
    }
    return found as Table<T>; // Safe: each name is only ever used with one type, by the service that owns it.
  };
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return { table, flush };
}

class MemoryTable<T> implements Table<T> {
  private readonly rows: Map<string, T>;
  private readonly touched: () => void;

  constructor(rows: readonly (readonly [string, T])[], touched: () => void) {
    this.rows = new Map(rows);
    this.touched = touched;
  }

  get(name: string): T | undefined {
    return this.rows.get(name);
  }

  put(name: string, value: T): void {
    this.rows.set(name, value);
    this.touched();
  }

  delete(name: string): boolean {
    const existed = this.rows.delete(name);
    if (existed) this.touched();
    return existed;
  }

  all(): T[] {
    return [...this.rows.values()];
  }

  entries(): [string, T][] {
    return [...this.rows];
  }
}

const fileOf = (folder: string, name: string): string => join(folder, `${encodeURIComponent(name)}.json`);

/** Through a second file and a rename: a crash leaves the old table or the new one, never half of either. */
function save(folder: string, name: string, table: MemoryTable<unknown> | undefined): void {
  const file = fileOf(folder, name);
  writeFileSync(`${file}.new`, JSON.stringify(table?.entries() ?? [], tagDates));
  renameSync(`${file}.new`, file);
}

function load<T>(folder: string, name: string): [string, T][] {
  try {
    return JSON.parse(readFileSync(fileOf(folder, name), 'utf8'), untagDates) as [string, T][];
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Error(`the local cloud cannot read its table ${name}: ${(cause as Error).message}`, { cause });
  }
}

/** JSON has no dates: they travel as {"$date": milliseconds}. The replacer sees a Date only through `this`, before its toJSON. */
function tagDates(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? { $date: original.getTime() } : value;
}

function untagDates(_key: string, value: unknown): unknown {
  const tagged = (value as { $date?: unknown } | null)?.$date;
  return typeof tagged === 'number' ? new Date(tagged) : value;
}
