import type { DirEntry, ObjectId } from '@modelway/dataset';
import type { Present } from '@modelway/remote';

/** What was found: the version that is wanted, and what of it is where. */
export interface Found {
  /** Relative to the workspace. */
  readonly path: string;
  readonly pointer: string;
  readonly version: ObjectId;
  readonly remote: string;
  /** Paths are relative to the dataset's folder. */
  readonly entries: readonly DirEntry[];
  /** Digests by path of the files that are here. */
  readonly here: ReadonlyMap<string, { readonly md5: ObjectId; readonly size: number }>;
  /** Of what is not here as it should be. */
  readonly there: ReadonlyMap<ObjectId, Present>;
  readonly extra: 'keep' | 'remove';
}

export interface Fetch {
  readonly path: string;
  readonly md5: ObjectId;
  readonly size: number;
}

/** All that one restore does. */
export interface Plan {
  readonly path: string;
  readonly pointer: string;
  readonly version: ObjectId;
  readonly remote: string;
  readonly files: number;
  /** Large ones first, so that none of them is left for the end. */
  readonly fetches: readonly Fetch[];
  /** Files that are here and not in the version. */
  readonly removals: readonly string[];
  readonly kept: readonly string[];
}

/** Objects that the remote lacks: all of them, before anything is written. */
export class NotInRemote extends Error {
  override readonly name = 'NotInRemote';
  readonly reasons: readonly string[];
  constructor(remote: string, missing: readonly DirEntry[]) {
    const reasons = missing
      .slice(0, 50)
      .map(
        ({ path, md5 }) =>
          `${path}: ${remote} has no object ${md5}; push it from where the data still is (version-dataset, or dvc push)`,
      );
    super(reasons.join('\n'));
    this.reasons = [...reasons, ...(missing.length > 50 ? [`and ${missing.length - 50} more files`] : [])];
  }
}

/** Decides what is fetched and what is removed. @throws NotInRemote naming what cannot be restored. */
export function planRestore(found: Found): Plan {
  const { path, pointer, version, remote, entries, here, there } = found;
  const wanted = entries.filter((entry) => here.get(entry.path)?.md5 !== entry.md5);
  const missing = wanted.filter(({ md5 }) => !there.has(md5));
  if (missing.length > 0) throw new NotInRemote(remote, missing);
  const fetches = wanted.map((entry) => ({ ...entry, size: there.get(entry.md5)?.size ?? 0 }));
  const names = new Set(entries.map((entry) => entry.path));
  const others = [...here.keys()].filter((name) => !names.has(name));
  return {
    path,
    pointer,
    version,
    remote,
    files: entries.length,
    fetches: fetches.sort((a, b) => b.size - a.size),
    removals: found.extra === 'remove' ? others : [],
    kept: found.extra === 'keep' ? others : [],
  };
}
