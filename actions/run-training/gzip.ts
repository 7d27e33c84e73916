/** The most that one stored block holds: its length is 16 bits. */
const blockBytes = 65_535;

/** Deflate, no flags, no time, no hints, operating system unknown (RFC 1952 §2.3). */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/**
 * Wraps bytes as gzip without compressing them (stored blocks, RFC 1951 §3.2.4). What a compressor makes of the same bytes differs between
 * versions of zlib and between processors; this does not, and code is small.
 */
export function gzipStored(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += blockBytes) {
    const block = bytes.subarray(from, from + blockBytes);
    const head = Buffer.alloc(5);
    head.writeUInt8(from + blockBytes >= bytes.length ? 1 : 0, 0);
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(~block.length & 0xffff, 3);
    blocks.push(head, block);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, ...blocks, trailer]);
}

/** CRC-32 as gzip wants it (RFC 1952 §8). Node has its own only from 20.15 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
