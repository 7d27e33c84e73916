import { type Blob, readBlob } from '../../store/blobs.ts';
import { type Algorithm, hasher } from './algorithm.ts';

/** @returns the checksum of bytes that are stored already, base64. */
export async function blobChecksum(blob: Blob, algorithm: Algorithm): Promise<string> {
  const sum = hasher(algorithm);
  for await (const piece of readBlob(blob) as AsyncIterable<Buffer>) sum.update(piece);
  return sum.digest().toString('base64');
}
