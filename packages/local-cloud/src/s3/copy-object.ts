import { copyBlob } from '../store/copy-blob.ts';
import type { Details, ObjectRecord } from '../store/objects.ts';
import type { S3Call, S3Operation } from './call.ts';
import { askedAlgorithm } from './checksum/asked.ts';
import { blobChecksum } from './checksum/blob-checksum.ts';
import { checkWriteConditions } from './conditions.ts';
import { copySourceOf } from './copy-source.ts';
import { checksumElements, detailsOf } from './details.ts';
import { entityTooLarge, invalidRequest } from './refusals.ts';
import { xmlReply } from './reply.ts';

/** Larger objects are copied in parts. */
const largest = 5 * 2 ** 30;

/** Copies on the server: no byte moves where the store can share them. What was uploaded in parts becomes one part, with the MD5 as its ETag. */
export const copyObject: S3Operation = async (call) => {
  const { store, bucket, key } = call;
  const { bucket: from, record } = copySourceOf(call);
  if (record.size > largest) throw entityTooLarge(record.size, largest);
  const details = copiedDetails(call, record);
  if (from === bucket && record.key === key && !replaces(call)) throw copyToItself();
  const checkAgain = checkWriteConditions(call);
  // The link is made before anything is awaited: from here on the bytes stay, whatever becomes of the source.
  const blob = copyBlob(record.blob);
  try {
    const checksums = await copiedChecksums(call, record);
    checkAgain();
    const copy = store.commit(bucket, key, blob, { ...details, checksums });
    return xmlReply('CopyObjectResult', {
      LastModified: copy.lastModified,
      ETag: copy.etag,
      ...checksumElements(copy),
    });
  } catch (cause) {
    store.blobs.remove(blob);
    throw cause;
  }
};

const replaces = ({ request: { headers } }: S3Call): boolean =>
  [headers['x-amz-metadata-directive'], headers['x-amz-tagging-directive']].includes('REPLACE');

function copiedDetails({ request: { headers } }: S3Call, record: ObjectRecord): Details {
  const own = detailsOf(headers);
  const { metadata, contentType, headers: kept, tags } = record;
  const described =
    headers['x-amz-metadata-directive'] === 'REPLACE'
      ? own
      : { metadata, headers: kept, ...(contentType && { contentType }) };
  return { ...described, tags: headers['x-amz-tagging-directive'] === 'REPLACE' ? own.tags : tags };
}

/** A checksum of the whole goes along; one of parts, or of another kind than the one asked for, is computed anew. */
async function copiedChecksums(
  { request: { headers } }: S3Call,
  record: ObjectRecord,
): Promise<Record<string, string>> {
  const asked = askedAlgorithm(headers);
  const whole = record.checksumType === 'FULL_OBJECT' && Object.keys(record.checksums).length > 0;
  if (whole && (asked === undefined || record.checksums[asked] !== undefined)) return { ...record.checksums };
  const algorithm = asked ?? 'CRC64NVME';
  return { [algorithm]: await blobChecksum(record.blob, algorithm) };
}

const copyToItself = (): Error =>
  invalidRequest(
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  );
