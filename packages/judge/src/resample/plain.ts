import { areaUnderCurve } from '../metric/ranking.ts';
import type { Loops } from './kernel.ts';
import { fixed } from './memory.ts';

const { imul } = Math;
const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** The loops of kernel.wat in TypeScript, to the bit: what they mean, and what runs where WebAssembly does not. */
export function plainLoops(buffer: ArrayBuffer): Loops {
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer);
  const halves = new Uint16Array(buffer);
  const floats = new Float64Array(buffer);
  // Safe, all reads below: every address lies in the memory that layout() has measured.
  return {
    draw(n, out, list, special) {
      const at = fixed.state / 4;
      let [a, b, c, d] = [
        words[at] as number,
        words[at + 1] as number,
        words[at + 2] as number,
        words[at + 3] as number,
      ];
      let [spilled, open] = [0, 0];
      for (let i = 0; i < n; i += 1) {
        const r = imul(rotate(imul(b, 5), 7), 9);
        const kept = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= kept;
        d = rotate(d, 11);
        const cell = r >>> 22;
        const o = (r & 0x3fffff) < (words[cell] as number) ? cell : (halves[fixed.aliases / 2 + cell] as number);
        if (o === 512) words[special / 4 + open++] = i;
        else if (o >= 256) words[list / 4 + spilled++] = i * 4 + (bytes[fixed.lanes + o] as number);
        bytes[out + i] = o === 512 ? 0 : (bytes[fixed.symbols + o] as number);
      }
      words.set([a, b, c, d], at);
      words.set([spilled, open], fixed.spilled / 4);
    },
    tables(rows) {
      for (let g = 0; g < 4; g += 1) {
        const table = (fixed.tables >>> 3) + g * 1024;
        floats.fill(0, table, table + 4);
        for (let lane = 0; lane < 4; lane += 1) {
          const [row, size] = [(rows >>> 3) + 16 * g + 4 * lane, 4 ** (lane + 1)];
          for (let t = size; t < 4 * size; t += 1)
            floats[table + t] = (floats[table + t - size] as number) + (floats[row + (t & 3)] as number);
        }
      }
    },
    add(symbols, sums, n) {
      for (let b = 0; b < n; b += 1) {
        const to = (sums >>> 3) + 4 * b;
        for (let g = 0; g < 4; g += 1) {
          const from = (fixed.tables >>> 3) + 1024 * g + 4 * (bytes[symbols + g * n + b] as number);
          for (let j = 0; j < 4; j += 1) floats[to + j] = (floats[to + j] as number) + (floats[from + j] as number);
        }
      }
    },
    spill(list, count, rows, sums) {
      for (let e = 0; e < count; e += 1) {
        const entry = words[list / 4 + e] as number;
        const [to, from] = [(sums >>> 3) + 4 * (entry >>> 2), (rows >>> 3) + 4 * (entry & 3)];
        for (let j = 0; j < 4; j += 1) floats[to + j] = (floats[to + j] as number) + (floats[from + j] as number);
      }
    },
    spread(symbols, n, wide, to) {
      for (let i = 0; i < n; i += 1) words[to / 4 + i] = words[wide / 4 + (bytes[symbols + i] as number)] as number;
    },
    total: (from, end) => bytes.subarray(from, end).reduce((sum, it) => sum + it, 0),
    area: (ranked, end, weights) => areaUnderCurve(words.subarray(ranked / 4, end / 4), bytes.subarray(weights)),
  };
}
