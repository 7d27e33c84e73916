import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '@modelway/action';
import {
  type ConfigFile,
  findRemote,
  type IgnoreFile,
  type Ignores,
  ignoreRules,
  type Remote,
} from '@modelway/dataset';
import { readDvcConfig, refuseInCheckout } from './config.ts';
import type { Target } from './target.ts';
import { textOf } from './text-of.ts';

/** The DVC project around a dataset, if there is one: its configuration, and what it leaves out. */
export interface Project {
  readonly workspace: string;
  /** The folder that holds `.dvc`, absolute; the workspace where there is none. */
  readonly root: string;
  /** @throws DatasetFault, Refusal when it cannot be read. */
  config(): ConfigFile;
  /** Whether an absolute folder is that of a DVC project. */
  isRoot(folder: string): boolean;
  /** Takes paths relative to the workspace; those of folders end with a slash. */
  readonly ignores: Ignores;
}

/**
 * Reads the DVC project that a dataset belongs to: the nearest folder above it with a `.dvc` folder, up to the workspace; without
 * one, the workspace with DVC's built-in rules. @throws Refusal when the dataset itself is ignored.
 */
export function readProject(target: Target, env: Readonly<Record<string, string | undefined>>): Project {
  const root = projectRoot(target);
  const inProject = ignoreRules(ignoreFiles(root, target));
  const prefix = relative(target.workspace, root);
  const ignores: Ignores = (path) => inProject(prefix === '' ? path : path.slice(prefix.length + 1));
  if (ignores(target.kind === 'directory' ? `${target.path}/` : target.path))
    throw new Refusal(`path "${target.path}" is left out by a .dvcignore; remove the pattern, or give another path`);
  return { workspace: target.workspace, root, isRoot, ignores, config: () => readDvcConfig(root, env) };
}

/**
 * Finds where the objects go: an `s3://` URI, a folder (a path that begins with a slash or a dot), the name of a remote in the
 * configuration, or nothing: then the default remote, or a folder of the store when the project has none.
 * @throws DatasetFault, Refusal when the remote cannot be used.
 */
export function chooseRemote({ workspace, config }: Project, given: string | undefined, store: string): Remote {
  if (given?.startsWith('s3://')) return { kind: 's3', name: given, url: given.replace(/\/+$/, '') };
  if (given && /^\.{0,2}\//.test(given)) return { kind: 'local', name: given, folder: resolve(workspace, given) };
  const remote = findRemote(config(), given) ?? { kind: 's3', name: 'store', url: `${store}/dvc` };
  if (remote.kind === 's3') {
    refuseInCheckout(workspace, remote.credentialsFile, 'credentialpath');
    refuseInCheckout(workspace, remote.configFile, 'configpath');
  }
  return remote;
}

const isRoot = (folder: string): boolean =>
  statSync(join(folder, '.dvc'), { throwIfNoEntry: false })?.isDirectory() ?? false;

function projectRoot({ workspace, absolute }: Target): string {
  for (let folder = dirname(absolute); folder.startsWith(workspace); folder = dirname(folder)) {
    if (isRoot(folder)) return folder;
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
