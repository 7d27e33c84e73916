import type { S3Operation } from './call.ts';
import { matches } from './conditions.ts';
import { preconditionFailed } from './refusals.ts';

/** Deleting what is not there succeeds, unless a condition asks for an object. */
export const deleteObject: S3Operation = ({ store, bucket, key, request: { headers } }) => {
  const wanted = headers['if-match'];
  const current = store.head(bucket, key);
  if (wanted !== undefined && !(current && matches(wanted, current.etag))) throw preconditionFailed('If-Match');
  store.remove(bucket, key);
  return { status: 204 };
};
