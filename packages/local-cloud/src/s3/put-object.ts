import { receive } from './body/receive.ts';
import type { S3Operation } from './call.ts';
import { checkWriteConditions } from './conditions.ts';
import { describeChecksums, detailsOf } from './details.ts';

export const putObject: S3Operation = async (call) => {
  const { store, bucket, key, request } = call;
  const details = detailsOf(request.headers);
  const checkAgain = checkWriteConditions(call);
  const { blob, algorithm, checksum } = await receive(call);
  try {
    checkAgain();
  } catch (cause) {
    store.blobs.remove(blob);
    throw cause;
  }
  const record = store.commit(bucket, key, blob, { ...details, checksums: { [algorithm]: checksum } });
  return {
    status: 200,
    headers: { etag: record.etag, 'x-amz-server-side-encryption': 'AES256', ...describeChecksums(record) },
  };
};
