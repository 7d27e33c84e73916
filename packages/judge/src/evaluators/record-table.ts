import type { KeyBytes, RecordColumns, RecordSink } from '../scores/record-sink.ts';
import type { OwnEvidence } from './evidence.ts';

/** More than this nobody needs to compare two models. */
const mostRecords = 5_000_000;
const mostNamed = 5;

/** Keeps what records say, column by column, and finds what is wrong with all of them together. */
export class RecordTable implements RecordSink {
  readonly columns: RecordColumns;
  private readonly names: readonly string[];
  private readonly kept: Float64Array[];
  private readonly keys: string[] = [];
  private readonly seen = new Set<string>();
  private readonly decoder = new TextDecoder();
  private readonly bad = new Map<string, number[]>();

  /** @param metrics that rules are about: whatever else a record says is passed over. */
  constructor(metrics: readonly string[]) {
    this.names = [
      ...['candidate', 'baseline', 'label'],
      ...metrics.flatMap((it) => [`candidate.${it}`, `baseline.${it}`]),
    ];
    this.columns = { key: 'key', required: [], optional: this.names };
    this.kept = this.names.map(() => new Float64Array(1024));
  }

  record(row: number, { bytes, from, to }: KeyBytes, values: Float64Array): void {
    const key = this.decoder.decode(bytes.subarray(from, to));
    const at = this.keys.length;
    if (at >= mostRecords || this.seen.has(key)) {
      this.note(at >= mostRecords ? `are more than ${mostRecords}, from` : 'repeat the key of an earlier one:', row);
      return;
    }
    this.seen.add(key);
    this.keys.push(key);
    for (let c = 0; c < this.kept.length; c += 1) {
      if (this.kept[c]?.length === at) this.kept[c] = grown(this.kept[c] ?? new Float64Array());
      const column = this.kept[c];
      if (column) column[at] = values[c] ?? Number.NaN;
    }
  }

  unreadable(row: number, column?: string): void {
    this.note(column === undefined ? 'hold no key with finite numbers:' : `hold no finite "${column}":`, row);
  }

  /** @returns every fault; where there are none, `evidence` is whole. */
  faults(): string[] {
    const told = [...this.bad].map(([what, rows]) => `records ${what} ${listed(rows)}`);
    const gaps = this.names.flatMap((name) => this.gapsOf(name));
    const unlabelled =
      this.has('candidate') && !this.has('label') ? ['records have a score ("candidate") and no "label"'] : [];
    return [...told, ...gaps, ...unlabelled];
  }

  evidence(): Pick<OwnEvidence, 'records' | 'candidateTerms' | 'baselineTerms' | 'scores'> {
    const terms = (side: string) =>
      Object.fromEntries(
        this.names
          .filter((it) => it.startsWith(`${side}.`) && this.has(it))
          .map((it) => [it.slice(side.length + 1), this.column(it)]),
      );
    const baseline = terms('baseline');
    const scores = this.has('candidate') && this.has('label');
    return {
      records: this.keys.length,
      candidateTerms: terms('candidate'),
      ...(Object.keys(baseline).length > 0 ? { baselineTerms: baseline } : {}),
      ...(scores
        ? {
            scores: {
              keys: this.keys,
              labels: this.column('label'),
              candidate: this.column('candidate'),
              ...(this.has('baseline') ? { baseline: this.column('baseline') } : {}),
            },
          }
        : {}),
    };
  }

  private column(name: string): Float64Array {
    return (this.kept[this.names.indexOf(name)] ?? new Float64Array()).slice(0, this.keys.length);
  }

  private has(name: string): boolean {
    return this.column(name).some((it) => !Number.isNaN(it));
  }

  private gapsOf(name: string): string[] {
    const column = this.column(name);
    const gaps = column.reduce((sum, it) => sum + (Number.isNaN(it) ? 1 : 0), 0);
    return gaps === 0 || gaps === column.length ? [] : [`${gaps} of ${column.length} records have no "${name}"`];
  }

  private note(what: string, row: number): void {
    const rows = this.bad.get(what) ?? [];
    rows.push(row);
    this.bad.set(what, rows);
  }
}

function grown(column: Float64Array): Float64Array {
  const larger = new Float64Array(2 * column.length);
  larger.set(column);
  return larger;
}

function listed(rows: readonly number[]): string {
  const more = rows.length - mostNamed;
  return `${rows.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
