import type { ObjectRecord } from '../store/objects.ts';
import type { S3Call } from './call.ts';
import { invalidArgument, noSuchKey } from './refusals.ts';

/** The object that the call is about. @throws ServiceError when there is none, or another version is asked for than the one there is. */
export function found({ store, bucket, key, request }: S3Call): ObjectRecord {
  const version = request.query.get('versionId');
  if (version !== null && version !== 'null') {
    throw invalidArgument('Invalid version id specified', 'versionId', version);
  }
  const record = store.head(bucket, key);
  if (record === undefined) throw noSuchKey(key);
  return record;
}
