import { existsSync } from 'node:fs';
import { draft } from './draft.ts';
import { type Proven, readProven } from './read-proven.ts';

/** A small file, and its place in the remote, whose folder is there. */
export interface Copy extends Proven {
  readonly place: string;
  /** Whether it is written where something lies already. */
  readonly replaces: boolean;
}

/** What became of a copy: `changed` when the file is not what it was when it was digested. */
export type Copied = 'written' | 'present' | 'changed';

/** A task for a thread: copies small files through memory, each proven before it has its name. Objects are read-only, as DVC's are. */
export default function copyFiles(files: readonly Copy[]): Copied[] {
  const room = new Uint8Array(1 + files.reduce((most, { size }) => Math.max(most, size), 0));
  return files.map((file) => copy(file, room));
}

function copy(file: Copy, room: Uint8Array): Copied {
  if (!file.replaces && existsSync(file.place)) return 'present';
  const bytes = readProven(file, room);
  if (bytes === undefined) return 'changed';
  draft(file.place, 0o444).keep(bytes);
  return 'written';
}
