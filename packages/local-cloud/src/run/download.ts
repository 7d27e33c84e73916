import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Objects } from '../world.ts';
import { JobFailure } from './failure.ts';
import { downward } from './tree.ts';

export interface S3Place {
  readonly bucket: string;
  readonly key: string;
}

/** `s3://bucket/key` in two. @throws JobFailure ClientError */
export function s3Place(uri: string): S3Place {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)(?:\/([\s\S]*))?$/.exec(uri) ?? [];
  if (!bucket)
    throw new JobFailure('ClientError', `Data download failed:${uri} is not an S3 URL such as s3://bucket/prefix.`);
  return { bucket, key };
}

/**
 * Copies every object under a string prefix into a folder, where the rest of its key becomes its path: `s3://b/train` also brings
 * `train-old/…`, as on AWS. An object whose key is the prefix keeps its last name.
 * @returns how many objects there were
 * @throws JobFailure ClientError for a key that would leave the folder, or that wants a file to be a folder
 */
export async function downloadPrefix(objects: Objects, uri: string, folder: string): Promise<number> {
  const { bucket, key: prefix } = s3Place(uri);
  const found = objects.list(bucket, prefix);
  for (const { key } of found) {
    const rest = key.slice(prefix.length).replace(/^\//, '') || (key.endsWith('/') ? '' : basename(key));
    if (rest !== '') await downloadObject(objects, { bucket, key }, { folder, path: rest });
  }
  return found.length;
}

export interface Target {
  readonly folder: string;
  /** Relative; not trusted. */
  readonly path: string;
}

/** One object into one file. A key that ends with `/` is a folder. @throws JobFailure ClientError */
export async function downloadObject(objects: Objects, from: S3Place, to: Target): Promise<void> {
  const path = downward(to.path);
  if (path === undefined) throw refused(from, 'its name would leave the folder of the input');
  const file = join(to.folder, path);
  try {
    if (to.path.endsWith('/')) return void (await mkdir(file, { recursive: true }));
    const body = objects.read(from.bucket, from.key);
    if (!body) throw refused(from, 'The specified key does not exist');
    await mkdir(dirname(file), { recursive: true });
    await pipeline(body, createWriteStream(file));
  } catch (error) {
    if (isClash(error)) throw refused(from, 'a file and a folder of the input have the same name');
    throw error;
  }
}

function refused({ bucket, key }: S3Place, why: string): JobFailure {
  return new JobFailure('ClientError', `Data download failed:Could not download s3://${bucket}/${key}: ${why}.`);
}

function isClash(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String(error.code));
}
