import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileEntry } from '@modelway/dataset';
import type { Digests } from './digest.ts';
import type { Stamp } from './digest-files.ts';
import { draft } from './draft.ts';
import { fileList } from './file-list.ts';
import { type Fresh, noTable, readTable, type StatTable, writeTable } from './stat-table.ts';

/** What is known of files without reading them. */
export interface StatCache {
  /** @returns whether a file was not written to since its digests were taken; if so, it counts as found. */
  has(path: string, stamp: Stamp): boolean;
  /** The files that were found. */
  files(): FileEntry[];
  /** @returns what was noted of all files together, when those that were left are those that were found, and there are no others. */
  noted(): string | undefined;
  /** @returns the digests of a file that was not written to since they were taken. */
  find(path: string, stamp: Stamp): Digests | undefined;
  /** Keeps what was taken of a file. @param since when its reading began, in milliseconds. */
  keep(path: string, known: { readonly stamp: Stamp; readonly digests: Digests; readonly since: number }): void;
  /**
   * Writes all that was found or kept to its file; the rest is forgotten. A cache that cannot be written is no fault.
   * @param note what is to be known of all of them together.
   */
  save(note?: string): void;
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
  const kept: Fresh = { files: fileList(root), digests: [] };
  let isRemembered = true;
  const find = (path: string, stamp: Stamp): number | undefined => {
    const at = known.at(path);
    if (at === undefined || !known.isStamp(at, stamp)) return undefined;
    found.push(at);
    return at;
  };
  const noted = (): string | undefined =>
    kept.digests.length === 0 && isRemembered && found.length === known.size ? known.note : undefined;
  return {
    has: (path, stamp) => find(path, stamp) !== undefined,
    find(path, stamp) {
      const at = find(path, stamp);
      return at === undefined ? undefined : known.digests(at);
    },
    files: () => found.map(known.file),
    noted,
    keep(path, { stamp, digests, since }) {
      if (isRacy(stamp, since)) isRemembered = false;
      else {
        kept.files.add(path, stamp);
        kept.digests.push(digests);
      }
    },
    save(note = noted() ?? '') {
      if (file === undefined || note === noted()) return;
      // A note is of all files: one that is not remembered would be missed by nobody when it is gone.
      write(file, writeTable([root, isRemembered ? note : ''], [known, found], kept));
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
