import type { HttpRequest } from '../http.ts';
import { ServiceError } from '../operation.ts';

export interface Address {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Finds bucket and key: `/bucket/key`, or `/key` where the host is `bucket.localhost` or `bucket.s3.….amazonaws.com`.
 * @throws ServiceError when the path is not URL-encoded UTF-8, or the key has more than 1,024 bytes.
 */
export function addressOf(request: HttpRequest): Address {
  const { bucket, rest } = split(request);
  const address = { bucket: decoded(bucket), key: decoded(rest) };
  if (Buffer.byteLength(address.key) > 1024) {
    throw new ServiceError('KeyTooLongError', 'Your key is too long', 400, { MaxSizeAllowed: 1024 });
  }
  return address;
}

const virtualHost = /^(.+)\.(?:localhost|s3[.-][a-z0-9.-]*amazonaws\.com|s3\.amazonaws\.com)(?::\d+)?$/;

function split({ path, headers }: HttpRequest): { bucket: string; rest: string } {
  const bucket = virtualHost.exec(headers['host'] ?? '')?.[1];
  if (bucket !== undefined) return { bucket, rest: path.slice(1) };
  const slash = path.indexOf('/', 1);
  return slash < 0
    ? { bucket: path.slice(1), rest: '' }
    : { bucket: path.slice(1, slash), rest: path.slice(slash + 1) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.", 400, { URI: text });
  }
}

/** Query parameters that name another resource of a bucket or key, in the order in which they decide. */
const subresources = [
  'uploadId', 'uploads', 'delete', 'tagging', 'attributes', 'location', 'versioning',
  'acl', 'cors', 'encryption', 'lifecycle', 'policy', 'versions', 'object-lock', 'website', 'notification', 'retention', 'legal-hold',
]; // biome-ignore format: a list

/** By level, method and sub-resource. What is not here is named after its own words, so that the refusal can tell it. */
const names: Readonly<Record<string, string>> = {
  'service GET': 'ListBuckets',
  'bucket PUT': 'CreateBucket',
  'bucket HEAD': 'HeadBucket',
  'bucket DELETE': 'DeleteBucket',
  'bucket GET': 'ListObjects',
  'bucket GET location': 'GetBucketLocation',
  'bucket GET versioning': 'GetBucketVersioning',
  'bucket GET uploads': 'ListMultipartUploads',
  'bucket POST delete': 'DeleteObjects',
  'object PUT': 'PutObject',
  'object GET': 'GetObject',
  'object HEAD': 'HeadObject',
  'object DELETE': 'DeleteObject',
  'object GET attributes': 'GetObjectAttributes',
  'object GET tagging': 'GetObjectTagging',
  'object PUT tagging': 'PutObjectTagging',
  'object DELETE tagging': 'DeleteObjectTagging',
  'object POST uploads': 'CreateMultipartUpload',
  'object PUT uploadId': 'UploadPart',
  'object POST uploadId': 'CompleteMultipartUpload',
  'object DELETE uploadId': 'AbortMultipartUpload',
  'object GET uploadId': 'ListParts',
};

/** @returns the name of the operation in S3's API reference. */
export function operationOf(request: HttpRequest): string {
  const { bucket, rest } = split(request);
  const level = bucket === '' ? 'service' : rest === '' ? 'bucket' : 'object';
  const what = [level, request.method, subresources.find((name) => request.query.has(name))].filter(Boolean).join(' ');
  return variant(names[what] ?? what, request);
}

/** The same method and path, told apart by a header or parameter. */
function variant(name: string, { headers, query }: HttpRequest): string {
  const isCopy = headers['x-amz-copy-source'] !== undefined;
  if (name === 'PutObject' && isCopy) return 'CopyObject';
  if (name === 'UploadPart' && isCopy) return 'UploadPartCopy';
  if (name === 'ListObjects' && query.get('list-type') === '2') return 'ListObjectsV2';
  return name;
}
