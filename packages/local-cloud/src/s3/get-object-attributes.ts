import type { ObjectRecord } from '../store/objects.ts';
import type { Xml } from '../wire/xml.ts';
import type { S3Operation } from './call.ts';
import { bare } from './conditions.ts';
import { checksumElements } from './details.ts';
import { found } from './found.ts';
import { invalidArgument } from './refusals.ts';
import { xmlReply } from './reply.ts';

const known = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'];

/** Only the attributes that the header asks for. The ETag has no quotes here. */
export const getObjectAttributes: S3Operation = (call) => {
  const asked = (call.request.headers['x-amz-object-attributes'] ?? '').split(',').map((one) => one.trim());
  if (asked.some((one) => !known.includes(one))) {
    throw invalidArgument('Invalid attribute name specified.', 'x-amz-object-attributes', asked.join());
  }
  const record = found(call);
  const all: Record<string, Xml> = {
    ETag: bare(record.etag),
    Checksum: checksumElements(record),
    ObjectParts: record.parts && partsOf(record.parts),
    StorageClass: 'STANDARD',
    ObjectSize: record.size,
  };
  return xmlReply(
    'GetObjectAttributesResponse',
    Object.fromEntries(known.filter((one) => asked.includes(one)).map((one) => [one, all[one]])),
    headersOf(record),
  );
};

const partsOf = (parts: readonly number[]): Xml => ({
  PartsCount: parts.length,
  IsTruncated: false,
  Part: parts.map((size, at) => ({ PartNumber: at + 1, Size: size })),
});

const headersOf = ({ lastModified }: ObjectRecord): Record<string, string> => ({
  'last-modified': lastModified.toUTCString(),
});
