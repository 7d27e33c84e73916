import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** A small file here, with the size in bytes and the SHA-256 in hex that it had when it was digested. */
export interface Proven {
  readonly source: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * @param room has place for one byte more than the file, in which shows that it has grown.
 * @returns the content, read into `room` from `at` on; undefined when it is gone or not what it was.
 */
export function readProven({ source, size, sha256 }: Proven, room: Uint8Array, at = 0): Uint8Array | undefined {
  const filled = fill(room.subarray(at, at + size + 1), { source, size });
  const bytes = room.subarray(at, at + size);
  return filled === size && hash('sha256', bytes) === sha256 ? bytes : undefined;
}

/**
 * Reads a file into a room that has place for one byte more. @returns how many bytes came; undefined when it cannot be read.
 * Blocking calls cost 10 µs, a promise for each of them 100. What is as long as expected is not asked for its end once more.
 */
export function fill(room: Uint8Array, { source, size }: Pick<Proven, 'source' | 'size'>): number | undefined {
  try {
    const handle = openSync(source, 'r');
    try {
      let filled = 0;
      for (let read = -1; read !== 0 && filled < size; filled += read)
        read = readSync(handle, room, filled, room.length - filled, filled);
      return filled;
    } finally {
      closeSync(handle);
    }
  } catch {
    // Whatever the file system says: what was digested cannot be read again.
    return undefined;
  }
}
