import type { Stamp } from './digest-files.ts';

/** A file that was found, with its stamp as it was then. */
export interface Stamped {
  /** Below the folder that it lies in; so messages call it. */
  readonly path: string;
  readonly stamp: Stamp;
}

/** Files of one folder, in columns: objects for hundreds of thousands of them would take as much memory as all else that is known of them. */
export interface FileList {
  /** Absolute. */
  readonly folder: string;
  readonly paths: readonly string[];
  add(path: string, stamp: Stamp): void;
  at(i: number): Stamped;
  /** In bytes. */
  size(i: number): number;
  /** @returns those that `wanted` says yes to. */
  filter(wanted: (file: Stamped) => boolean): FileList;
}

/** The numbers of a stamp. */
const width = 4;

/** @returns a list with these files, to which more may be added. */
export function fileList(folder: string, files: readonly Stamped[] = []): FileList {
  const paths: string[] = [];
  let stamps = new Float64Array(width * 64);
  const number = (at: number): number => stamps[at] ?? Number.NaN;
  const list: FileList = {
    folder,
    paths,
    add(path, stamp) {
      const at = paths.push(path) * width - width;
      if (at === stamps.length) {
        const more = new Float64Array(stamps.length * 2);
        more.set(stamps);
        stamps = more;
      }
      stamps.set(stamp, at);
    },
    at: (i) => ({
      path: paths[i] ?? '',
      stamp: [number(i * width), number(i * width + 1), number(i * width + 2), number(i * width + 3)],
    }),
    size: (i) => number(i * width),
    filter(wanted) {
      const some = fileList(folder);
      for (let i = 0; i < paths.length; i += 1) {
        const { path, stamp } = list.at(i);
        if (wanted({ path, stamp })) some.add(path, stamp);
      }
      return some;
    },
  };
  for (const { path, stamp } of files) list.add(path, stamp);
  return list;
}
