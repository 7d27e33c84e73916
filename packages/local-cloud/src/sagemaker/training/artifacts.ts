import type { Tree } from '../../run/tree.ts';
import { uploadArchive, uploadFolder } from '../../run/upload.ts';
import { walk } from '../../run/walk.ts';
import type { Objects } from '../../world.ts';
import type { TrainingRequest } from './request.ts';

type Output = Pick<TrainingRequest, 'TrainingJobName' | 'OutputDataConfig'>;

/** Where the model will lie (sheet §1.4). */
export function modelUri({ TrainingJobName, OutputDataConfig: { S3OutputPath, CompressionType } }: Output): string {
  const folder = `${S3OutputPath.replace(/\/+$/, '')}/${TrainingJobName}/output`;
  return CompressionType === 'NONE' ? `${folder}/model/` : `${folder}/model.tar.gz`;
}

function dataUri(output: Output): string {
  return modelUri(output).replace(/model(\/|\.tar\.gz)$/, (_, tail) => (tail === '/' ? 'data/' : `output${tail}`));
}

/** The model, also an empty one. @throws JobFailure ClientError */
export function uploadModel(objects: Objects, tree: Tree, output: Output): Promise<void> {
  return upload(objects, tree.at('model'), modelUri(output));
}

/** What the program left in `/opt/ml/output/data`, if anything. @throws JobFailure ClientError */
export async function uploadData(objects: Objects, tree: Tree, output: Output): Promise<void> {
  const folder = tree.at('output/data');
  if ((await walk(folder)).length > 0) await upload(objects, folder, dataUri(output));
}

function upload(objects: Objects, folder: string, uri: string): Promise<void> {
  return uri.endsWith('/') ? uploadFolder(objects, folder, uri) : uploadArchive(objects, folder, uri);
}
