import { join } from 'node:path';
import type { Log } from '@modelway/action';
import {
  type DataRules,
  formatOf,
  hashKey,
  type Manifest,
  mostHashes,
  questionFor,
  type ReadTable,
  type Scanned,
  scanTable,
  type TableFormat,
} from '@modelway/dataset';
import { counted, sized } from './progress.ts';
import { fileSource } from './table-source.ts';
import type { Target } from './target.ts';

/** More tables than this are the parts of few; then the first are read, and of the others it is said that they were not. */
export const mostTables = 500;

interface Version {
  readonly target: Target;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest; hashes are keyed with it. */
  readonly sha256: string;
  readonly rules: DataRules;
}

interface World {
  readonly log: Log;
  readonly signal: AbortSignal;
}

interface TableFile {
  readonly path: string;
  readonly format: TableFormat;
  readonly size: number;
}

const tablesOf = (manifest: Manifest): TableFile[] =>
  manifest.flatMap(({ path, size }) => {
    const format = formatOf(path);
    return format === undefined ? [] : [{ path, format, size }];
  });

/** Reads every table of the version once. Memory: one chunk, and the hashes of at most `mostHashes` rows of all tables together. */
export async function readTables(
  { target, manifest, sha256, rules }: Version,
  { log, signal }: World,
): Promise<ReadTable[]> {
  const files = tablesOf(manifest);
  const tables: ReadTable[] = [];
  let held = 0;
  for (const file of files.slice(0, mostTables)) {
    signal.throwIfAborted();
    const source = fileSource(join(target.folder, file.path), file.size);
    const scanned = await scanTable(source, questionFor(file, rules, hashKey(sha256)));
    held += scanned.rows;
    tables.push({ path: file.path, scanned: held > mostHashes ? withoutHashes(scanned) : scanned });
  }
  if (tables.length > 0)
    log.info(`read ${counted(tables.length)} tables, ${sized(files.reduce((sum, it) => sum + it.size, 0))}`);
  return [...tables, ...files.slice(mostTables).map(({ path }) => ({ path, scanned: unread }))];
}

const withoutHashes = (scanned: Scanned): Scanned => ({ ...scanned, hashes: {} });

const unread: Scanned = {
  rows: 0,
  columns: [],
  contents: [],
  faults: [],
  broken: `it is not among the first ${mostTables} tables, and no more are read`,
  breaches: {},
  hashes: {},
};
