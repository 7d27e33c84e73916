import { readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { type Log, Refusal } from '@modelway/action';
import { DatasetFault, type PointerOut, pathIn, readLock, readPointer } from '@modelway/dataset';
import type { Git } from './git.ts';
import type { Project } from './project.ts';
import type { Target } from './target.ts';
import { textOf } from './text-of.ts';

/** What says in Git which content a dataset has: a pointer, or the lock of a pipeline that makes it. */
export interface Tracking {
  /** Relative to the workspace. */
  readonly file: string;
  readonly text: string;
  /** The path in it is relative to the workspace; the digest is empty where the file does not know the content yet. */
  readonly out: PointerOut;
  /** Made by `dvc import` or `import-url`. */
  readonly imported?: true;
  /** The stage that makes it, when a pipeline does. */
  readonly stage?: string;
}

interface Search {
  readonly target: Target;
  readonly project: Project;
  readonly git: Git;
  readonly log: Log;
}

/**
 * Finds what tracks a dataset: pointers and locks that Git has, and those that lie in the folders above it.
 * @returns undefined when nothing does yet. @throws Refusal, DatasetFault when its pointer is broken, when two files track it, or
 * when one tracks a part of it or something that it is a part of: DVC allows none of these.
 */
export async function findTracking({ target, project, git, log }: Search): Promise<Tracking | undefined> {
  const own = `${target.path}.dvc`;
  const files = new Set([own, ...nearby(target, project), ...(await git.pointers())]);
  const found = [...files]
    .filter((file) => !isElsewhere(project, file))
    .flatMap((file) => read(file, { own, target, log }));
  const overlaps = found.filter(({ out }) => overlap(out.path, target.path));
  const same = found.filter(({ out }) => out.path === target.path);
  if (overlaps.length > 0 || same.length > 1)
    throw new Refusal(
      ...overlaps.map((it) => overlapWords(target.path, it)),
      ...(same.length > 1
        ? [`${target.path}: is tracked by ${same.map(shown).join(' and by ')}; remove all but one`]
        : []),
    );
  return same[0];
}

const shown = ({ file, stage }: Tracking): string => (stage === undefined ? file : `stage "${stage}" of ${file}`);

const overlap = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

const overlapWords = (path: string, it: Tracking): string =>
  path.startsWith(`${it.out.path}/`)
    ? `${path}: is a part of ${it.out.path}, which ${shown(it)} tracks; give path: ${it.out.path}`
    : `${path}: holds ${it.out.path}, which ${shown(it)} tracks; remove that file from Git, or give path: ${it.out.path}`;

const isPointer = (name: string): boolean => (name.endsWith('.dvc') && name !== '.dvc') || name === 'dvc.lock';

/** What Git does not have yet. */
function nearby({ workspace, absolute }: Target, { root }: Project): string[] {
  const folders: string[] = [];
  for (let folder = dirname(absolute); folder.startsWith(root); folder = dirname(folder)) {
    folders.push(folder);
    if (folder === root) break;
  }
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && isPointer(entry.name))
      .map(({ name }) => relative(workspace, join(folder, name))),
  );
}

/** Outside the project, in a project inside it, or left out by a .dvcignore. */
function isElsewhere({ workspace, root, ignores, isRoot }: Project, file: string): boolean {
  const absolute = join(workspace, file);
  if (!absolute.startsWith(`${root}/`)) return true;
  for (let folder = dirname(absolute); folder !== root; folder = dirname(folder)) if (isRoot(folder)) return true;
  return ignores(file);
}

interface Reading {
  readonly own: string;
  readonly target: Target;
  readonly log: Log;
}

function read(file: string, { own, target, log }: Reading): Tracking[] {
  try {
    const text = textOf(join(target.workspace, file));
    return text === undefined || !mayConcern(file, text, target)
      ? []
      : trackedBy(file, text, textOf(join(target.workspace, dirname(file), 'dvc.yaml')));
  } catch (cause) {
    if (file === own || !(cause instanceof DatasetFault || cause instanceof Refusal)) throw cause;
    log.warn(`${cause.message}; whether it tracks ${target.path} too is not known`);
    return [];
  }
}

/** Most pointers of a large repository track what lies beside them, somewhere else: they need not be parsed. */
function mayConcern(file: string, text: string, { path }: Target): boolean {
  const folder = posix.dirname(file);
  const above = folder === '.' || `${path}/`.startsWith(`${folder}/`);
  return above || folder === path || folder.startsWith(`${path}/`) || text.includes('..') || text.includes('wdir');
}

/** @returns all that a pointer or a lock tracks. @param yaml the text of the `dvc.yaml` beside it. @throws DatasetFault */
export function trackedBy(file: string, text: string, yaml: string | undefined): Tracking[] {
  const folder = posix.dirname(file);
  if (posix.basename(file) === 'dvc.lock')
    return readLock(text, yaml, file).map(({ stage, ...out }) => ({
      file,
      text,
      stage,
      out: { ...out, path: pathIn(folder, out.path) },
    }));
  const { outs, pending, wdir, imported } = readPointer(text, file);
  const unknown = pending.map((path): PointerOut => ({ path, md5: '', legacy: false }));
  return [...outs, ...unknown]
    .filter(({ path }) => !posix.isAbsolute(path))
    .map((out) => ({
      file,
      text,
      ...(imported ? { imported } : {}),
      out: { ...out, path: pathIn(posix.join(folder, wdir), out.path) },
    }));
}

/**
 * @param given the input `remote`.
 * @returns the remote that a dataset's objects go to by name, if one is named. @throws Refusal when its pointer wants it elsewhere.
 */
export function remoteName(given: string | undefined, tracking: Tracking | undefined): string | undefined {
  if (tracking === undefined) return given;
  const { file, out, imported } = tracking;
  if (out.kept !== undefined && !imported)
    throw new Refusal(
      out.kept === 'here'
        ? `${file}: has push: false, so DVC keeps ${out.path} out of every remote; remove that key to version it`
        : `${file}: has cache: false, so ${out.path} is kept in Git; remove that key to version it`,
    );
  if (given !== undefined && out.remote !== undefined && given.toLowerCase() !== out.remote.toLowerCase())
    throw new Refusal(
      `${file}: is bound to remote "${out.remote}", where dvc pull looks for it, but the input remote is "${given}"; remove one of them`,
    );
  return given ?? out.remote;
}
