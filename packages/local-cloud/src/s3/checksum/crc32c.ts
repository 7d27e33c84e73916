/** CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), RFC 3720 appendix B.4. */
export class Crc32c {
  private remainder = 0xffffffff;

  update(bytes: Buffer): this {
    const lookup = table();
    let remainder = this.remainder;
    for (const byte of bytes) remainder = (remainder >>> 8) ^ (lookup[(remainder ^ byte) & 0xff] ?? 0);
    this.remainder = remainder >>> 0;
    return this;
  }

  digest(): Buffer {
    const result = Buffer.alloc(4);
    result.writeUInt32BE(~this.remainder >>> 0);
    return result;
  }
}

let made: Uint32Array | undefined;

/** Made on first use, so that a start costs nothing. */
function table(): Uint32Array {
  made ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
    return remainder;
  });
  return made;
}
