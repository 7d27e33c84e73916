import { dirname, join, relative } from 'node:path';
import { Refusal } from '@modelway/action';
import { type ConfigFile, type IgnoreFile, type Ignores, ignoreRules } from '@modelway/dataset';
import { isProjectRoot as isRoot, projectRoot, readDvcConfig } from '@modelway/remote';
import type { Target } from './target.ts';
import { textOf } from './text-of.ts';

export { chooseRemote } from '@modelway/remote';

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
