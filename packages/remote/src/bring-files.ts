import { hash } from 'node:crypto';
import { draft } from './draft.ts';
import { fill } from './read-proven.ts';

/** An object in a folder of this machine, called by its MD5, its size in bytes, and the file that it is to become. */
export interface Bringing {
  readonly source: string;
  readonly md5: string;
  readonly size: number;
  readonly to: string;
}

/**
 * A task for a thread: copies small objects to their places, each proven before it has its name.
 * @returns the SHA-256 of each in hex; undefined where its bytes are not those of its name, or not there.
 */
export default function bringFiles(objects: readonly Bringing[]): Array<string | undefined> {
  const room = new Uint8Array(1 + objects.reduce((most, { size }) => Math.max(most, size), 0));
  return objects.map((it) => bring(it, room));
}

function bring({ source, md5, size, to }: Bringing, room: Uint8Array): string | undefined {
  const filled = fill(room.subarray(0, size + 1), { source, size });
  const bytes = room.subarray(0, size);
  if (filled !== size || hash('md5', bytes) !== md5) return undefined;
  draft(to).keep(bytes);
  return hash('sha256', bytes);
}
