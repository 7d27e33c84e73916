import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { Refusal } from '@modelway/action';
import { type PointerSource, readPointer } from '@modelway/dataset';
import { textOf } from './text-of.ts';

/** A place in S3 that a pointer's data was imported from, as it was then: see `PointerSource`. */
export interface ImportSource extends Pick<PointerSource, 'etag' | 'md5' | 'versions'> {
  readonly uri: string;
  /** The pointer, relative to the workspace. */
  readonly file: string;
}

/** What a pointer says of data that are not in the checkout. */
export interface Pointed {
  /** The pointer, relative to the workspace. */
  readonly file: string;
  readonly md5: string;
  readonly size?: number;
  readonly nfiles?: number;
}

/** The directory or file that is to be versioned. */
export interface Target {
  readonly kind: 'directory' | 'file';
  /** Relative to the workspace, segments joined by `/`. */
  readonly path: string;
  readonly absolute: string;
  /** What the dataset's own paths are relative to: the directory, or the folder that the file lies in. */
  readonly folder: string;
  /** A file that its owner, group or anybody may run. */
  readonly isexec?: true;
  /** Where it lies, when it is not here: it was imported from S3. */
  readonly source?: ImportSource;
  /** What its pointer says, when it is not here and the version in the remote is to be proven. */
  readonly pointed?: Pointed;
  /** The workspace without symbolic links. */
  readonly workspace: string;
}

/**
 * Finds the dataset in the checkout.
 * @param path as the workflow gave it. @param elsewhere finds what is not here but known to be somewhere.
 * @throws Refusal when it is missing, is neither a directory nor a file, or does not lie in the workspace, also by way of a link.
 */
export function findTarget(
  workspace: string,
  path: string,
  elsewhere: (workspace: string, path: string) => Target | undefined = importedTarget,
): Target {
  const inside = normalize(path).replace(/\/+$/, '');
  const words = problem(workspace, inside);
  const root = realpathSync(workspace);
  const away = words === missing ? elsewhere(root, inside) : undefined;
  if (away !== undefined) return away;
  if (words !== undefined) throw new Refusal(`path "${path}" ${words}`);
  return targetAt(root, inside);
}

/** @returns the target of a pointer that `dvc import-url s3://…` made, when its data are not here. @throws DatasetFault */
export function importedTarget(workspace: string, path: string): Target | undefined {
  const [absolute, file] = [join(workspace, path), `${path}.dvc`];
  if (!isReal(dirname(absolute))) return undefined;
  const text = textOf(`${absolute}.dvc`);
  const [source, ...more] = text === undefined ? [] : readPointer(text, file).sources;
  if (source === undefined || more.length > 0 || !/^s3:\/\//.test(source.path)) return undefined;
  const { path: uri, versioned, ...known } = source;
  const isKnown = versioned ? known.versions !== undefined : known.etag !== undefined || known.md5 !== undefined;
  if (!isKnown) return undefined;
  const place = isMany(known)
    ? ({ kind: 'directory', folder: absolute } as const)
    : ({ kind: 'file', folder: dirname(absolute) } as const);
  return { ...place, path, absolute, workspace, source: { uri, file, ...known } };
}

const isMany = ({ md5, versions }: Pick<PointerSource, 'md5' | 'versions'>): boolean =>
  md5?.endsWith('.dir') === true || versions?.some(({ path }) => path !== '') === true;

/** Is there, and not by way of a link. */
function isReal(folder: string): boolean {
  try {
    return realpathSync(folder) === folder;
  } catch {
    return false;
  }
}

function targetAt(workspace: string, path: string): Target {
  const absolute = join(workspace, path);
  const stats = lstatSync(absolute);
  if (stats.isDirectory()) return { kind: 'directory', path, absolute, folder: absolute, workspace };
  const isexec = (stats.mode & 0o111) === 0 ? {} : { isexec: true as const };
  return { kind: 'file', path, absolute, folder: dirname(absolute), workspace, ...isexec };
}

function problem(workspace: string, path: string): string | undefined {
  if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`))
    return 'is outside the workspace; give a directory or file inside the checkout';
  if (path === '.') return 'is the workspace itself; give a directory inside it, so that its pointer can lie beside it';
  if (path.split(sep).some((part) => part === '.git' || part === '.dvc'))
    return 'lies in a folder of Git or DVC itself';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  if (/[\u0000-\u001f\u007f]/.test(basename(path))) return 'has control characters in its name; rename it';
  const root = realpathSync(workspace);
  try {
    const real = realpathSync(join(root, path));
    if (real !== join(root, path)) return throughLink(relative(root, real));
    return problemOfKind(lstatSync(real), basename(path));
  } catch (cause) {
    return unreachable(cause);
  }
}

/** dvc `stage/exceptions.py`: a pointer cannot be tracked, and neither can what steers Git and DVC. */
const notData = /(\.dvc|^\.gitignore|^\.dvcignore|^dvc\.(yaml|lock))$/;

function problemOfKind(stats: Stats, name: string): string | undefined {
  if (stats.isDirectory()) return undefined;
  if (!stats.isFile()) return 'is neither a directory nor a file (a socket, pipe or device)';
  return notData.test(name) ? 'belongs to DVC or Git itself; give the data, not what points at it' : undefined;
}

const throughLink = (real: string): string =>
  real === '..' || real.startsWith(`..${sep}`) || isAbsolute(real)
    ? 'leads outside the workspace through a symbolic link; copy the data into the checkout'
    : `leads through a symbolic link; give the real path, "${real}"`;

const missing = 'does not exist; check the spelling, and that the step before this one made it';

function unreachable(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return missing;
  if (code === 'ELOOP') return 'is a loop of symbolic links; remove the link';
  if (code === 'ENOTDIR') return 'goes through a file; check the spelling';
  return `cannot be read: ${message}`;
}
