import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Crc32c } from './crc32c.ts';
import { Crc64Nvme } from './crc64nvme.ts';

/** Something that is fed bytes and then says what they come to. */
export interface Hasher {
  update(bytes: Buffer): unknown;
  digest(): Buffer;
}

/** The algorithms of `x-amz-checksum-algorithm` that are known here. XXHASH, which S3 has too, is not. */
export type Algorithm = keyof typeof hashers;

const hashers = {
  CRC32: () => new Crc32(),
  CRC32C: () => new Crc32c(),
  CRC64NVME: () => new Crc64Nvme(),
  SHA1: () => createHash('sha1'),
  SHA256: () => createHash('sha256'),
  SHA512: () => createHash('sha512'),
  MD5: () => createHash('md5'),
} satisfies Record<string, () => Hasher>;

export const algorithms = Object.keys(hashers) as Algorithm[]; // Object.keys forgets the type that `hashers` has.

export const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(hashers, name);

export const hasher = (algorithm: Algorithm): Hasher => hashers[algorithm]();

/** The request and response header that carries a checksum of this kind. */
export const checksumHeader = (algorithm: string): string => `x-amz-checksum-${algorithm.toLowerCase()}`;

class Crc32 implements Hasher {
  private remainder = 0;

  update(bytes: Buffer): void {
    this.remainder = crc32(bytes, this.remainder);
  }

  digest(): Buffer {
    const result = Buffer.alloc(4);
    result.writeUInt32BE(this.remainder);
    return result;
  }
}
