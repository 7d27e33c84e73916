import type { Histogram } from './profile.ts';

const word = new DataView(new ArrayBuffer(8));

/** @returns the highest 32 bits of a double as a number that sorts like it. Not for NaN. */
export function sortableBits(value: number): number {
  word.setFloat64(0, value === 0 ? 0 : value);
  const high = word.getUint32(0);
  return high >= 0x80000000 ? ~high >>> 0 : (high | 0x80000000) >>> 0;
}

/** @returns the smallest number whose sortable bits are `bits` or more; an infinity beyond the largest number. */
export function lowerEdge(bits: number): number {
  if (bits < 0x80000000) return -magnitude(0x80000000 - bits);
  return magnitude(bits - 0x80000000);
}

function magnitude(high: number): number {
  if (high >= 0x7ff00000) return Number.POSITIVE_INFINITY;
  word.setUint32(0, high);
  word.setUint32(4, 0);
  return word.getFloat64(0);
}

/** Two or more histograms over the same buckets: `edges[i]` is where bucket i begins, `edges[i + 1]` where the next may. */
export interface Aligned {
  readonly edges: readonly { readonly low: number; readonly high: number }[];
  /** For each histogram, one count per bucket. */
  readonly counts: readonly (readonly number[])[];
}

/** Brings histograms to the coarsest shift among them. Buckets that are empty in all are left out; the others ascend. */
export function alignHistograms(...given: readonly Histogram[]): Aligned {
  const shift = Math.max(0, ...given.map((it) => it.shift));
  const coarse = given.map((it) => coarsen(it, shift));
  const keys = [...new Set(coarse.flatMap((it) => [...it.keys()]))].sort((a, b) => a - b);
  const size = 2 ** shift;
  return {
    edges: keys.map((key) => ({ low: lowerEdge(key * size), high: lowerEdge((key + 1) * size) })),
    counts: coarse.map((it) => keys.map((key) => it.get(key) ?? 0)),
  };
}

function coarsen({ keys, counts, shift }: Histogram, to: number): Map<number, number> {
  const merged = new Map<number, number>();
  const size = 2 ** (to - shift);
  for (const [i, key] of keys.entries()) {
    const into = Math.floor(key / size);
    merged.set(into, (merged.get(into) ?? 0) + (counts[i] ?? 0));
  }
  return merged;
}
