import { highest } from './root.ts';

/**
 * The averages of every value with every other and itself (Walsh, 1949), never written down: there are n²/2. How many lie at or
 * below a number is counted in one walk along the sorted values, and a rank is found by bisection of that number.
 */
export class WalshAverages {
  private readonly sorted: Float64Array;

  constructor(values: ArrayLike<number>) {
    this.sorted = Float64Array.from(values).sort();
  }

  get count(): number {
    return (this.sorted.length * (this.sorted.length + 1)) / 2;
  }

  /** @returns how many averages are at most x. */
  upTo(x: number): number {
    const { sorted } = this;
    let [count, j] = [0, sorted.length - 1];
    for (let i = 0; i < sorted.length; i += 1) {
      // Safe: both stay within the array.
      while (j >= i && (sorted[i] as number) + (sorted[j] as number) > 2 * x) j -= 1;
      if (j < i) break;
      count += j - i + 1;
    }
    return count;
  }

  /** @returns the average of that rank, 1 being the smallest. */
  ranked(rank: number): number {
    const { sorted } = this;
    const [low, high] = [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
    if (low === high || this.upTo(low) >= rank) return low;
    const below = highest((x) => this.upTo(x) < rank, { low, high });
    return this.nextAbove(below, high);
  }

  /** Bisection ends beside the average; this is the average itself. */
  private nextAbove(below: number, high: number): number {
    const { sorted } = this;
    let [next, j] = [high, sorted.length - 1];
    for (let i = 0; i < sorted.length && j >= 0; i += 1) {
      while (j >= 0 && (sorted[i] as number) + (sorted[j] as number) > 2 * below) j -= 1;
      const sum = (sorted[i] as number) + (sorted[Math.max(j + 1, i)] ?? high);
      if (sum > 2 * below && sum / 2 < next) next = sum / 2;
    }
    return next;
  }

  /** The estimate of Hodges and Lehmann (1963): the median of the averages. */
  get median(): number {
    const half = this.count / 2;
    return (this.ranked(Math.floor(half + 0.5)) + this.ranked(Math.floor(half) + 1)) / 2;
  }
}
