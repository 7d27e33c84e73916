import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Aws } from './clients.ts';
import { readParts } from './file-parts.ts';
import { inLanes } from './lanes.ts';
import { FileChanged, type LocalFile, type Upload } from './local-file.ts';
import type { Location } from './location.ts';
import { condition } from './put-object.ts';
import { refuseLate, S3Refusal } from './s3-refusal.ts';
import { escaped, textIn } from './s3-xml.ts';
import { findUnfinished, type Part, type Unfinished } from './unfinished.ts';

const partsAtOnce = 8;

/**
 * Uploads a large file in parts, read once and in order. Parts that an earlier push left are taken over where their MD5 is that of the
 * bytes here. Each part is checked by S3 (CRC-32); the whole is hashed on its way out and only put together if it still is the content
 * that was hashed before. What can never become the object is aborted; what was cut off stays, for the next push to go on with.
 * @throws FileChanged, S3Refusal, what the socket throws.
 */
export async function uploadParts(aws: Aws, at: Location, file: LocalFile & Upload): Promise<void> {
  const left = await findUnfinished(aws, at, file.signal);
  if (left !== undefined && (await goesOn(aws, at, { file, upload: left }))) return;
  await finish(aws, at, { file, upload: await begin(aws, at, file.signal) });
}

/** @returns false when S3 does not put it together: it was begun by a tool with other checksums, or ended meanwhile. */
async function goesOn(aws: Aws, at: Location, sending: Sending): Promise<boolean> {
  try {
    await finish(aws, at, sending);
    return true;
  } catch (cause) {
    if (cause instanceof S3Refusal && ['InvalidPart', 'InvalidRequest', 'NoSuchUpload'].includes(cause.code))
      return false;
    throw cause;
  }
}

async function finish(aws: Aws, at: Location, { file, upload }: Sending): Promise<void> {
  try {
    await complete(aws, at, { file, upload, parts: await sendParts(aws, at, { file, upload }) });
  } catch (cause) {
    // The cause is what matters; parts that could not be removed fall to the bucket's lifecycle rule.
    if (cause instanceof FileChanged || cause instanceof S3Refusal) await abort(aws, at, upload.id);
    throw cause;
  }
}

const abort = (aws: Aws, at: Location, uploadId: string): Promise<unknown> =>
  aws.objects
    .send({ operation: 'AbortMultipartUpload', method: 'DELETE', at, query: { uploadId } })
    .catch(() => undefined);

async function begin(aws: Aws, at: Location, signal: AbortSignal | undefined): Promise<Unfinished> {
  const headers = { 'x-amz-checksum-algorithm': 'CRC32' };
  const { bytes } = await aws.objects.send({
    operation: 'CreateMultipartUpload',
    method: 'POST',
    at,
    query: { uploads: '' },
    headers,
    signal,
  });
  const id = textIn(bytes.toString(), 'UploadId');
  if (id === undefined) throw new Error('S3 began an upload without saying how it is called');
  return { id, parts: new Map() };
}

interface Sending {
  readonly file: LocalFile & Upload;
  readonly upload: Unfinished;
}

async function sendParts(aws: Aws, at: Location, { file, upload }: Sending): Promise<Part[]> {
  const { signal } = file;
  const done: Part[] = [];
  const lanes = { lanes: partsAtOnce, ...(signal ? { signal } : {}) };
  await inLanes(readParts(file), lanes, async ({ number, bytes }) => {
    const there = upload.parts.get(number);
    done[number - 1] =
      there && isSame(there, bytes) ? there : await sendPart(aws, at, { number, bytes, id: upload.id, signal });
  });
  return done;
}

const isSame = ({ size, etag }: Part, bytes: Buffer): boolean =>
  size === bytes.length && etag.replaceAll('"', '') === createHash('md5').update(bytes).digest('hex');

interface Sent {
  readonly number: number;
  readonly bytes: Buffer;
  readonly id: string;
  readonly signal: AbortSignal | undefined;
}

async function sendPart(aws: Aws, at: Location, { number, bytes, id, signal }: Sent): Promise<Part> {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  const { reply } = await aws.objects.send({
    operation: 'UploadPart',
    method: 'PUT',
    at,
    query: { partNumber: String(number), uploadId: id },
    headers: { 'x-amz-checksum-crc32': sum.toString('base64') },
    body: bytes,
    payload: 'UNSIGNED-PAYLOAD',
    signal,
  });
  return { size: bytes.length, etag: reply.headers.etag ?? '', crc32: sum.toString('base64') };
}

async function complete(aws: Aws, at: Location, { file, upload, parts }: Sending & { parts: Part[] }): Promise<void> {
  const items = parts.map(({ etag, crc32: sum }, i) => {
    const checksum = sum === undefined ? '' : `<ChecksumCRC32>${escaped(sum)}</ChecksumCRC32>`;
    return `<Part>${checksum}<ETag>${escaped(etag)}</ETag><PartNumber>${i + 1}</PartNumber></Part>`;
  });
  const body = Buffer.from(
    `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${items.join('')}</CompleteMultipartUpload>`,
  );
  const { bytes } = await aws.objects.send({
    operation: 'CompleteMultipartUpload',
    method: 'POST',
    at,
    query: { uploadId: upload.id },
    headers: { 'content-type': 'application/xml', ...condition(file.expected) },
    body,
    payload: createHash('sha256').update(body).digest('hex'),
    signal: file.signal,
  });
  refuseLate(bytes);
}
