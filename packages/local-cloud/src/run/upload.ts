import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Objects } from '../world.ts';
import { s3Place } from './download.ts';
import { JobFailure } from './failure.ts';
import { packFolder } from './pack.ts';
import { walk } from './walk.ts';

/** Every file below a folder, each under its path. Links are not followed. @throws JobFailure ClientError */
export async function uploadFolder(objects: Objects, folder: string, uri: string): Promise<void> {
  const { bucket, key } = target(objects, uri);
  const prefix = key === '' || key.endsWith('/') ? key : `${key}/`;
  for (const { path, kind } of await walk(folder))
    if (kind === 'file') await objects.write(bucket, prefix + path, createReadStream(join(folder, path)));
}

/** The content of a folder as one `.tar.gz`. @throws JobFailure ClientError */
export async function uploadArchive(objects: Objects, folder: string, uri: string): Promise<void> {
  const { bucket, key } = target(objects, uri);
  await objects.write(bucket, key, packFolder(folder));
}

function target(objects: Objects, uri: string): { bucket: string; key: string } {
  const place = s3Place(uri);
  if (!objects.bucketExists(place.bucket))
    throw new JobFailure('ClientError', `Artifact upload failed:The specified bucket does not exist: ${place.bucket}.`);
  return place;
}
