import type { HttpReply } from '../http.ts';
import type { ObjectRecord } from '../store/objects.ts';
import type { S3Call, S3Operation } from './call.ts';
import { checksumHeader } from './checksum/algorithm.ts';
import { chosenParts } from './chosen-parts.ts';
import { checkWriteConditions } from './conditions.ts';
import { checksumElements } from './details.ts';
import { type Joined, joinParts } from './join-parts.ts';
import { badDigest, invalidRequest } from './refusals.ts';
import { xmlReply } from './reply.ts';
import { endUpload, type MultipartUpload, type Part, uploadOf } from './uploads.ts';

/** Makes the parts one object. Asked again for what it has completed, it answers as before, so that a lost reply does no harm. */
export const completeMultipartUpload: S3Operation = async (call) => {
  const before = completedBefore(call);
  if (before) return completed(call, before);
  const upload = uploadOf(call);
  const parts = chosenParts(await call.request.bytes(), upload);
  checkSize(call, parts);
  const checkAgain = checkWriteConditions(call);
  const joined = await joinParts(call, upload, parts);
  try {
    uploadOf(call); // It may have been aborted, or completed by another request, while the parts were joined.
    checkAgain();
    checkChecksum(call, upload, joined);
    return completed(call, commit(call, upload, { ...joined, parts }));
  } catch (cause) {
    call.store.blobs.remove(joined.blob);
    throw cause;
  }
};

function commit(
  call: S3Call,
  upload: MultipartUpload,
  { blob, etag, checksum, parts }: Joined & { parts: readonly Part[] },
): ObjectRecord {
  const record = call.store.commit(call.bucket, call.key, blob, {
    ...upload.details,
    etag,
    checksums: { [upload.algorithm]: checksum },
    checksumType: upload.checksumType,
    parts: parts.map((part) => part.blob.size),
  });
  endUpload(call, upload);
  remember(call, upload.id, etag);
  return record;
}

const completed = ({ world, bucket, key }: S3Call, record: ObjectRecord): HttpReply =>
  xmlReply('CompleteMultipartUploadResult', {
    Location: `${world.url()}/${bucket}/${encodeURIComponent(key)}`,
    Bucket: bucket,
    Key: key,
    ETag: record.etag,
    ...checksumElements(record),
  });

function checkSize({ request: { headers } }: S3Call, parts: readonly Part[]): void {
  const [said, is] = [headers['x-amz-mp-object-size'], parts.reduce((sum, { blob }) => sum + blob.size, 0)];
  if (said !== undefined && Number(said) !== is) {
    throw invalidRequest(
      `The provided 'x-amz-mp-object-size' header value ${said} does not match what was computed: ${is}`,
    );
  }
}

function checkChecksum({ request: { headers } }: S3Call, { algorithm }: MultipartUpload, { checksum }: Joined): void {
  const said = headers[checksumHeader(algorithm)];
  if (said !== undefined && said !== checksum) throw badDigest(algorithm);
}

/** How many completed uploads are remembered. */
const memory = 1000;

const remembered = ({ world }: S3Call) => world.table<{ id: string; etag: string }>('s3-completed-uploads');

function remember(call: S3Call, id: string, etag: string): void {
  const table = remembered(call);
  table.put(id, { id, etag });
  const all = table.all();
  for (const { id: oldest } of all.slice(0, Math.max(0, all.length - memory))) table.delete(oldest);
}

/** The object that this upload became, if it is still there. */
function completedBefore(call: S3Call): ObjectRecord | undefined {
  const etag = remembered(call).get(call.request.query.get('uploadId') ?? '')?.etag;
  const current = call.store.head(call.bucket, call.key);
  return etag !== undefined && current?.etag === etag ? current : undefined;
}
