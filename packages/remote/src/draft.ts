import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file in the making, beside the place that it will have, so that it is there whole or not at all. */
export interface Draft {
  readonly path: string;
  /** Writes all of it and gives it its place. */
  keep(bytes: Uint8Array): void;
  /** Gives it its place. What lies there is replaced, a link itself and not what it leads to. */
  rename(): void;
  /** Removes what was not kept. */
  remove(): void;
}

/** @param mode of the file; read-only where it is to be: 0o444. */
export function draft(place: string, mode = 0o666): Draft {
  const path = join(dirname(place), `.${basename(place).slice(0, 180)}.${process.pid}.tmp`);
  const rename = (): void => renameSync(path, place);
  const remove = (): void => rmSync(path, { force: true });
  return {
    path,
    rename,
    remove,
    keep(bytes) {
      // What a killed run left under this name is of no use.
      const handle = open(path, mode);
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      } finally {
        closeSync(handle);
      }
      rename();
    },
  };
}

function open(path: string, mode: number): number {
  try {
    return openSync(path, 'wx', mode);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    rmSync(path);
    return openSync(path, 'wx', mode);
  }
}
