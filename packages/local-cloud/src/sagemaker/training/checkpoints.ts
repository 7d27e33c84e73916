import { mkdir } from 'node:fs/promises';
import { downloadPrefix } from '../../run/download.ts';
import type { Tree } from '../../run/tree.ts';
import { uploadFolder } from '../../run/upload.ts';
import type { TrainingRun } from './training-run.ts';

/** Where checkpoints lie in the tree: a local path elsewhere than below `/opt/ml` is not there on a laptop. */
const folderOf = (tree: Tree, path = '/opt/ml/checkpoints'): string =>
  path.startsWith('/opt/ml/') ? tree.rewrite(path) : tree.at('checkpoints');

/** Brings what an earlier job has left. */
export async function bringCheckpoints({ world, request }: TrainingRun, tree: Tree): Promise<void> {
  if (!request.CheckpointConfig) return;
  const folder = folderOf(tree, request.CheckpointConfig.LocalPath);
  await mkdir(folder, { recursive: true });
  await downloadPrefix(world.objects, request.CheckpointConfig.S3Uri, folder);
}

/** Keeps what is there at the end, however the program ended; the service does so all the time. */
export async function keepCheckpoints({ world, request }: TrainingRun, tree: Tree): Promise<void> {
  if (!request.CheckpointConfig) return;
  await uploadFolder(world.objects, folderOf(tree, request.CheckpointConfig.LocalPath), request.CheckpointConfig.S3Uri);
}
