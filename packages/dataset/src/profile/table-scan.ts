import type { ColumnProfile } from '@modelway/lineage';
import type { Cells, TableSink } from '../table/cells.ts';
import type { TableFormat } from '../table/format.ts';
import { type HashKey, newHash } from '../table/hash64.ts';
import { readTable, type TableSource } from '../table/read-table.ts';
import { TableFault } from '../table/table-fault.ts';
import type { Breach, CellRule } from './cell-rule.ts';
import { ColumnScan, type Lens, lensOf, type Role } from './column-scan.ts';
import { HashList } from './hash-list.ts';

/** What is looked for in a table. */
export interface Question {
  readonly format: TableFormat;
  readonly hashKey: HashKey;
  /** Columns that name a record, and whom it is about: their values are kept nowhere. */
  readonly key?: string | undefined;
  readonly subject?: string | undefined;
  readonly label?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, CellRule>>;
  /** The column that rows are matched by; the key when not given, else the first column, which may be one. */
  readonly match?: string | undefined;
  /** Only these columns count for the hashes of whole rows; absent: all. */
  readonly compared?: readonly string[] | undefined;
}

/** Rows that could not be used: what is wrong, how many, and the first of them. */
export interface RowFault {
  readonly kind: string;
  readonly count: number;
  readonly row: number;
  readonly detail: string;
}

/** What one reading of a table found out. Travels between threads. */
export interface Scanned {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Per column, a digest of its values that does not depend on the order of the rows. */
  readonly contents: readonly string[];
  readonly faults: readonly RowFault[];
  /** Why the table could not be read to its end; then all else is what was found before. */
  readonly broken?: string;
  readonly breaches: Readonly<Record<string, readonly Breach[]>>;
  /** Sorted hashes; absent where there are too many rows, or no such column. */
  readonly hashes: {
    readonly rows?: BigUint64Array;
    readonly keys?: BigUint64Array;
    readonly subjects?: BigUint64Array;
  };
}

/** Reads a table once, from start to end, in the memory of one chunk and of eight bytes a row and hash. @throws what the source throws. */
export async function scanTable(source: TableSource, question: Question): Promise<Scanned> {
  const scan = new TableScan(question);
  try {
    await readTable(source, question.format, scan);
    return scan.done();
  } catch (cause) {
    if (!(cause instanceof TableFault)) throw cause;
    return { ...scan.done(), broken: cause.message };
  }
}

class TableScan implements TableSink {
  private readonly question: Question;
  private readonly lens: Lens;
  private readonly columns: ColumnScan[] = [];
  private readonly counted: boolean[] = [];
  private readonly faults = new Map<string, { kind: string; count: number; row: number; detail: string }>();
  private readonly lists = { rows: new HashList(), keys: new HashList(), subjects: new HashList() };
  private keyAt = -1;
  private subjectAt = -1;
  private rows = 0;

  constructor(question: Question) {
    this.question = question;
    this.lens = lensOf({ key: question.hashKey, into: newHash() }, question.missing);
  }

  column(name: string): void {
    const { key, subject, match = key, rules, compared } = this.question;
    if (match === undefined ? this.columns.length === 0 : name === match) this.keyAt = this.columns.length;
    if (name === subject) this.subjectAt = this.columns.length;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    this.columns.push(new ColumnScan(name, { lens: this.lens, rule, role: roleOf(name, this.question) }));
    this.counted.push(compared === undefined || compared.includes(name));
  }

  row(cells: Cells, row: number): void {
    this.rows += 1;
    const hash = this.lens.keyed.into;
    let low = 0;
    let high = 0;
    for (let i = 0; i < cells.count; i += 1) {
      const column = this.columns[i] as ColumnScan; // Safe: readers tell each column before they fill it.
      if (!column.add(cells, i, row)) continue;
      const [a, b] = [hash[0] as number, hash[1] as number]; // Safe: a hash has two halves.
      if (i === this.keyAt) this.lists.keys.push(a, b);
      if (i === this.subjectAt) this.lists.subjects.push(a, b);
      if (!this.counted[i]) continue;
      low = (low + spread(a ^ column.seed.low, b)) | 0;
      high = (high + spread(b ^ column.seed.high, a)) | 0;
    }
    this.lists.rows.push(low, high);
  }

  fault(name: string, row: number, detail: string): void {
    const known = this.faults.get(name);
    if (known) known.count += 1;
    else this.faults.set(name, { kind: name, count: 1, row, detail });
  }

  done(): Scanned {
    const named = (list: HashList, at: number) => (at < 0 ? undefined : list.sorted());
    const hashes = {
      rows: this.lists.rows.sorted(),
      keys: named(this.lists.keys, this.keyAt),
      subjects: named(this.lists.subjects, this.subjectAt),
    };
    const found = this.columns.map((it) => [it.name, it.seen.breaches()] as const);
    return {
      rows: this.rows,
      columns: this.columns.map((it) => it.done(this.rows)),
      contents: this.columns.map(({ content }) => `${content[0]}:${content[1]}`),
      faults: [...this.faults.values()],
      breaches: Object.fromEntries(found.filter(([, breaches]) => breaches.length > 0)),
      // Safe: what is not there is left out.
      hashes: Object.fromEntries(Object.entries(hashes).filter(([, it]) => it !== undefined)) as Scanned['hashes'],
    };
  }
}

const roleOf = (name: string, { key, subject, label }: Question): Role =>
  name === key || name === subject ? 'subject' : name === label ? 'label' : 'feature';

/** Mixes a cell's hash with its column's, so that values that change places make another row. */
function spread(given: number, other: number): number {
  let h = Math.imul(given ^ (given >>> 16), 0x7feb352d) ^ other;
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
