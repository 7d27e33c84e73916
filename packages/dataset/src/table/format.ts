/** Kinds of tables that are read. */
export type TableFormat = 'csv' | 'tsv' | 'jsonl' | 'parquet';

const byEnding: Readonly<Record<string, TableFormat>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  pq: 'parquet',
};

/** @returns how to read a file, by the ending of its name; undefined when it is no table. */
export function formatOf(path: string): TableFormat | undefined {
  const dot = path.lastIndexOf('.');
  const ending = dot < 0 ? '' : path.slice(dot + 1).toLowerCase();
  return Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}
