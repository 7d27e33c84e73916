/** CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), RFC 3720 appendix B.4. */
export class Crc32c {
  private remainder = -1;

  update(bytes: Buffer): this {
    const t = table();
    let [crc, at] = [this.remainder, 0];
    // Four bytes a turn; typed arrays are read inside their bounds only, `?? 0` is for the compiler.
    for (const end = bytes.length - 3; at < end; at += 4) {
      crc ^=
        (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      crc =
        (t[0x300 | (crc & 0xff)] ?? 0) ^
        (t[0x200 | ((crc >>> 8) & 0xff)] ?? 0) ^
        (t[0x100 | ((crc >>> 16) & 0xff)] ?? 0) ^
        (t[crc >>> 24] ?? 0);
    }
    for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    this.remainder = crc;
    return this;
  }

  digest(): Buffer {
    const result = Buffer.alloc(4);
    result.writeInt32BE(~this.remainder);
    return result;
  }
}

let made: Int32Array | undefined;

/** Four tables, each with one round of eight bits more than the one before. Made on first use, so that a start costs nothing. */
function table(): Int32Array {
  made ??= makeTable();
  return made;
}

function makeTable(): Int32Array {
  const t = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
    t[byte] = remainder;
  }
  for (let slot = 256; slot < 1024; slot += 1) {
    const before = t[slot - 256] ?? 0;
    t[slot] = (before >>> 8) ^ (t[before & 0xff] ?? 0);
  }
  return t;
}
