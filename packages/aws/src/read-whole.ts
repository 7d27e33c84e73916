import { closeSync, openSync, readSync } from 'node:fs';
import { FileChanged } from './local-file.ts';

/**
 * Reads a small file by blocking calls: they cost 10 µs, a promise for each of them 100. One byte more than expected is asked for, so
 * that a file that has grown shows. @throws FileChanged when it is gone or may not be read any more.
 */
export function readWhole(source: string, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size + 1);
  try {
    const handle = openSync(source, 'r');
    try {
      let filled = 0;
      // What is as long as expected is not asked for its end once more: its digest tells whether it is all.
      for (let read = -1; read !== 0 && filled < size; filled += read)
        read = readSync(handle, bytes, filled, bytes.length - filled, filled);
      return bytes.subarray(0, filled);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Whatever the file system says: what was hashed cannot be read again.
    throw new FileChanged(source);
  }
}
