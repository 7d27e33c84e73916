import type { Aws } from './clients.ts';
import type { Location, Versioned } from './location.ts';
import { settleRace } from './race.ts';
import { answerOf, S3Fault } from './s3-fault.ts';
import { refuseLate } from './s3-refusal.ts';
import { encoded, encodedKey } from './sign-request.ts';
import { bodyOf } from './wire.ts';

/** What must be true of the place for a write to happen: nothing there, or an object with this etag (as `getObject` gave it). */
export type Expected = { readonly etag: string } | 'absent';

export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** What S3 says of an object without sending it. `sha256` (base64) is there when the whole was written with it. */
export interface ObjectHead {
  readonly size: number;
  readonly etag: string;
  readonly sha256?: string;
  /** In hex, where the etag is that: not of what came in parts, is encrypted by KMS or with a customer's key, or is in S3 Express. */
  readonly md5?: string;
}

/** @returns the whole object in memory, or undefined when it is not there. @throws S3Fault, also when the bucket is not there. */
export async function getObject(aws: Aws, at: Location, signal?: AbortSignal): Promise<StoredObject | undefined> {
  try {
    const { reply, bytes } = await aws.objects.send({ operation: 'GetObject', method: 'GET', at, signal });
    return { bytes, etag: reply.headers.etag ?? '' };
  } catch (cause) {
    return absentOr(cause, 'GetObject', at);
  }
}

/** Bytes of an object: from the first up to, but without, the last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
  /** Of the object as it was when its size was learned: one that was replaced since is refused. */
  readonly etag?: string;
}

/** @returns a part of an object in memory, or undefined when the object is not there. @throws S3Fault, also when it was replaced. */
export async function getRange(
  aws: Aws,
  at: Location,
  { start, end, etag, signal }: ByteRange & { readonly signal?: AbortSignal },
): Promise<Uint8Array | undefined> {
  const headers = { range: `bytes=${start}-${end - 1}`, ...(etag ? { 'if-match': etag } : {}) };
  try {
    return (await aws.objects.send({ operation: 'GetObject', method: 'GET', at, headers, signal })).bytes;
  } catch (cause) {
    return absentOr(cause, 'GetObject', at);
  }
}

/**
 * @param at with an etag, only that very object is read. @returns the object as a stream of chunks, for what may be large, or undefined
 * when it is not there, or another one is. @throws S3Fault
 */
export async function readObject(
  aws: Aws,
  at: Versioned & { readonly etag?: string },
  signal?: AbortSignal,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const headers: Record<string, string> = at.etag === undefined ? {} : { 'if-match': at.etag };
  try {
    return await aws.objects.open({ operation: 'GetObject', method: 'GET', at, ...ofVersion(at), headers, signal });
  } catch (cause) {
    if (at.etag !== undefined && answerOf(cause).status === 412) return undefined;
    return absentOr(cause, 'GetObject', at);
  }
}

/** @returns what is known of the object, or undefined when it is not there. @throws S3Fault */
export async function headObject(aws: Aws, at: Versioned, signal?: AbortSignal): Promise<ObjectHead | undefined> {
  const asking = { ...ofVersion(at), headers: { 'x-amz-checksum-mode': 'ENABLED' } };
  try {
    const reply = await aws.objects.open({ operation: 'HeadObject', method: 'HEAD', at, ...asking, signal });
    await bodyOf(reply);
    const {
      'content-length': size,
      etag = '',
      'x-amz-checksum-sha256': sum,
      'x-amz-checksum-type': type,
    } = reply.headers;
    const whole = typeof sum === 'string' && type !== 'COMPOSITE' && !sum.includes('-');
    const md5 = md5Of(at, etag, reply.headers);
    return { size: Number(size ?? 0), etag, ...(whole ? { sha256: sum } : {}), ...(md5 ? { md5 } : {}) };
  } catch (cause) {
    return absentOr(cause, 'HeadObject', at);
  }
}

/** S3 API reference, "Object": when an entity tag is the MD5 of the object's data, and when it is not. */
function md5Of({ bucket }: Location, etag: string, headers: Readonly<Record<string, unknown>>): string | undefined {
  const begin = 'x-amz-server-side-encryption';
  const isPlain = [undefined, 'AES256'].includes(headers[begin] as string | undefined); // Compared with text only.
  const isOther = !isPlain || headers[`${begin}-customer-algorithm`] !== undefined || bucket.endsWith('--x-s3');
  return isOther ? undefined : /^"?([0-9a-f]{32})"?$/.exec(etag)?.[1];
}

/**
 * Copies inside S3, without the bytes passing through here, where nothing is yet. Up to 5 GiB (the limit of CopyObject).
 * @param from with an etag, only that very object is copied. @returns `present` when something lies at `to` already.
 * @throws S3Fault, also when there is nothing to copy, or another object than was meant.
 */
export async function copyObject(
  aws: Aws,
  from: Versioned & { readonly etag?: string },
  to: Location,
): Promise<'written' | 'present'> {
  const same = from.etag === undefined ? {} : { 'x-amz-copy-source-if-match': from.etag };
  const source = { 'x-amz-copy-source': `${from.bucket}/${encodedKey(from.key)}${versionIn(from)}`, ...same };
  const headers = { ...source, 'if-none-match': '*' };
  try {
    const { bytes } = await settleRace(() =>
      aws.objects.send({ operation: 'CopyObject', method: 'PUT', at: to, headers }),
    );
    refuseLate(bytes);
    return 'written';
  } catch (cause) {
    // With an etag, 412 may also say that the source is another one by now.
    if (answerOf(cause).status === 412 && (from.etag === undefined || (await headObject(aws, to)))) return 'present';
    throw new S3Fault(to, 'CopyObject', cause);
  }
}

const ofVersion = ({ versionId }: Versioned): { query?: Readonly<Record<string, string>> } =>
  versionId === undefined ? {} : { query: { versionId } };

const versionIn = ({ versionId }: Versioned): string =>
  versionId === undefined ? '' : `?versionId=${encoded(versionId)}`;

/** "Not there" is an answer; all else is a fault. A missing bucket is no missing object: nothing could ever be written to it. */
function absentOr(cause: unknown, operation: string, at: Location): undefined {
  const { code, status } = answerOf(cause);
  if (status === 404 && code !== 'NoSuchBucket') return undefined;
  throw new S3Fault(at, operation, cause);
}
