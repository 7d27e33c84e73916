import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ConfigFile, findRemote, type Remote } from '@modelway/dataset';
import { refuseInCheckout } from './dvc-config.ts';

/** A checkout with the configuration of the DVC project in it. */
export interface Configured {
  readonly workspace: string;
  /** @throws DatasetFault when it cannot be read. */
  config(): ConfigFile;
}

/**
 * Finds where the objects go: an `s3://` URI, a folder (a path that begins with a slash or a dot), the name of a remote in the
 * configuration, or nothing: then the default remote, or a folder of the store when the project has none.
 * @throws DatasetFault when the remote cannot be used.
 */
export function chooseRemote({ workspace, config }: Configured, given: string | undefined, store: string): Remote {
  if (given?.startsWith('s3://')) return { kind: 's3', name: given, url: given.replace(/\/+$/, '') };
  if (given && /^\.{0,2}\//.test(given)) return { kind: 'local', name: given, folder: resolve(workspace, given) };
  const remote = findRemote(config(), given) ?? { kind: 's3', name: 'store', url: `${store}/dvc` };
  if (remote.kind === 's3') {
    refuseInCheckout(workspace, remote.credentialsFile, 'credentialpath');
    refuseInCheckout(workspace, remote.configFile, 'configpath');
  }
  return remote;
}

/** Whether an absolute folder is that of a DVC project. */
export const isProjectRoot = (folder: string): boolean =>
  statSync(join(folder, '.dvc'), { throwIfNoEntry: false })?.isDirectory() ?? false;

/** @returns the nearest folder above a dataset that holds `.dvc`, up to the workspace; the workspace where there is none. */
export function projectRoot({ workspace, absolute }: { workspace: string; absolute: string }): string {
  for (let folder = dirname(absolute); folder.startsWith(workspace); folder = dirname(folder)) {
    if (isProjectRoot(folder)) return folder;
    if (folder === workspace) break;
  }
  return workspace;
}
