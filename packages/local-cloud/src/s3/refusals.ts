import { ServiceError } from '../operation.ts';

// S3's own words, from its table of error codes. Members become elements beside Code and Message.

export const noSuchBucket = (bucket: string): ServiceError =>
  new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: bucket });

export const noSuchKey = (key: string): ServiceError =>
  new ServiceError('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });

export const noSuchUpload = (id: string): ServiceError =>
  new ServiceError(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    404,
    { UploadId: id },
  );

export const preconditionFailed = (condition: string): ServiceError =>
  new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412, {
    Condition: condition,
  });

/** Somebody wrote the key while this request was on its way. */
export const conditionalConflict = (condition: string, key: string): ServiceError =>
  new ServiceError(
    'ConditionalRequestConflict',
    'The conditional request cannot succeed due to a conflicting operation against this resource.',
    409,
    { Condition: condition, Key: key },
  );

export const invalidArgument = (message: string, name: string, value: string): ServiceError =>
  new ServiceError('InvalidArgument', message, 400, { ArgumentName: name, ArgumentValue: value });

export const invalidRequest = (message: string): ServiceError => new ServiceError('InvalidRequest', message);

export const notImplemented = (what: string): ServiceError =>
  new ServiceError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501, {
    Header: what,
  });

export const malformedXml = (): ServiceError =>
  new ServiceError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

export const badDigest = (what: string): ServiceError =>
  new ServiceError('BadDigest', `The ${what} you specified did not match the calculated checksum.`);

export const entityTooLarge = (size: number, limit: number): ServiceError =>
  new ServiceError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 400, {
    ProposedSize: size,
    MaxSizeAllowed: limit,
  });

export const slowDown = (): ServiceError => new ServiceError('SlowDown', 'Please reduce your request rate.', 503);

export const internalError = (): ServiceError =>
  new ServiceError('InternalError', 'We encountered an internal error. Please try again.', 500);

export const accessDenied = (): ServiceError => new ServiceError('AccessDenied', 'Access Denied', 403);

export const expiredToken = (): ServiceError =>
  new ServiceError('ExpiredToken', 'The provided token has expired.', 400);

export const timeTooSkewed = (): ServiceError =>
  new ServiceError(
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    403,
  );
