import type { S3Operation } from './call.ts';
import { endUpload, uploadOf } from './uploads.ts';

export const abortMultipartUpload: S3Operation = (call) => {
  endUpload(call, uploadOf(call));
  return { status: 204 };
};
