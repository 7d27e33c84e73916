import { ServiceError } from '../operation.ts';
import type { S3Operation } from './call.ts';
import { readXml, text } from './xml.ts';

/** 3 to 63 of lower-case letters, digits, dots and hyphens, beginning and ending with a letter or digit. */
const allowed = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

export const createBucket: S3Operation = async ({ world: { region }, store, request, bucket }) => {
  if (!allowed.test(bucket)) {
    throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.', 400, { BucketName: bucket });
  }
  const body = await request.bytes();
  const asked = body.length === 0 ? undefined : text(readXml(body, 'CreateBucketConfiguration'), 'LocationConstraint');
  if ((asked ?? 'us-east-1') !== region) throw illegalLocation(asked ?? 'unspecified');
  // In us-east-1 alone, S3 answers 200 to somebody who has the bucket already.
  if (store.bucketExists(bucket) && region !== 'us-east-1') throw alreadyOwned(bucket);
  store.createBucket(bucket);
  return { status: 200, headers: { location: `/${bucket}` } };
};

const illegalLocation = (asked: string): ServiceError =>
  new ServiceError(
    'IllegalLocationConstraintException',
    `The ${asked} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );

const alreadyOwned = (bucket: string): ServiceError =>
  new ServiceError(
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
    409,
    { BucketName: bucket },
  );
