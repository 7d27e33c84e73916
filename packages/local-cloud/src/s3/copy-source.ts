import type { ObjectRecord } from '../store/objects.ts';
import type { S3Call } from './call.ts';
import { checkSourceConditions } from './conditions.ts';
import { invalidArgument, noSuchBucket, noSuchKey } from './refusals.ts';

export interface CopySource {
  readonly bucket: string;
  readonly record: ObjectRecord;
}

/** The object that `x-amz-copy-source` names: `[/]bucket/key[?versionId=null]`, URL-encoded. @throws ServiceError when it is not there or not as wanted. */
export function copySourceOf({ store, request: { headers } }: S3Call): CopySource {
  const text = headers['x-amz-copy-source'] ?? '';
  const [, bucket, key] = /^\/?([^/?]+)\/([^?]+)(?:\?versionId=null)?$/.exec(text) ?? [];
  if (bucket === undefined || key === undefined) {
    throw invalidArgument(
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      'x-amz-copy-source',
      text,
    );
  }
  if (!store.bucketExists(bucket)) throw noSuchBucket(bucket);
  const record = store.head(bucket, decoded(key));
  if (record === undefined) throw noSuchKey(decoded(key));
  checkSourceConditions(record, headers);
  return { bucket, record };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw invalidArgument('Copy Source must be URL-encoded', 'x-amz-copy-source', key);
  }
}
