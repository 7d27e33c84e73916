import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadPrefix, s3Place } from '../run/download.ts';
import { unpackInto } from '../run/unpack.ts';
import type { ServingContainer } from '../sagemaker/model-record.ts';
import type { World } from '../world.ts';
import { LaunchFailure } from './launch-failure.ts';

/** Puts a model's files where a container finds them. @returns the folder that stands for `/opt/ml` @throws LaunchFailure */
export async function fetchModel(world: World, container: ServingContainer): Promise<string> {
  const base = join(world.scratch, 'endpoints', randomUUID());
  const folder = join(base, 'model');
  await mkdir(folder, { recursive: true });
  const { modelDataUrl: url, compression } = container;
  if (url === undefined) return base;
  try {
    if (compression === 'None') await copyAll(world, url, folder);
    else await unpackObject(world, url, folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LaunchFailure(
      `Failed to download model data for container "container_1" from URL: "${url}". Please ensure that there is an object located at the URL and that the role passed to CreateModel has permissions to download the object. (${why})`.slice(
        0,
        1_024,
      ),
    );
  }
  return base;
}

async function copyAll(world: World, url: string, folder: string): Promise<void> {
  const count = await downloadPrefix(world.objects, url, folder);
  if (count === 0) throw new Error('there are no objects below it');
}

async function unpackObject(world: World, url: string, folder: string): Promise<void> {
  const { bucket, key } = s3Place(url);
  const archive = world.objects.read(bucket, key);
  if (!archive) throw new Error('there is no such object');
  await unpackInto(folder, archive);
}
