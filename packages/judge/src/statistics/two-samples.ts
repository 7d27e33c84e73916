import { tAbove } from './distributions.ts';
import { momentsOf } from './moments.ts';
import { normalCdf } from './normal.ts';
import { midranks } from './order.ts';

/** Welch's t (1947) of two independent samples, with the degrees of freedom of Satterthwaite. */
export function welch(x: ArrayLike<number>, y: ArrayLike<number>): { t: number; df: number; p: number } {
  const [a, b] = [momentsOf(x), momentsOf(y)];
  const [u, v] = [a.variance / a.count, b.variance / b.count];
  const t = (a.mean - b.mean) / Math.sqrt(u + v);
  const df = (u + v) ** 2 / (u ** 2 / (a.count - 1) + v ** 2 / (b.count - 1));
  return { t, df, p: 2 * tAbove(Math.abs(t), df) };
}

export interface MannWhitney {
  /** Pairs in which x is larger, ties counted one half. */
  readonly u: number;
  /** The chance that a random x is larger than a random y. */
  readonly effect: number;
  readonly mean: number;
  /** With ties taken off. */
  readonly variance: number;
}

/** Mann and Whitney's U (1947). */
export function mannWhitney(x: Float64Array, y: Float64Array): MannWhitney {
  const ranks = midranks(Float64Array.of(...x, ...y));
  const [n, m, all] = [x.length, y.length, x.length + y.length];
  const u = ranks.slice(0, n).reduce((sum, it) => sum + it, 0) - (n * (n + 1)) / 2;
  const spread = ranks.reduce((sum, it) => sum + (it - (all + 1) / 2) ** 2, 0);
  return { u, effect: u / (n * m), mean: (n * m) / 2, variance: (n * m * spread) / (all * (all - 1)) };
}

/** @returns z with the correction for continuity towards the mean on that side. */
export const mannWhitneyZ = ({ u, mean, variance }: MannWhitney): number => (u - mean - 0.5) / Math.sqrt(variance);

/** @returns the two-sided p-value by the normal approximation. */
export const mannWhitneyTwoSided = ({ u, mean, variance }: MannWhitney): number =>
  Math.min(1, 2 * normalCdf(-(Math.abs(u - mean) - 0.5) / Math.sqrt(variance)));

/** @returns the exact two-sided p-value of samples without ties: arrangements counted by U. */
export function mannWhitneyExact(u: number, n: number, m: number): number {
  const ways = arrangements(n, m);
  const all = ways.reduce((sum, it) => sum + it, 0);
  const far = Math.max(u, n * m - u);
  const beyond = ways.reduce((sum, it, at) => sum + (at >= far ? it : 0), 0);
  return Math.min(1, (2 * beyond) / all);
}

/** Coefficients of the Gaussian binomial: products and quotients of 1 − q^i, one at a time. */
function arrangements(n: number, m: number): Float64Array {
  const most = n * m;
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (let i = 1; i <= n; i += 1) {
    for (let at = most; at >= m + i; at -= 1) ways[at] = (ways[at] ?? 0) - (ways[at - m - i] ?? 0);
    for (let at = i; at <= most; at += 1) ways[at] = (ways[at] ?? 0) + (ways[at - i] ?? 0);
  }
  return ways;
}

/** @returns the median of all differences x − y: how far one sample lies from the other (Hodges and Lehmann, 1963). */
export function shiftOf(x: Float64Array, y: Float64Array): number {
  const all = Float64Array.from({ length: x.length * y.length }, (_, i) => {
    return (x[Math.floor(i / y.length)] ?? 0) - (y[i % y.length] ?? 0);
  }).sort();
  const half = all.length / 2;
  return ((all[Math.ceil(half) - 1] ?? 0) + (all[Math.floor(half)] ?? 0)) / 2;
}

/** @returns over every way to deal the values to two samples, the share whose means lie as far apart, and twice that to one side. */
export function dealings(x: Float64Array, y: Float64Array): { twoSided: number; doubled: number } {
  const all = [...x, ...y];
  const total = all.reduce((sum, it) => sum + it, 0);
  const gap = (part: number): number => part / x.length - (total - part) / y.length;
  const found = gap(x.reduce((sum, it) => sum + it, 0));
  let [count, far, above, below] = [0, 0, 0, 0];
  const deal = (from: number, left: number, part: number): void => {
    if (left === 0) {
      const it = gap(part);
      count += 1;
      if (Math.abs(it) >= Math.abs(found) - 1e-9) far += 1;
      if (it >= found - 1e-9) above += 1;
      if (it <= found + 1e-9) below += 1;
      return;
    }
    for (let i = from; i <= all.length - left; i += 1) deal(i + 1, left - 1, part + (all[i] ?? 0));
  };
  deal(0, x.length, 0);
  return { twoSided: far / count, doubled: Math.min(1, (2 * Math.min(above, below)) / count) };
}
