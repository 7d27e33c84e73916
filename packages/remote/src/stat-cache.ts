import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Digests } from './digest.ts';
import { type Stamp, sameStamp } from './digest-files.ts';
import { draft } from './draft.ts';

/** What is known of files without reading them. */
export interface StatCache {
  /** @returns the digests of a file that was not written to since they were taken. */
  find(path: string, stamp: Stamp): Digests | undefined;
  /** Keeps what was taken of a file. @param since when its reading began, in milliseconds. */
  keep(path: string, known: { readonly stamp: Stamp; readonly digests: Digests; readonly since: number }): void;
  /** Writes all that was found or kept to its file; the rest is forgotten. A cache that cannot be written is no fault. */
  save(): void;
}

type Line = readonly [path: string, ...Stamp, md5: string, sha256: string];

const format = 'modelway stat cache 1';

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
  const name = `${createHash('sha256').update(root).digest('hex').slice(0, 16)}.stat.json`;
  const known = new Map(home === undefined ? [] : read(join(home, name), root).map((line) => [line[0], line]));
  const lines: Line[] = [];
  return {
    find(path, stamp) {
      const line = known.get(path);
      if (line === undefined) return undefined;
      const [, size, ino, mtimeMs, ctimeMs, md5, sha256] = line;
      if (!sameStamp(stamp, [size, ino, mtimeMs, ctimeMs])) return undefined;
      lines.push(line);
      return { md5, sha256 };
    },
    keep(path, { stamp, digests, since }) {
      if (!isRacy(stamp, since)) lines.push([path, ...stamp, digests.md5, digests.sha256]);
    },
    save() {
      if (home !== undefined) write(home, name, { root, lines });
    },
  };
}

function read(file: string, root: string): Line[] {
  try {
    const { head, lines } = parse(readFileSync(file, 'utf8'));
    return head === JSON.stringify([format, root]) ? lines.filter(isLine) : [];
  } catch {
    return [];
  }
}

function parse(text: string): { head: string; lines: unknown[] } {
  const end = text.indexOf('\n');
  const lines: unknown = JSON.parse(text.slice(end + 1));
  return { head: text.slice(0, end), lines: Array.isArray(lines) ? lines : [] };
}

function isLine(line: unknown): line is Line {
  if (!Array.isArray(line) || line.length !== 7) return false;
  const [path, size, ino, mtimeMs, ctimeMs, md5, sha256] = line as readonly unknown[];
  const numbers = [size, ino, mtimeMs, ctimeMs].every((it) => typeof it === 'number');
  return (
    numbers && typeof path === 'string' && /^[0-9a-f]{32}$/.test(String(md5)) && /^[0-9a-f]{64}$/.test(String(sha256))
  );
}

function write(home: string, name: string, { root, lines }: { root: string; lines: readonly Line[] }): void {
  try {
    mkdirSync(home, { recursive: true });
    draft(join(home, name)).keep(Buffer.from(`${JSON.stringify([format, root])}\n${JSON.stringify(lines)}\n`));
  } catch {
    // The next run reads all files again: slower, and as right.
  }
}
