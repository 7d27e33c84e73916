import { join } from 'node:path';
import type { Log } from '@modelway/action';
import { inLanes } from '@modelway/aws';
import { openCrew } from '@modelway/crew';
import {
  type DataRules,
  formatOf,
  hashKey,
  type Manifest,
  mostHashes,
  questionFor,
  type ReadTable,
  type Scanned,
  type TableFormat,
} from '@modelway/dataset';
import { counted, sized } from './progress.ts';
import scanFile, { type ScanOrder } from './scan-table.ts';
import type { Target } from './target.ts';
import { tableTasks } from './thread-tasks.ts';

/** More tables than this are the parts of few; then the first are read, and of the others it is said that they were not. */
export const mostTables = 500;

/** Below this a thread takes longer to start than the tables to read. */
const worthThreads = 4 * 2 ** 20;

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

/**
 * Reads every table of the version once, each on a thread. Memory: of each thread one chunk and the hashes of its table; of all that
 * were read the hashes of at most `mostHashes` rows, those of the first tables, so that it does not matter which thread was first.
 */
export async function readTables(
  { target, manifest, sha256, rules }: Version,
  { log, signal }: World,
): Promise<ReadTable[]> {
  const files = tablesOf(manifest);
  const read = files.slice(0, mostTables);
  if (read.length === 0) return [];
  const bytes = read.reduce((sum, { size }) => sum + size, 0);
  const crew = openCrew(tableTasks, bytes < worthThreads ? { size: 1 } : {});
  const scan = (order: ScanOrder): Promise<Scanned> =>
    bytes < worthThreads ? scanFile(order) : crew.run('scan-table', order);
  const kept = keeper(read);
  try {
    await inLanes(read.entries(), { lanes: crew.size, signal }, async ([at, { path, size, format }]) => {
      const question = questionFor({ path, format }, rules, hashKey(sha256));
      kept.put(at, await scan({ path: join(target.folder, path), size, question }));
    });
  } finally {
    await crew.close();
  }
  log.info(`read ${counted(read.length)} tables, ${sized(bytes)}`);
  return [...kept.tables(), ...files.slice(mostTables).map(({ path }) => ({ path, scanned: unread }))];
}

/** Keeps what was read in the order of the files, and lets go of the hashes of those that come after the limit. */
function keeper(files: readonly TableFile[]) {
  const found: (Scanned | undefined)[] = files.map(() => undefined);
  let [next, held] = [0, 0];
  return {
    put(at: number, scanned: Scanned): void {
      found[at] = scanned;
      for (let it = found[next]; it !== undefined; it = found[next]) {
        held += it.rows;
        if (held > mostHashes) found[next] = withoutHashes(it);
        next += 1;
      }
    },
    tables: (): ReadTable[] => files.map(({ path }, i) => ({ path, scanned: found[i] ?? unread })),
  };
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
