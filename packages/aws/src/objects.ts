import type { Aws } from './clients.ts';
import type { Location } from './location.ts';
import { settleRace } from './race.ts';
import { answerOf, S3Fault } from './s3-fault.ts';

/** What must be true of the place for a write to happen: nothing there, or an object with this etag (as `getObject` gave it). */
export type Expected = { readonly etag: string } | 'absent';

export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** What S3 says of an object without sending it. `sha256` and `crc` (base64) are there when it was written with them. */
export interface ObjectHead {
  readonly size: number;
  readonly etag: string;
  readonly sha256?: string;
}

/** @returns the whole object in memory, or undefined when it is not there. @throws S3Fault, also when the bucket is not there. */
export async function getObject(aws: Aws, at: Location): Promise<StoredObject | undefined> {
  const { sdk, client } = await aws.s3();
  try {
    const { Body, ETag } = await client.send(new sdk.GetObjectCommand({ Bucket: at.bucket, Key: at.key }));
    return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), etag: ETag ?? '' };
  } catch (cause) {
    return absentOr(cause, 'GetObject', at);
  }
}

/** @returns the object as a stream of chunks, for what may be large, or undefined when it is not there. @throws S3Fault */
export async function readObject(
  aws: Aws,
  at: Location,
  signal?: AbortSignal,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const { sdk, client } = await aws.s3();
  try {
    const options = signal ? { abortSignal: signal } : {};
    const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: at.bucket, Key: at.key }), options);
    return Body as AsyncIterable<Uint8Array> | undefined; // Safe: in Node the SDK's body is an IncomingMessage.
  } catch (cause) {
    return absentOr(cause, 'GetObject', at);
  }
}

/** @returns what is known of the object, or undefined when it is not there. @throws S3Fault */
export async function headObject(aws: Aws, at: Location): Promise<ObjectHead | undefined> {
  const { sdk, client } = await aws.s3();
  try {
    const head = await client.send(
      new sdk.HeadObjectCommand({ Bucket: at.bucket, Key: at.key, ChecksumMode: 'ENABLED' }),
    );
    const sha256 = head.ChecksumType === 'COMPOSITE' ? undefined : head.ChecksumSHA256;
    return { size: head.ContentLength ?? 0, etag: head.ETag ?? '', ...(sha256 ? { sha256 } : {}) };
  } catch (cause) {
    return absentOr(cause, 'HeadObject', at);
  }
}

export interface Listed {
  /** The whole key. */
  readonly key: string;
  readonly size: number;
  readonly etag: string;
}

/** Every object whose key begins with `prefix.key`, a thousand at a request, in the order of the keys. @throws S3Fault */
export async function* listObjects(aws: Aws, prefix: Location): AsyncGenerator<Listed> {
  let token: string | undefined;
  do {
    const page = await listPage(aws, prefix, token);
    yield* page.objects;
    token = page.next;
  } while (token !== undefined);
}

/** One page of a listing. @returns up to a thousand objects and the token of the next page, if there is one. @throws S3Fault */
export async function listPage(
  aws: Aws,
  prefix: Location,
  token?: string,
): Promise<{ objects: Listed[]; next: string | undefined }> {
  const { sdk, client } = await aws.s3();
  const request = { Bucket: prefix.bucket, Prefix: prefix.key, ...(token ? { ContinuationToken: token } : {}) };
  try {
    const page = await client.send(new sdk.ListObjectsV2Command(request));
    const objects = (page.Contents ?? []).map(({ Key, Size, ETag }) => ({
      key: Key ?? '',
      size: Size ?? 0,
      etag: ETag ?? '',
    }));
    return { objects, next: page.IsTruncated ? page.NextContinuationToken : undefined };
  } catch (cause) {
    throw new S3Fault(prefix, 'ListObjectsV2', cause);
  }
}

/**
 * Copies inside S3, without the bytes passing through here, where nothing is yet. Up to 5 GiB (the limit of CopyObject).
 * @returns `present` when something lies at `to` already. @throws S3Fault, also when there is nothing to copy.
 */
export async function copyObject(aws: Aws, from: Location, to: Location): Promise<'written' | 'present'> {
  const { sdk, client } = await aws.s3();
  const CopySource = `${from.bucket}/${encodeURIComponent(from.key).replaceAll('%2F', '/')}`;
  try {
    const copy = { Bucket: to.bucket, Key: to.key, CopySource, IfNoneMatch: '*' };
    await settleRace(() => client.send(new sdk.CopyObjectCommand(copy)));
    return 'written';
  } catch (cause) {
    if (answerOf(cause).status === 412) return 'present';
    throw new S3Fault(to, 'CopyObject', cause);
  }
}

/** "Not there" is an answer; all else is a fault. A missing bucket is no missing object: nothing could ever be written to it. */
function absentOr(cause: unknown, operation: string, at: Location): undefined {
  const { code, status } = answerOf(cause);
  if (status === 404 && code !== 'NoSuchBucket') return undefined;
  throw new S3Fault(at, operation, cause);
}
