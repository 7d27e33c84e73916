import { receive } from './body/receive.ts';
import type { S3Operation } from './call.ts';
import { checksumHeader } from './checksum/algorithm.ts';
import { invalidRequest } from './refusals.ts';
import { keepPart, partNumberOf, uploadOf } from './uploads.ts';

export const uploadPart: S3Operation = async (call) => {
  const [upload, number] = [uploadOf(call), partNumberOf(call)];
  const { blob, algorithm, checksum } = await receive(call, upload.algorithm);
  try {
    if (upload.isAsked && algorithm !== upload.algorithm) throw otherChecksum(upload.algorithm, algorithm);
    const { etag } = keepPart(call, { number, blob, algorithm, checksum });
    return {
      status: 200,
      headers: { etag, [checksumHeader(algorithm)]: checksum, 'x-amz-server-side-encryption': 'AES256' },
    };
  } catch (cause) {
    call.store.blobs.remove(blob);
    throw cause;
  }
};

const otherChecksum = (expected: string, found: string): Error =>
  invalidRequest(
    `Checksum Type mismatch occurred, expected checksum Type: ${expected.toLowerCase()}, actual checksum Type: ${found.toLowerCase()}`,
  );
