import type { Table } from './csv.ts';

/** What became of the records of one table. No value of any record is kept: these counts may stand in a public comment. */
export interface RecordDiff {
  readonly before: number;
  readonly after: number;
  /** The column by which records were matched; absent when none tells them apart, and whole records were compared. */
  readonly key?: string;
  readonly added: number;
  readonly removed: number;
  /** Records with the same key and other values; 0 without a key. */
  readonly changed: number;
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Compares two tables by the first column of the new one, if it tells all records of both apart, else by whole records. */
export function recordDiff(before: Table, after: Table): RecordDiff {
  const key = after.columns[0] ?? '';
  const [old, now] = [keyed(before, key), keyed(after, key)];
  const matched = old && now ? { key, ...byKey(old, now) } : byRecord(before, after);
  return {
    before: before.rows.length,
    after: after.rows.length,
    ...matched,
    columns: {
      added: after.columns.filter((name) => !before.columns.includes(name)),
      removed: before.columns.filter((name) => !after.columns.includes(name)),
    },
  };
}

/** Records by key, as column → value pairs: the same record whatever the order of the columns. */
function keyed({ columns, rows }: Table, key: string): Map<string, string> | undefined {
  const at = columns.indexOf(key);
  const order = columns.map((_, i) => i).sort((a, b) => ((columns[a] ?? '') < (columns[b] ?? '') ? -1 : 1));
  const records = new Map(rows.map((row) => [row[at] ?? '', JSON.stringify(order.map((i) => [columns[i], row[i]]))]));
  return at >= 0 && records.size === rows.length ? records : undefined;
}

function byKey(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
  const kept = [...now].filter(([key]) => old.has(key));
  return {
    added: now.size - kept.length,
    removed: old.size - kept.length,
    changed: kept.filter(([key, record]) => old.get(key) !== record).length,
  };
}

function byRecord(before: Table, after: Table) {
  const counts = new Map<string, number>();
  const count = (row: readonly string[], by: number): void => {
    const record = JSON.stringify(row);
    counts.set(record, (counts.get(record) ?? 0) + by);
  };
  for (const row of before.rows) count(row, -1);
  for (const row of after.rows) count(row, 1);
  const surplus = [...counts.values()];
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  return { added: sum(surplus.filter((n) => n > 0)), removed: -sum(surplus.filter((n) => n < 0)) || 0, changed: 0 };
}
