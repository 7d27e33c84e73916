import { closeSync, constants, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '@modelway/action';
import {
  type ConfigFile,
  findRemote,
  type IgnoreFile,
  type Ignores,
  ignoreRules,
  mergeConfigs,
  type Remote,
  readConfig,
} from '@modelway/dataset';
import type { Target } from './target.ts';

/** The DVC project around a dataset, if there is one: its configuration, and what it leaves out. */
export interface Project {
  readonly config: ConfigFile;
  /** Takes paths relative to the workspace; those of folders end with a slash. */
  readonly ignores: Ignores;
}

/**
 * Reads the DVC project that a dataset belongs to: the nearest folder above it with a `.dvc` folder, up to the workspace; without
 * one, the workspace with DVC's built-in rules. @throws Refusal when the dataset itself is ignored, DatasetFault when the
 * configuration cannot be read.
 */
export function readProject(target: Target): Project {
  const root = projectRoot(target);
  const files = ['.dvc/config', '.dvc/config.local'];
  const config = mergeConfigs(files.map((name) => readConfig(textOf(join(root, name)) ?? '', name)));
  const inProject = ignoreRules(ignoreFiles(root, target));
  const prefix = relative(target.workspace, root);
  const ignores: Ignores = (path) => inProject(prefix === '' ? path : path.slice(prefix.length + 1));
  if (ignores(`${target.path}/`))
    throw new Refusal(`path "${target.path}" is left out by a .dvcignore; remove the pattern, or give another path`);
  return { config, ignores };
}

/**
 * Finds where the objects go: an `s3://` URI, the name of a remote in the configuration, or nothing: then the default remote, or a
 * folder of the store when the project has none. @throws DatasetFault when the remote cannot be used.
 */
export function chooseRemote({ config }: Project, given: string | undefined, store: string): Remote {
  if (given?.startsWith('s3://')) return { name: given, url: given.replace(/\/+$/, '') };
  return findRemote(config, given) ?? { name: 'store', url: `${store}/dvc` };
}

function projectRoot({ workspace, absolute }: Target): string {
  for (let folder = dirname(absolute); folder.startsWith(workspace); folder = dirname(folder)) {
    if (statSync(join(folder, '.dvc'), { throwIfNoEntry: false })?.isDirectory()) return folder;
    if (folder === workspace) break;
  }
  return workspace;
}

/** From the project's root down to the folder that the dataset lies in. */
function ignoreFiles(root: string, { absolute }: Target): IgnoreFile[] {
  const parts = relative(root, dirname(absolute))
    .split('/')
    .filter((part) => part !== '');
  const folders = ['', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))];
  return folders.flatMap((folder) => {
    const text = textOf(join(root, folder, '.dvcignore'));
    return text === undefined ? [] : [{ folder, text }];
  });
}

/** @returns a file's text, or undefined when it is not there. Links are not followed: a pull request must not choose what we read. */
export function textOf(path: string): string | undefined {
  try {
    return readText(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refusal(`${path}: ${code === 'ELOOP' ? 'is a symbolic link; put the file itself there' : message}`);
  }
}

function readText(path: string): string {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}
