import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** Which digests of which files to take. Paths are absolute. */
export interface DigestOrder {
  readonly paths: readonly string[];
  readonly algorithms: ReadonlyArray<Algorithm>;
}

export type Algorithm = 'md5' | 'sha256';

/** What was found, in the order of the paths. */
export interface Digested {
  /** Digests in bytes, side by side in the order of the algorithms: 16 of MD5, 32 of SHA-256. */
  readonly digests: Uint8Array<ArrayBuffer>;
  /** Of each file, four numbers of its stamp. */
  readonly stamps: Float64Array<ArrayBuffer>;
  /** Files that could not be read to their end, or changed meanwhile: by their index, with the reason (nothing when they changed). */
  readonly faults: ReadonlyArray<readonly [index: number, reason: string | undefined]>;
}

/** What tells a file that was not written to since: size, inode, times of modification and change in milliseconds. */
export const stampOf = ({ size, ino, mtimeMs, ctimeMs }: Stats): Stamp => [size, ino, mtimeMs, ctimeMs];
export type Stamp = readonly [size: number, ino: number, mtimeMs: number, ctimeMs: number];
export const sameStamp = (a: Stamp, b: Stamp): boolean => a.every((value, i) => value === b[i]);

const widths = { md5: 16, sha256: 32 } as const;
export const widthOf = (algorithms: readonly Algorithm[]): number =>
  algorithms.reduce((sum, name) => sum + widths[name], 0);

const chunkBytes = 2 ** 20;

/** A task for a thread: reads each file once, by blocking calls, and takes all digests of it. Memory: a MiB. */
export default function digestFiles({ paths, algorithms }: DigestOrder): Digested {
  const width = widthOf(algorithms);
  const digests = new Uint8Array(paths.length * width);
  const stamps = new Float64Array(paths.length * 4);
  const faults: Array<readonly [number, string | undefined]> = [];
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  for (const [i, path] of paths.entries()) {
    try {
      const { digest, stamp } = digestFile(path, { algorithms, buffer });
      if (stamp === undefined) faults.push([i, undefined]);
      else stamps.set(stamp, i * 4);
      digests.set(digest, i * width);
    } catch (cause) {
      faults.push([i, (cause as Error).message]);
    }
  }
  return { digests, stamps, faults };
}

interface Reading {
  readonly algorithms: readonly Algorithm[];
  readonly buffer: Buffer;
}

/** @returns the digests, and the stamp when it was the same before and after. */
function digestFile(path: string, { algorithms, buffer }: Reading): { digest: Uint8Array; stamp: Stamp | undefined } {
  const handle = openSync(path, 'r');
  try {
    const before = stampOf(fstatSync(handle));
    const hashes = algorithms.map((name) => createHash(name));
    let total = 0;
    for (let read = -1; read !== 0 && total < before[0]; total += read) {
      read = readSync(handle, buffer, 0, buffer.length, null);
      for (const hash of hashes) hash.update(buffer.subarray(0, read));
    }
    const isWhole = total === before[0] && sameStamp(before, stampOf(fstatSync(handle)));
    return { digest: Buffer.concat(hashes.map((hash) => hash.digest())), stamp: isWhole ? before : undefined };
  } finally {
    closeSync(handle);
  }
}
