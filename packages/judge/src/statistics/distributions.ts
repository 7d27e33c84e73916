import { betaShare, betaShareAbove } from './beta.ts';
import { gammaShares, lnChoose, lnGamma } from './gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { highest } from './root.ts';

/** @returns the chance that Student's t with `df` degrees of freedom is above `t`. */
export function tAbove(t: number, df: number): number {
  const half = betaShare(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? half : 1 - half;
}

/** @returns the t above which Student's distribution has the share `p`, which is at most one half. */
export function tUpper(p: number, df: number): number {
  if (df > 1e8) return -normalQuantile(p);
  return highest((t) => tAbove(t, df) > p, { low: 0, high: 1e12 });
}

/** @returns the chance that χ² with `df` degrees of freedom is above `x`. */
export const chi2Above = (x: number, df: number): number => gammaShares(df / 2, x / 2).q;

/** @returns the x that χ² exceeds with chance `p`. */
export const chi2Upper = (p: number, df: number): number =>
  highest((x) => chi2Above(x, df) > p, { low: 0, high: 1e6 + 100 * df });

/** @returns the chance of at most k of n. */
export const binomialUpTo = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : betaShareAbove(p, k + 1, n - k);

/** @returns the chance of at least k of n. */
export const binomialFrom = (k: number, n: number, p: number): number =>
  k <= 0 ? 1 : k > n ? 0 : betaShare(p, k, n - k + 1);

export interface Urn {
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
}

/** @returns the chance of exactly k marked among those drawn without replacement. */
export function hypergeometricOf(k: number, { all, marked, drawn }: Urn): number {
  if (k < Math.max(0, drawn - (all - marked)) || k > Math.min(marked, drawn)) return 0;
  return Math.exp(lnChoose(marked, k) + lnChoose(all - marked, drawn - k) - lnChoose(all, drawn));
}

/** @returns the chance of at least k, the smallest chances added first. */
export function hypergeometricFrom(k: number, urn: Urn): number {
  let sum = 0;
  for (let i = Math.min(urn.marked, urn.drawn); i >= k; i -= 1) sum += hypergeometricOf(i, urn);
  return Math.min(1, sum);
}

/** @returns Kolmogorov's limit Q(x) = 2 Σ (−1)^(j−1) e^(−2j²x²); below 0.5 by Jacobi's other series, which converges there. */
export function kolmogorovAbove(x: number): number {
  if (x <= 0) return 1;
  let sum = 0;
  if (x < 0.5) {
    for (let j = 1; j < 20; j += 2) sum += Math.exp((-j * j * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  for (let j = 100; j > 0; j -= 1) sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * x * x);
  return Math.min(1, sum);
}

/** Noncentral t: the chance that (Z + shift) / √(χ²/df) is above t, as an integral over the root of χ²/df (Simpson, 2,000 steps). */
export function shiftedTAbove(t: number, df: number, shift: number): number {
  const spread = 12 / Math.sqrt(2 * df);
  const [from, to, steps] = [Math.max(1e-9, 1 - spread), 1 + spread, 2000];
  const lnScale = Math.log(2) + (df / 2) * Math.log(df / 2) - lnGamma(df / 2);
  const at = (s: number): number =>
    Math.exp(lnScale + (df - 1) * Math.log(s) - (df * s * s) / 2) * normalCdf(shift - t * s);
  const h = (to - from) / steps;
  let sum = at(from) + at(to);
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * at(from + i * h);
  return (sum * h) / 3;
}
