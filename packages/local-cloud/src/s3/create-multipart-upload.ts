import { randomBytes } from 'node:crypto';
import type { S3Operation } from './call.ts';
import type { Algorithm } from './checksum/algorithm.ts';
import { askedAlgorithm } from './checksum/asked.ts';
import { detailsOf } from './details.ts';
import { invalidRequest } from './refusals.ts';
import { xmlReply } from './reply.ts';
import { type MultipartUpload, uploads } from './uploads.ts';

export const createMultipartUpload: S3Operation = (call) => {
  const { world, bucket, key, request } = call;
  const asked = askedAlgorithm(request.headers);
  const algorithm = asked ?? 'CRC64NVME';
  const checksumType = typeOf(algorithm, request.headers['x-amz-checksum-type']);
  const id = randomBytes(32).toString('base64url');
  const details = detailsOf(request.headers);
  uploads(call).put(id, {
    id,
    bucket,
    key,
    begun: world.clock.now(),
    details,
    algorithm,
    isAsked: asked !== undefined,
    checksumType,
    parts: {},
  });
  return xmlReply(
    'InitiateMultipartUploadResult',
    { Bucket: bucket, Key: key, UploadId: id },
    {
      'x-amz-server-side-encryption': 'AES256',
      ...(asked && { 'x-amz-checksum-algorithm': asked, 'x-amz-checksum-type': checksumType }),
    },
  );
};

/** CRC64NVME is always of the whole object; digests, which cannot be put together, never are. */
function typeOf(algorithm: Algorithm, asked: string | undefined): MultipartUpload['checksumType'] {
  const isCrc = algorithm.startsWith('CRC');
  const fallback = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE';
  const type = asked ?? fallback;
  if (type === fallback || (type === 'FULL_OBJECT' && isCrc)) return type;
  throw invalidRequest(
    `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
  );
}
