import { ScoreFileFault } from '../score-file-fault.ts';

/** More bits than this has no dictionary that fits into a page. */
const widest = 24;

/**
 * Fills `out` from Parquet's hybrid of runs and packed bits, little end first (Encodings.md, "RLE = 3").
 * @param width bits of a value. @throws ScoreFileFault when the bytes end before `out` is full.
 */
export function readHybrid(bytes: Uint8Array, width: number, out: Uint32Array): void {
  if (width > widest) throw new ScoreFileFault(`has a dictionary of ${width} bits; at most ${widest} are read`);
  let at = 0;
  for (let filled = 0; filled < out.length; ) {
    let [head, shift, next] = [0, 0, 128];
    for (; next >= 128; at += 1, shift += 7) {
      if (at >= bytes.length || shift > 28) throw short();
      next = bytes[at] as number; // Safe: looked at the length.
      head |= (next & 127) << shift;
    }
    const count = head >>> 1;
    const before = filled;
    if ((head & 1) === 1) {
      const end = at + count * width;
      filled = Math.min(out.length, before + 8 * count);
      if (end > bytes.length && at + Math.ceil(((filled - before) * width) / 8) > bytes.length) throw short();
      unpack(bytes.subarray(at, end), width, out.subarray(before, filled));
      at = end;
    } else {
      let value = 0;
      const size = (width + 7) >> 3;
      if (at + size > bytes.length) throw short();
      for (let i = 0; i < size; i += 1) value |= (bytes[at + i] as number) << (8 * i);
      at += size;
      filled = Math.min(out.length, before + count);
      out.fill(value, before, filled);
    }
    if (filled === before) throw short();
  }
}

function unpack(bytes: Uint8Array, width: number, out: Uint32Array): void {
  const mask = 2 ** width - 1;
  let [held, bits, at] = [0, 0, 0];
  for (let i = 0; i < out.length; i += 1) {
    while (bits < width) {
      held |= (bytes[at] as number) << bits; // Safe: as many as the caller has counted.
      at += 1;
      bits += 8;
    }
    out[i] = held & mask;
    held >>>= width;
    bits -= width;
  }
}

const short = (): ScoreFileFault => new ScoreFileFault('ends in the middle of a page');
