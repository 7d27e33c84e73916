import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Blob, readBlob } from '../store/blobs.ts';
import type { S3Call } from './call.ts';
import { hasher } from './checksum/algorithm.ts';
import type { MultipartUpload, Part } from './uploads.ts';

export interface Joined {
  readonly blob: Blob;
  /** The MD5 of the parts' MD5s, and how many they are: not the MD5 of the object. */
  readonly etag: string;
  readonly checksum: string;
}

/** Puts the parts one behind the other into one blob, reading them as a stream. */
export async function joinParts({ store }: S3Call, upload: MultipartUpload, parts: readonly Part[]): Promise<Joined> {
  const whole = hasher(upload.algorithm);
  const bytes = async function* (): AsyncGenerator<Buffer> {
    for (const { blob } of parts) {
      for await (const piece of readBlob(blob) as AsyncIterable<Buffer>) {
        if (upload.checksumType === 'FULL_OBJECT') whole.update(piece);
        yield piece;
      }
    }
  };
  const blob = await store.blobs.write(Readable.from(bytes(), { objectMode: false }));
  const md5 = createHash('md5');
  for (const part of parts) md5.update(Buffer.from(part.blob.md5, 'hex'));
  const etag = `"${md5.digest('hex')}-${parts.length}"`;
  if (upload.checksumType === 'FULL_OBJECT') return { blob, etag, checksum: whole.digest().toString('base64') };
  for (const part of parts) whole.update(Buffer.from(part.checksum, 'base64'));
  return { blob, etag, checksum: `${whole.digest().toString('base64')}-${parts.length}` };
}
