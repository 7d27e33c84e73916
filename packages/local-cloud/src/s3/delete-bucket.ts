import { ServiceError } from '../operation.ts';
import type { S3Operation } from './call.ts';

export const deleteBucket: S3Operation = ({ store, bucket }) => {
  if ((store.bucket(bucket)?.index.size ?? 0) > 0) {
    throw new ServiceError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409, {
      BucketName: bucket,
    });
  }
  store.deleteBucket(bucket);
  return { status: 204 };
};
