import { createHash } from 'node:crypto';
import type { Aws } from './clients.ts';
import { locate } from './location.ts';
import { readObject } from './objects.ts';

/** What an object's bytes are, read through once: its name and ETag prove nothing. */
export interface ObjectDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** @param uri `s3://bucket/key`. @returns undefined when nothing is there. @throws S3Fault */
export async function digestObject(aws: Aws, uri: string, signal?: AbortSignal): Promise<ObjectDigest | undefined> {
  const chunks = await readObject(aws, locate(uri), signal);
  if (chunks === undefined) return undefined;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
