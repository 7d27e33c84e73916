import { fetchInput } from '../../run/input.ts';
import type { Tree } from '../../run/tree.ts';
import { bringCheckpoints } from './checkpoints.ts';
import { configFiles, writeConfigFiles } from './config-files.ts';
import type { TrainingRun } from './training-run.ts';

/** Fills the tree: config files, channels, and the checkpoints of an earlier job. @throws JobFailure ClientError */
export async function prepareInput({ world, request, ...rest }: TrainingRun, tree: Tree): Promise<void> {
  await writeConfigFiles(tree, configFiles(request));
  const place = { objects: world.objects, region: world.region, roleArn: request.RoleArn };
  for (const { ChannelName, DataSource } of request.InputDataConfig ?? []) {
    const source = DataSource.S3DataSource;
    if (!source) continue;
    const kind = source.S3DataType === 'ManifestFile' ? 'ManifestFile' : 'S3Prefix';
    await fetchInput(place, { uri: source.S3Uri, kind, folder: tree.at('input/data', ChannelName) });
  }
  await bringCheckpoints({ world, request, ...rest }, tree);
}
