import { type Proven, readProven } from './read-proven.ts';

export interface Contents {
  /** One after the other, in the order of the files, and a byte; of what has changed, whatever was there. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By their index, files that are not what they were when they were digested. */
  readonly changed: readonly number[];
}

/** A task for a thread: reads small files again, and proves them. */
export default function readFiles(files: readonly Proven[]): Contents {
  const bytes = new Uint8Array(files.reduce((sum, { size }) => sum + size, 1));
  const changed: number[] = [];
  let at = 0;
  for (const [i, file] of files.entries()) {
    if (readProven(file, bytes, at) === undefined) changed.push(i);
    at += file.size;
  }
  return { bytes, changed };
}
