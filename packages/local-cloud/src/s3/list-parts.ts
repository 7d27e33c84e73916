import type { S3Operation } from './call.ts';
import { maxOf } from './list-query.ts';
import { xmlReply } from './reply.ts';
import { uploadOf } from './uploads.ts';

export const listParts: S3Operation = (call) => {
  const upload = uploadOf(call);
  const query = call.request.query;
  const [after, max] = [Number(query.get('part-number-marker') ?? 0), maxOf(query, 'max-parts')];
  // A record's integer keys are in ascending order.
  const rest = Object.values(upload.parts).filter(({ number }) => number > after);
  const page = rest.slice(0, max);
  const isTruncated = page.length < rest.length;
  return xmlReply('ListPartsResult', {
    Bucket: upload.bucket,
    Key: upload.key,
    UploadId: upload.id,
    PartNumberMarker: after,
    NextPartNumberMarker: isTruncated ? page.at(-1)?.number : undefined,
    MaxParts: max,
    IsTruncated: isTruncated,
    StorageClass: 'STANDARD',
    ChecksumAlgorithm: upload.algorithm,
    ChecksumType: upload.checksumType,
    Part: page.map(({ number, modified, etag, blob, algorithm, checksum }) => ({
      PartNumber: number,
      LastModified: modified,
      ETag: etag,
      Size: blob.size,
      [`Checksum${algorithm}`]: checksum,
    })),
  });
};
