import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Digests } from './digest.ts';
import type { Stamp } from './digest-files.ts';
import { draft } from './draft.ts';
import { noTable, readTable, type StatRow, type StatTable, writeTable } from './stat-table.ts';

/** What is known of files without reading them. */
export interface StatCache {
  /** @returns the digests of a file that was not written to since they were taken. */
  find(path: string, stamp: Stamp): Digests | undefined;
  /** Keeps what was taken of a file. @param since when its reading began, in milliseconds. */
  keep(path: string, known: { readonly stamp: Stamp; readonly digests: Digests; readonly since: number }): void;
  /** Writes all that was found or kept to its file; the rest is forgotten. A cache that cannot be written is no fault. */
  save(): void;
}

/**
 * Two writes within one tick of the file system's clock leave the same times: what was written so shortly before it was read is not
 * believed later ("racy git", Documentation/technical/racy-git.txt). Linux ticks every 1 to 10 ms; file systems that only know whole
 * seconds are told by their times.
 */
const [tick, coarseTick] = [50, 2000];
const isRacy = ([, , mtimeMs, ctimeMs]: Stamp, since: number): boolean => {
  const isCoarse = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0;
  return Math.max(mtimeMs, ctimeMs) + (isCoarse ? coarseTick : tick) > since;
};

/** @returns where digests are remembered: the input `cache`, relative to the workspace, else a folder of the job's own. */
export function cacheHome({ inputs, workspace, env }: Asking): string | undefined {
  if (inputs.cache !== undefined) return resolve(workspace, inputs.cache);
  const temp = env['RUNNER_TEMP'];
  return temp ? join(temp, 'modelway-cache') : undefined;
}

interface Asking {
  readonly inputs: { readonly cache: string | undefined };
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens what an earlier run left of a folder. Size, inode, and times of modification and change must all be what they were; the last
 * of these cannot be set by programs. @param home where caches lie; absent: nothing is kept beyond this process.
 * @param root the folder whose files it is about. What cannot be read is an empty cache.
 */
export function openStatCache(home: string | undefined, root: string): StatCache {
  const file = home === undefined ? undefined : join(home, `${digestOf(root)}.stat`);
  const known = file === undefined ? noTable : read(file, root);
  const found: number[] = [];
  const kept: StatRow[] = [];
  return {
    find(path, stamp) {
      const at = known.at(path);
      if (at === undefined || !known.isStamp(at, stamp)) return undefined;
      found.push(at);
      return known.digests(at);
    },
    keep(path, { stamp, digests, since }) {
      if (!isRacy(stamp, since)) kept.push([path, stamp, digests]);
    },
    save() {
      const isSame = kept.length === 0 && found.length === known.size;
      if (file !== undefined && !isSame) write(file, writeTable(root, [known, found], kept));
    },
  };
}

const digestOf = (root: string): string => createHash('sha256').update(root).digest('hex').slice(0, 16);

function read(file: string, root: string): StatTable {
  try {
    return readTable(root, readFileSync(file));
  } catch {
    return noTable;
  }
}

function write(file: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    draft(file).keep(bytes);
  } catch {
    // The next run reads all files again: slower, and as right.
  }
}
