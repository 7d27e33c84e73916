import { invalidRequest } from '../refusals.ts';
import { type Algorithm, isAlgorithm } from './algorithm.ts';

/** The algorithm that `x-amz-checksum-algorithm` asks for, if any. @throws ServiceError when it is not known. */
export function askedAlgorithm(headers: Readonly<Record<string, string>>): Algorithm | undefined {
  const name = headers['x-amz-checksum-algorithm']?.toUpperCase();
  if (name === undefined || isAlgorithm(name)) return name;
  throw invalidRequest(
    'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
  );
}
