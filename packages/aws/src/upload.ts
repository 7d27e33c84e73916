import { createHash } from 'node:crypto';
import type { Aws } from './clients.ts';
import { FileChanged, type LocalFile, partBytes, type Upload } from './local-file.ts';
import type { Location } from './location.ts';
import { uploadParts } from './multipart.ts';
import { headObject } from './objects.ts';
import { condition } from './put-object.ts';
import { settleRace } from './race.ts';
import { readWhole } from './read-whole.ts';
import { answerOf, S3Fault } from './s3-fault.ts';

/**
 * Uploads one file, checked end to end: S3 compares what arrived with the digests that were taken when the dataset was hashed.
 * Memory: the file up to 8 MiB, else eight parts.
 * @returns `present` when something is there already, or what was to be replaced is gone. @throws FileChanged, S3Fault
 */
export async function uploadFile(
  aws: Aws,
  at: Location,
  file: LocalFile,
  upload: Upload,
): Promise<'written' | 'present'> {
  try {
    await settleRace(() => (file.size <= partBytes ? uploadWhole : uploadParts)(aws, at, { ...file, ...upload }));
    return 'written';
  } catch (cause) {
    if (cause instanceof FileChanged || upload.signal?.aborted) throw cause;
    const { status, code } = answerOf(cause);
    if (status === 412) return 'present';
    // Another push went on with the same parts and ended first, or the answer to our own end was lost.
    if (code === 'NoSuchUpload' && (await headObject(aws, at)) !== undefined) return 'present';
    if (code === 'BadDigest' || code === 'XAmzContentSHA256Mismatch') throw new FileChanged(file.source);
    throw new S3Fault(at, 'PutObject', cause);
  }
}

async function uploadWhole(
  aws: Aws,
  at: Location,
  { md5, sha256, expected, signal, ...file }: LocalFile & Upload,
): Promise<void> {
  const bytes = file.bytes ?? readProven({ sha256, ...file });
  const headers = {
    'content-md5': base64(md5),
    'x-amz-checksum-sha256': base64(sha256),
    ...condition(expected),
  };
  await aws.objects.send({ operation: 'PutObject', method: 'PUT', at, body: bytes, payload: sha256, headers, signal });
}

/** Looked at here too, for one more pass over at most 8 MiB: not every S3 compares (moto does not), and the remote is for ever. */
function readProven({ source, size, sha256 }: Pick<LocalFile, 'source' | 'size' | 'sha256'>): Uint8Array {
  const bytes = readWhole(source, size);
  if (bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new FileChanged(source);
}

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
