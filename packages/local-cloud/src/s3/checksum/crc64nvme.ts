/** CRC-64/NVME (reflected, polynomial 0x9A6C9329AC4BC9B5), which S3 computes for every object that came without a checksum. */
export class Crc64Nvme {
  private high = 0xffffffff;
  private low = 0xffffffff;

  update(bytes: Buffer): this {
    // Two 32-bit halves instead of a BigInt, which would be a hundred times slower; eight bytes a turn instead of one.
    const { highs, lows } = tables();
    let [high, low, at] = [this.high, this.low, 0];
    for (const end = bytes.length - 7; at < end; at += 8) {
      const [a, b] = [(low ^ bytes.readUInt32LE(at)) >>> 0, (high ^ bytes.readUInt32LE(at + 4)) >>> 0];
      [high, low] = [fold(highs, a, b), fold(lows, a, b)];
    }
    for (; at < bytes.length; at += 1) {
      const slot = (low ^ at0(bytes, at)) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ at0(lows, slot);
      high = (high >>> 8) ^ at0(highs, slot);
    }
    [this.high, this.low] = [high >>> 0, low >>> 0];
    return this;
  }

  digest(): Buffer {
    const result = Buffer.alloc(8);
    result.writeUInt32BE(~this.high >>> 0, 0);
    result.writeUInt32BE(~this.low >>> 0, 4);
    return result;
  }
}

/** Typed arrays are read inside their bounds only. */
const at0 = (array: Uint32Array | Buffer, index: number): number => array[index] ?? 0;

/** One half of the remainder after eight bytes: the first byte has gone through seven more rounds than the last. */
function fold(table: Uint32Array, a: number, b: number): number {
  return (
    at0(table, 0x700 | (a & 0xff)) ^
    at0(table, 0x600 | ((a >>> 8) & 0xff)) ^
    at0(table, 0x500 | ((a >>> 16) & 0xff)) ^
    at0(table, 0x400 | (a >>> 24)) ^
    at0(table, 0x300 | (b & 0xff)) ^
    at0(table, 0x200 | ((b >>> 8) & 0xff)) ^
    at0(table, 0x100 | ((b >>> 16) & 0xff)) ^
    at0(table, b >>> 24)
  );
}

interface Tables {
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
}

let made: Tables | undefined;

/** Made on first use, so that a start costs nothing. */
function tables(): Tables {
  made ??= makeTables();
  return made;
}

function makeTables(): Tables {
  const [highs, lows] = [new Uint32Array(2048), new Uint32Array(2048)];
  const polynomial = 0x9a6c9329ac4bc9b5n;
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1n ? (remainder >> 1n) ^ polynomial : remainder >> 1n;
    highs[byte] = Number(remainder >> 32n);
    lows[byte] = Number(remainder & 0xffffffffn);
  }
  for (let slot = 256; slot < 2048; slot += 1) {
    const [high, low] = [at0(highs, slot - 256), at0(lows, slot - 256)];
    highs[slot] = (high >>> 8) ^ at0(highs, low & 0xff);
    lows[slot] = ((low >>> 8) | (high << 24)) ^ at0(lows, low & 0xff);
  }
  return { highs, lows };
}
