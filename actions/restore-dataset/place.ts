import { lstatSync, mkdirSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { Refusal } from '@modelway/action';

/** Where a dataset is to be restored. */
export interface Place {
  /** Relative to the workspace. */
  readonly path: string;
  readonly absolute: string;
  /** The workspace without symbolic links. */
  readonly workspace: string;
}

/** @throws Refusal when the path does not lie in the workspace, or leads through a symbolic link. */
export function findPlace(workspace: string, given: string): Place {
  const path = normalize(given)
    .replace(/\/+$/, '')
    .replace(/\.dvc$/, '');
  const outside = isAbsolute(path) || path === '.' || path === '..' || path.startsWith(`..${sep}`);
  if (outside || path.split(sep).some((part) => part === '.git' || part === '.dvc'))
    throw new Refusal(`path "${given}" must be a directory or file inside the checkout, and not of Git or DVC itself`);
  const root = realpathSync(workspace);
  makeWay(root)(dirname(path));
  const there = statsOf(join(root, path));
  if (there?.isSymbolicLink())
    throw new Refusal(`path "${given}" is a symbolic link; remove it, and the data comes in its place`);
  return { path, absolute: join(root, path), workspace: root };
}

const statsOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/**
 * Makes folders below a root, one by one: a checkout may hold a link where a folder is expected, and what is written must not leave the
 * root through it. @returns a function for folders relative to the root. It throws Refusal naming what is in the way.
 */
export function makeWay(root: string): (folder: string) => void {
  const known = new Set(['.', '']);
  const make = (folder: string): void => {
    if (known.has(folder)) return;
    make(dirname(folder));
    const stats = statsOf(join(root, folder));
    if (stats === undefined) mkdirSync(join(root, folder));
    else if (!stats.isDirectory())
      throw new Refusal(
        `${join(basename(root), folder)}: is not a directory, and files of the dataset lie below it; remove it`,
      );
    known.add(folder);
  };
  return make;
}
