import type { S3Operation } from './call.ts';
import { found } from './found.ts';

export const deleteObjectTagging: S3Operation = (call) => {
  const record = found(call);
  call.store.commit(call.bucket, call.key, record.blob, { ...record, tags: {} });
  return { status: 204 };
};
