import { gunzipSync } from 'node:zlib';
import { type Aws, digestObject, locate, type ObjectDigest, readObject } from '@modelway/aws';

/** A model as it lies in S3. */
export interface Model extends ObjectDigest {
  /** Whether the archive holds no file: the script wrote nothing to SM_MODEL_DIR, and SageMaker calls that completed. */
  readonly isEmpty?: boolean;
}

/** An archive without files is a few hundred bytes; one that is larger has something in it. */
const emptyAtMost = 16 * 1024;

/** Reads a model through once. @param uri `s3://bucket/key`. @returns undefined when nothing is there. @throws S3Fault */
export async function lookAtModel(aws: Aws, uri: string, signal?: AbortSignal): Promise<Model | undefined> {
  const digest = await digestObject(aws, uri, signal);
  if (digest === undefined || digest.bytes > emptyAtMost || !uri.endsWith('.tar.gz')) return digest;
  const chunks = await readObject(aws, locate(uri), signal);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks ?? []) parts.push(chunk);
  return { ...digest, isEmpty: !hasFile(Buffer.concat(parts)) };
}

/** What inflates beyond this is no empty archive. */
const inflatedAtMost = 1024 * 1024;

/** @returns whether a small tar.gz holds a file. What is no archive at all is not called empty: whoever unpacks it will say so. */
export function hasFile(archive: Uint8Array): boolean {
  try {
    return entriesOf(gunzipSync(archive, { maxOutputLength: inflatedAtMost })).some((type) => !folder.includes(type));
  } catch {
    return true;
  }
}

/** Types of a folder, and of headers that describe the next entry. */
const folder = '5xgLK';
const block = 512;

/** The type of each entry of a tar (POSIX ustar: size in octal at 124, type at 156, zero blocks at the end). */
function entriesOf(tar: Buffer): string[] {
  const types: string[] = [];
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136).replace(/[^0-7]/g, ''), 8) || 0;
    types.push(String.fromCharCode(tar[at + 156] ?? 0));
    at += block + Math.ceil(size / block) * block;
  }
  return types;
}
