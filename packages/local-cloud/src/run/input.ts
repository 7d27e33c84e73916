import { mkdir } from 'node:fs/promises';
import type { Objects } from '../world.ts';
import { downloadObject, downloadPrefix, s3Place } from './download.ts';
import { JobFailure } from './failure.ts';

/** A channel of a training job, or an input of a processing job. */
export interface S3Input {
  readonly uri: string;
  readonly kind: 'S3Prefix' | 'ManifestFile';
  /** On this machine. */
  readonly folder: string;
}

export interface Place {
  readonly objects: Objects;
  readonly region: string;
  readonly roleArn: string;
}

/** Brings an input to its folder. @throws JobFailure ClientError when there is nothing, as AWS words it */
export async function fetchInput(place: Place, input: S3Input): Promise<void> {
  await mkdir(input.folder, { recursive: true });
  const count =
    input.kind === 'ManifestFile'
      ? await fetchManifest(place.objects, input)
      : await downloadPrefix(place.objects, input.uri, input.folder);
  if (count > 0) return;
  const { bucket } = s3Place(input.uri);
  throw new JobFailure(
    'ClientError',
    `Data download failed:No S3 objects found under S3 URL "${input.uri}" given in input data source. Please ensure that the bucket exists in the selected region (${place.region}), that objects exist under that S3 prefix, and that the role "${place.roleArn}" has "s3:ListBucket" permissions on bucket "${bucket}".`,
  );
}

/** `[{"prefix": "s3://bucket/folder/"}, "a.csv", "b/c.csv"]`: keys relative to the prefix, which become paths. */
async function fetchManifest(objects: Objects, { uri, folder }: S3Input): Promise<number> {
  const { bucket, key } = s3Place(uri);
  const text = (await objects.bytes(bucket, key))?.toString('utf8');
  if (text === undefined) return 0;
  const { prefix, paths } = readManifest(uri, text);
  const from = s3Place(prefix);
  for (const path of paths)
    await downloadObject(objects, { bucket: from.bucket, key: from.key + path }, { folder, path });
  return paths.length;
}

function readManifest(uri: string, text: string): { prefix: string; paths: string[] } {
  const [head, ...paths] = parsed(text);
  const prefix = typeof head === 'object' && head !== null && 'prefix' in head ? head.prefix : undefined;
  if (typeof prefix === 'string' && paths.every((path) => typeof path === 'string')) return { prefix, paths };
  throw new JobFailure(
    'ClientError',
    `Data download failed:The manifest ${uri} must be a JSON array: first {"prefix": "s3://bucket/folder/"}, then strings.`,
  );
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
