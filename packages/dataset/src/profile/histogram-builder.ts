import { type Histogram, lowerEdge } from '@modelway/lineage';

/** Buckets at most: with half of them filled by the octave of the median, quantiles are off by less than 1 in 100. */
const mostBuckets = 1024;
const slots = 4096;

/**
 * Counts numbers in buckets of equal relative width (see `histogram` of the lineage). Begins at a millionth and joins pairs of buckets
 * whenever there are more than 1,024: the shift that comes out is the smallest that all values fit at, so the result depends on
 * the values alone, never on their order.
 */
export class HistogramBuilder {
  private shift = 0;
  private size = 0;
  private keys = new Uint32Array(slots);
  /** 0 is a free slot. */
  private counts = new Float64Array(slots);

  /** @param bits of `sortableBits`. */
  add(bits: number, count = 1): void {
    const key = bits >>> this.shift;
    let slot = Math.imul(key, 0x9e3779b1) >>> 20;
    for (;;) {
      if (this.counts[slot] === 0) break;
      if (this.keys[slot] === key) {
        this.counts[slot] = (this.counts[slot] as number) + count; // Safe: a slot is below the number of slots.
        return;
      }
      slot = (slot + 1) & (slots - 1);
    }
    this.keys[slot] = key;
    this.counts[slot] = count;
    this.size += 1;
    if (this.size > mostBuckets) this.join();
  }

  private join(): void {
    const { keys, counts, shift } = this;
    this.shift += 1;
    this.size = 0;
    this.keys = new Uint32Array(slots);
    this.counts = new Float64Array(slots);
    for (let i = 0; i < slots; i += 1) {
      const count = counts[i] ?? 0;
      if (count > 0) this.add(((keys[i] ?? 0) * 2 ** shift) >>> 0, count);
    }
  }

  done(): Histogram {
    const filled = [...this.counts.keys()].filter((i) => (this.counts[i] ?? 0) > 0);
    filled.sort((a, b) => (this.keys[a] ?? 0) - (this.keys[b] ?? 0));
    return {
      shift: this.shift,
      keys: filled.map((i) => this.keys[i] ?? 0),
      counts: filled.map((i) => this.counts[i] ?? 0),
    };
  }
}

/** @returns the value below which the share `p` of all values lies, straight within its bucket. */
export function quantileOf({ shift, keys, counts }: Histogram, p: number, { min, max }: Ends): number {
  const total = counts.reduce((sum, it) => sum + it, 0);
  let before = 0;
  for (const [i, count] of counts.entries()) {
    if (before + count >= p * total) {
      const low = Math.max(min, lowerEdge((keys[i] ?? 0) * 2 ** shift));
      if (shift === 0) return low;
      const high = Math.min(max, lowerEdge(((keys[i] ?? 0) + 1) * 2 ** shift));
      return low + (high - low) * ((p * total - before) / count);
    }
    before += count;
  }
  return max;
}

interface Ends {
  readonly min: number;
  readonly max: number;
}

/** A double has 20 bits of its fraction in the high word, so a bucket is 2^(shift − 20) wide, relative to its value. */
export const relativeError = ({ shift }: Histogram): number => 2 ** (shift - 20);
