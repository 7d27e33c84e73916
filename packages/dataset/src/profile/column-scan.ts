import type { ColumnProfile } from '@modelway/lineage';
import { type Cells, kind } from '../table/cells.ts';
import { hashNumber } from '../table/hash-value.ts';
import { type Hash, hashBytes, hashText, type Keyed } from '../table/hash64.ts';
import { instantOf } from '../table/instant-text.ts';
import { NumberReader } from '../table/number-text.ts';
import { type CellRule, type Seen, watch } from './cell-rule.ts';
import { Moments } from './moments.ts';
import { typeOf } from './type-of.ts';
import { ValueCounts } from './value-counts.ts';

/** Values that mean "not there"; pandas' list without what may be meant ("NA" is a country, until someone says so). */
export const missingWords: readonly string[] = ['NaN', 'nan', 'null', 'NULL', 'None', 'N/A', '#N/A', 'NA'];

const booleanWords = ['true', 'false', 'True', 'False', 'TRUE', 'FALSE', 'yes', 'no', 'Yes', 'No', 'YES', 'NO'];

/** What a column is for: values of a `subject` (or key) are kept nowhere, those of a `label` always. */
export type Role = 'subject' | 'label' | 'feature';

/** A table of hashes of words, to know a cell by its hash alone. */
export type Words = ReadonlySet<number>;

/** What all columns of a scan have in common. */
export interface Lens {
  readonly keyed: Keyed;
  readonly reader: NumberReader;
  readonly missing: Words;
  readonly booleans: Words;
}

export function lensOf(keyed: Keyed, missing: readonly string[] = missingWords): Lens {
  const words = (list: readonly string[]) => new Set(list.map((it) => hashText(it, keyed.key).low));
  return { keyed, reader: new NumberReader(), missing: words(missing), booleans: words(booleanWords) };
}

/** One column while its table is read. */
export class ColumnScan {
  readonly name: string;
  readonly seed: { readonly low: number; readonly high: number };
  /** The sum of all cells' hashes: the same for the same values in any order, so that a renamed column is known again. */
  readonly content: Hash = new Int32Array(2) as Hash; // Safe: made with two.
  readonly seen: Seen;
  private readonly lens: Lens;
  private readonly role: Role;
  private readonly counts = new ValueCounts();
  private readonly moments = new Moments();
  private readonly kinds = new Float64Array(7);

  constructor(name: string, { lens, rule, role }: { lens: Lens; rule: CellRule | undefined; role: Role }) {
    this.name = name;
    this.lens = lens;
    this.role = role;
    this.seed = hashText(name, lens.keyed.key);
    this.seen = watch(rule, lens.keyed.key);
  }

  /** Takes one cell in. @returns whether it holds a value; its hash is then in the lens. */
  add({ bytes, starts, ends, kinds }: Cells, i: number, row: number): boolean {
    const start = starts[i] as number; // Safe: `i` is below the number of cells.
    const end = ends[i] as number; // Safe: as above.
    let found: number = kinds[i] as number; // Safe: as above.
    if (found === kind.missing || (found === kind.untyped && start === end)) return this.miss();
    const { keyed, reader } = this.lens;
    let number = Number.NaN;
    if (found <= kind.number && reader.read(bytes, start, end)) {
      number = reader.value;
      found = kind.number;
    }
    if (found === kind.number && reader.exact) hashNumber(number, keyed);
    else hashBytes(bytes, start, end, keyed);
    if (found === kind.untyped) {
      // Safe: a hash has two halves.
      if (end - start < 8 && this.lens.missing.has(keyed.into[0] as number)) return this.miss();
      found = this.kindOfText(end - start);
    }
    if (found === kind.text || found === kind.date) {
      number = instantOf(bytes, start, end);
      found = Number.isNaN(number) ? kind.text : kind.date;
    }
    this.take(found, number);
    this.count(bytes, start, end);
    this.seen.look({ kind: found, number, bytes, start, end, hash: keyed.into, row });
    return true;
  }

  private miss(): false {
    this.kinds[kind.missing] = (this.kinds[kind.missing] as number) + 1; // Safe: one of seven.
    return false;
  }

  private kindOfText(length: number): number {
    const isWord = length < 6 && this.lens.booleans.has(this.lens.keyed.into[0] as number); // Safe: a hash has two halves.
    return isWord ? kind.boolean : kind.text;
  }

  private take(found: number, number: number): void {
    this.kinds[found] = (this.kinds[found] as number) + 1; // Safe: one of seven.
    if (!Number.isNaN(number)) this.moments.add(number);
  }

  private count(bytes: Uint8Array, start: number, end: number): void {
    const [low, high] = this.lens.keyed.into as unknown as [number, number]; // Safe: a hash has two halves.
    this.content[0] = (this.content[0] as number) + low;
    this.content[1] = (this.content[1] as number) + high;
    if (!this.counts.add(low, high) || this.role === 'subject') return;
    this.counts.name(low, high, Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString());
  }

  /** @param rows of the whole table: a column that JSON Lines found late lacks a value in all rows before. */
  done(rows: number): ColumnProfile {
    const values = rows - (this.kinds[kind.missing] ?? 0) - this.late(rows);
    const numbers = this.moments.done();
    const listed = this.role === 'subject' ? undefined : categoriesOf(this.counts.listed(), values, this.role);
    const type = typeOf(this.kinds);
    return {
      name: this.name,
      type,
      values,
      missing: rows - values,
      distinct: this.counts.distinct(),
      ...(numbers === undefined || type === 'text' || this.role === 'subject' ? {} : { numbers }),
      ...(listed === undefined ? {} : { categories: listed }),
    };
  }

  private late(rows: number): number {
    return rows - this.kinds.reduce((sum, it) => sum + it, 0);
  }
}

/** Values that are listed, and how often each must come on average: values of people's own are no categories. */
const [mostListed, leastEach] = [200, 2];

function categoriesOf(all: { value: string; count: number }[] | undefined, values: number, role: Role) {
  if (all === undefined || all.length > mostListed) return undefined;
  if (role !== 'label' && all.length * leastEach > values) return undefined;
  return { listed: all, other: values - all.reduce((sum, it) => sum + it.count, 0) };
}
