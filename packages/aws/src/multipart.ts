import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { CompletedPart } from '@aws-sdk/client-s3';
import type { Aws } from './clients.ts';
import { inLanes } from './lanes.ts';
import { FileChanged, type LocalFile, partBytes, type Upload } from './local-file.ts';
import type { Location } from './location.ts';
import { condition } from './put-object.ts';

/** S3's limit. */
const maxParts = 10_000;
const partsAtOnce = 4;

type Parts = { readonly UploadId: string; readonly Bucket: string; readonly Key: string };

/**
 * Uploads a large file in parts, read once and in order. Each part is checked by S3 (CRC-32, from the SDK); the whole is hashed on
 * its way out and only put together if it still is the content that was hashed before. What fails is aborted, so no parts are left
 * to be paid for. @throws FileChanged, and what the SDK throws.
 */
export async function uploadParts(aws: Aws, { bucket, key }: Location, file: LocalFile & Upload): Promise<void> {
  const { sdk, client } = await aws.s3();
  const at = { Bucket: bucket, Key: key };
  const begun = await client.send(new sdk.CreateMultipartUploadCommand({ ...at, ChecksumAlgorithm: 'CRC32' }));
  const upload: Parts = { ...at, UploadId: begun.UploadId ?? '' };
  try {
    const parts = await sendParts(aws, upload, file);
    const end = { ...upload, MultipartUpload: { Parts: parts }, ...condition(file.expected) };
    await client.send(new sdk.CompleteMultipartUploadCommand(end));
  } catch (cause) {
    // The cause is what matters; parts that could not be removed fall to the bucket's lifecycle rule.
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw cause;
  }
}

async function sendParts(aws: Aws, upload: Parts, file: LocalFile & Upload): Promise<CompletedPart[]> {
  const { sdk, client } = await aws.s3();
  const options = file.signal ? { signal: file.signal } : {};
  const done: CompletedPart[] = [];
  await inLanes(readParts(file), { lanes: partsAtOnce, ...options }, async ({ number, bytes }) => {
    const part = new sdk.UploadPartCommand({ ...upload, PartNumber: number, Body: bytes, ChecksumAlgorithm: 'CRC32' });
    const sent = await client.send(part, file.signal ? { abortSignal: file.signal } : {});
    done[number - 1] = {
      PartNumber: number,
      ...(sent.ETag ? { ETag: sent.ETag } : {}),
      ...(sent.ChecksumCRC32 ? { ChecksumCRC32: sent.ChecksumCRC32 } : {}),
    };
  });
  return done;
}

/** @returns bytes per part: whole MiB, at least 8, and as many as 10,000 parts need. */
export const partSize = (size: number): number => Math.max(partBytes, Math.ceil(size / maxParts / 2 ** 20) * 2 ** 20);

async function* readParts({ source, size, sha256 }: LocalFile): AsyncGenerator<{ number: number; bytes: Buffer }> {
  const file = await open(source);
  const whole = createHash('sha256');
  try {
    for (let at = 0, number = 1; at < size; number += 1) {
      const bytes = await readFully(file, Math.min(partSize(size), size - at), at);
      whole.update(bytes);
      at += bytes.length;
      if (at === size && (whole.digest('hex') !== sha256 || (await file.stat()).size !== size))
        throw new FileChanged(source);
      if (bytes.length === 0) throw new FileChanged(source);
      yield { number, bytes };
    }
  } finally {
    await file.close();
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

/** A read may give less than was asked for; only the end of the file gives nothing. */
async function readFully(file: Handle, length: number, position: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
