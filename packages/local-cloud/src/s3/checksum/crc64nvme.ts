/** CRC-64/NVME (reflected, polynomial 0x9A6C9329AC4BC9B5), which S3 computes for every object that came without a checksum. */
export class Crc64Nvme {
  private high = -1;
  private low = -1;

  update(bytes: Buffer): this {
    const { highs, lows } = tables();
    let [high, low, at] = [this.high, this.low, 0];
    // Two 32-bit halves instead of a BigInt, which would be a hundred times slower; eight bytes a turn instead of one: the first of
    // them has gone through seven more rounds than the last, so it is looked up in the last of the eight tables. Typed arrays are
    // read inside their bounds only; `?? 0` is for the compiler and costs nothing.
    for (const end = bytes.length - 7; at < end; at += 8) {
      const a = ((bytes[at] ?? 0) ^ (low & 0xff)) | 0x700;
      const b = ((bytes[at + 1] ?? 0) ^ ((low >>> 8) & 0xff)) | 0x600;
      const c = ((bytes[at + 2] ?? 0) ^ ((low >>> 16) & 0xff)) | 0x500;
      const d = ((bytes[at + 3] ?? 0) ^ (low >>> 24)) | 0x400;
      const e = ((bytes[at + 4] ?? 0) ^ (high & 0xff)) | 0x300;
      const f = ((bytes[at + 5] ?? 0) ^ ((high >>> 8) & 0xff)) | 0x200;
      const g = ((bytes[at + 6] ?? 0) ^ ((high >>> 16) & 0xff)) | 0x100;
      const h = (bytes[at + 7] ?? 0) ^ (high >>> 24);
      high =
        (highs[a] ?? 0) ^
        (highs[b] ?? 0) ^
        (highs[c] ?? 0) ^
        (highs[d] ?? 0) ^
        (highs[e] ?? 0) ^
        (highs[f] ?? 0) ^
        (highs[g] ?? 0) ^
        (highs[h] ?? 0);
      low =
        (lows[a] ?? 0) ^
        (lows[b] ?? 0) ^
        (lows[c] ?? 0) ^
        (lows[d] ?? 0) ^
        (lows[e] ?? 0) ^
        (lows[f] ?? 0) ^
        (lows[g] ?? 0) ^
        (lows[h] ?? 0);
    }
    for (; at < bytes.length; at += 1) {
      const slot = (low ^ (bytes[at] ?? 0)) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ (lows[slot] ?? 0);
      high = (high >>> 8) ^ (highs[slot] ?? 0);
    }
    [this.high, this.low] = [high, low];
    return this;
  }

  digest(): Buffer {
    const result = Buffer.alloc(8);
    result.writeInt32BE(~this.high, 0);
    result.writeInt32BE(~this.low, 4);
    return result;
  }
}

interface Tables {
  readonly highs: Int32Array;
  readonly lows: Int32Array;
}

let made: Tables | undefined;

/** Made on first use, so that a start costs nothing. Signed, because that is what JavaScript's bit operations give and take. */
function tables(): Tables {
  made ??= makeTables();
  return made;
}

function makeTables(): Tables {
  const [highs, lows] = [new Int32Array(2048), new Int32Array(2048)];
  const polynomial = 0x9a6c9329ac4bc9b5n;
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1n ? (remainder >> 1n) ^ polynomial : remainder >> 1n;
    highs[byte] = Number(remainder >> 32n);
    lows[byte] = Number(remainder & 0xffffffffn);
  }
  for (let slot = 256; slot < 2048; slot += 1) {
    const [high, low] = [highs[slot - 256] ?? 0, lows[slot - 256] ?? 0];
    highs[slot] = (high >>> 8) ^ (highs[low & 0xff] ?? 0);
    lows[slot] = ((low >>> 8) | (high << 24)) ^ (lows[low & 0xff] ?? 0);
  }
  return { highs, lows };
}
