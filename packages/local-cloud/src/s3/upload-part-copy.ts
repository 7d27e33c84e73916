import { type Blob, readBlob } from '../store/blobs.ts';
import { copyBlob } from '../store/copy-blob.ts';
import type { S3Call, S3Operation } from './call.ts';
import { blobChecksum } from './checksum/blob-checksum.ts';
import { type CopySource, copySourceOf } from './copy-source.ts';
import { rangeOf } from './range.ts';
import { invalidArgument } from './refusals.ts';
import { xmlReply } from './reply.ts';
import { keepPart, partNumberOf, uploadOf } from './uploads.ts';

export const uploadPartCopy: S3Operation = async (call) => {
  const [upload, number] = [uploadOf(call), partNumberOf(call)];
  const blob = await copied(call, copySourceOf(call));
  try {
    const checksum = await blobChecksum(blob, upload.algorithm);
    const { etag, modified } = keepPart(call, { number, blob, algorithm: upload.algorithm, checksum });
    return xmlReply('CopyPartResult', {
      LastModified: modified,
      ETag: etag,
      [`Checksum${upload.algorithm}`]: checksum,
    });
  } catch (cause) {
    call.store.blobs.remove(blob);
    throw cause;
  }
};

async function copied({ store, request: { headers } }: S3Call, { record }: CopySource): Promise<Blob> {
  const text = headers['x-amz-copy-source-range'];
  if (text === undefined) return copyBlob(record.blob);
  const range = /^bytes=\d+-\d+$/.test(text) ? rangeOf(text, record.size) : undefined;
  if (range === undefined) {
    const rule =
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy';
    throw invalidArgument(rule, 'x-amz-copy-source-range', text);
  }
  return store.blobs.write(readBlob(record.blob, range));
}
