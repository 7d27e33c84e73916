import { ServiceError } from '../operation.ts';
import type { Details, ObjectRecord } from '../store/objects.ts';
import { checksumHeader } from './checksum/algorithm.ts';
import { invalidArgument } from './refusals.ts';

type Headers = Readonly<Record<string, string>>;

const kept = ['cache-control', 'content-disposition', 'content-language', 'expires'] as const;

/** What the headers of an upload say of the object beside its bytes. @throws ServiceError when it is too much. */
export function detailsOf(headers: Headers): Required<Pick<Details, 'metadata' | 'contentType' | 'headers' | 'tags'>> {
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'aws-chunked');
  return {
    metadata: metadataOf(headers),
    contentType: headers['content-type'] ?? 'binary/octet-stream',
    headers: {
      ...Object.fromEntries(kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
      ...(encoding.length > 0 && { 'content-encoding': encoding.join(', ') }),
    },
    tags: tagsOf([...new URLSearchParams(headers['x-amz-tagging'] ?? '')]),
  };
}

const metaPrefix = 'x-amz-meta-';

function metadataOf(headers: Headers): Record<string, string> {
  const entries = Object.entries(headers)
    .filter(([name]) => name.startsWith(metaPrefix))
    .map(([name, value]) => [name.slice(metaPrefix.length), value] as const);
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (size <= 2048) return Object.fromEntries(entries);
  throw new ServiceError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', 400, {
    Size: size,
    MaxSizeAllowed: 2048,
  });
}

/** @throws ServiceError when there are more tags, or longer ones, than an object may have. */
export function tagsOf(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  if (pairs.length > 10) throw new ServiceError('BadRequest', 'Object tags cannot be greater than 10');
  for (const [name, value] of pairs) {
    if (name.length === 0 || name.length > 128 || value.length > 256) {
      throw new ServiceError('InvalidTag', 'The TagKey you have provided is invalid', 400, { TagKey: name });
    }
  }
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) {
    throw invalidArgument(
      'Cannot provide multiple Tags with the same key',
      'Tagging',
      pairs.map(([name]) => name).join(),
    );
  }
  return Object.fromEntries(pairs);
}

/** The headers that describe an object, for GET and HEAD. */
export function describe(record: ObjectRecord): Record<string, string> {
  return {
    ...record.headers,
    etag: record.etag,
    'last-modified': record.lastModified.toUTCString(),
    'accept-ranges': 'bytes',
    'content-type': record.contentType ?? 'binary/octet-stream',
    'x-amz-server-side-encryption': 'AES256',
    ...Object.fromEntries(Object.entries(record.metadata).map(([name, value]) => [`${metaPrefix}${name}`, value])),
    ...(Object.keys(record.tags).length > 0 && { 'x-amz-tagging-count': String(Object.keys(record.tags).length) }),
  };
}

/** The headers that carry an object's checksums. */
export const describeChecksums = ({
  checksums,
  checksumType,
}: Pick<ObjectRecord, 'checksums' | 'checksumType'>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(checksums).map(([name, value]) => [checksumHeader(name), value])),
  ...(Object.keys(checksums).length > 0 && { 'x-amz-checksum-type': checksumType }),
});

/** The elements that carry an object's checksums, in replies that are documents. */
export const checksumElements = ({
  checksums,
  checksumType,
}: Pick<ObjectRecord, 'checksums' | 'checksumType'>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(checksums).map(([name, value]) => [`Checksum${name}`, value])),
  ...(Object.keys(checksums).length > 0 && { ChecksumType: checksumType }),
});
