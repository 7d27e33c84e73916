import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  commonColumns,
  type DataRules,
  formatOf,
  hashKey,
  questionFor,
  type ReadTable,
  rowDiff,
  type Scanned,
  scanTable,
  type TableDiff,
  tableDiff,
} from '@modelway/dataset';
import { type Layout, ObjectDamaged, type OpenRemote } from '@modelway/remote';
import { fileSource } from './table-source.ts';

/** A table whose content is another than in the base. */
export interface ChangedTable {
  readonly path: string;
  readonly size: number;
  /** Of the base's object. */
  readonly md5: string;
}

/** What became of a table, or why that is not known. */
export type TableChange = TableDiff | { readonly path: string; readonly because: string };

export interface Comparing {
  readonly folder: string;
  readonly tables: readonly ReadTable[];
  readonly rules: DataRules;
  /** SHA-256 of the new manifest. */
  readonly sha256: string;
  readonly remote: OpenRemote;
  readonly layout: Layout;
  readonly signal: AbortSignal;
  /** Where the base's tables are put while they are read. */
  readonly scratch: string | undefined;
}

/** The largest are compared; each is brought here and read, so there is an end to it. */
const mostCompared = 20;
const largest = 4 * 2 ** 30;
/** What DVC 2 stored is read into memory. */
const largestLegacy = 64 * 2 ** 20;

/** Compares changed tables with the base, one at a time. @throws S3Fault; what the file system throws. */
export async function compareTables(changed: readonly ChangedTable[], by: Comparing): Promise<TableChange[]> {
  const bySize = [...changed].sort((a, b) => b.size - a.size);
  const compared = new Set(bySize.slice(0, mostCompared).map(({ path }) => path));
  const scratch = await mkdtemp(join(by.scratch ?? tmpdir(), 'modelway-base-'));
  try {
    const told: TableChange[] = [];
    for (const table of changed) {
      by.signal.throwIfAborted();
      const because = compared.has(table.path) ? undefined : `only the ${mostCompared} largest tables are compared`;
      told.push(because === undefined ? await one(table, join(scratch, 'table'), by) : { path: table.path, because });
    }
    return told;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function one(table: ChangedTable, to: string, by: Comparing): Promise<TableChange> {
  const { path } = table;
  const after = by.tables.find((it) => it.path === path)?.scanned;
  const format = formatOf(path);
  if (after === undefined || format === undefined) return { path, because: 'it was not read' };
  const fetched = await fetchBase(table, to, by);
  if ('because' in fetched) return { path, because: fetched.because };
  const key = by.rules.key ?? after.columns[0]?.name;
  const question = {
    ...questionFor({ path, format }, by.rules, hashKey(by.sha256)),
    rules: {},
    match: key,
    compared: after.columns.map(({ name }) => name),
  };
  const before = await scanTable(fileSource(to, fetched.size), question);
  const common = commonColumns(before, after);
  const source = fileSource(join(by.folder, path), table.size);
  // Hashes of rows are comparable when they are of the same columns; new columns are no change of a row.
  const same: Scanned =
    common.length === after.columns.length ? after : await scanTable(source, { ...question, compared: common });
  return tableDiff(path, { before, after, rows: rowDiff(before, same, key) });
}

async function fetchBase(
  { md5 }: ChangedTable,
  to: string,
  { remote, layout, signal }: Comparing,
): Promise<{ size: number } | { because: string }> {
  const head = await remote.head(md5, layout);
  if (head === undefined) return { because: `the table of the base, ${md5}, is not in ${remote.url}` };
  const most = layout === 'dvc2' ? largestLegacy : largest;
  if (head.size > most) return { because: `the table of the base is larger than ${most / 2 ** 20} MiB` };
  try {
    if (layout === 'dvc3') await remote.fetch(md5, { size: head.size, to, signal });
    else await writeFile(to, (await remote.read(md5, layout)) ?? '');
    return { size: head.size };
  } catch (cause) {
    if (cause instanceof ObjectDamaged) return { because: cause.message };
    throw cause;
  }
}
