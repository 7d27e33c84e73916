import type { MethodName } from '../method/names.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { quantile } from './quantile.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** `percentile` where BCa is not defined: every replicate lies on one side of the estimate, or the skewness is too large. */
  readonly method: 'bca' | 'exact' | MethodName;
}

/** What an interval is made of. NaN replicates must be gone. */
export interface Sample {
  readonly estimate: number;
  readonly replicates: Float64Array;
  /** Read only where it is needed: it may be made then. */
  readonly jackknife: Float64Array;
}

/**
 * The bias-corrected and accelerated bootstrap interval (Efron, 1987).
 * @param alpha the chance of error at each end: 0.05 gives two one-sided 95 % bounds, which together are a 90 % interval.
 */
export function bootstrapInterval(sample: Sample, alpha: number): Interval {
  const { estimate, replicates } = sample;
  const ascending = replicates.slice().sort();
  if (ascending[0] === ascending.at(-1)) return { low: estimate, high: estimate, method: 'exact' };
  const z0 = normalQuantile(shareBelow(ascending, estimate));
  const a = acceleration(sample.jackknife);
  const [p, q] = [alpha, 1 - alpha].map((level) => corrected(level, z0, a));
  if (p === undefined || q === undefined || !(p > 0 && q < 1)) {
    return { low: quantile(ascending, alpha), high: quantile(ascending, 1 - alpha), method: 'percentile' };
  }
  return { low: quantile(ascending, p), high: quantile(ascending, q), method: 'bca' };
}

/** @returns the replicates' spread turned round the estimate: the "basic" bootstrap interval, shown for comparison only. */
export function basicBounds({ estimate, replicates }: Sample, alpha: number): { low: number; high: number } {
  const ascending = replicates.slice().sort();
  return { low: 2 * estimate - quantile(ascending, 1 - alpha), high: 2 * estimate - quantile(ascending, alpha) };
}

/** @returns the share of replicates below the estimate, those equal to it counted as one half. */
export function shareBelow(replicates: Float64Array, estimate: number): number {
  let halves = 0;
  for (const it of replicates) halves += it < estimate ? 2 : it === estimate ? 1 : 0;
  return halves / (2 * replicates.length);
}

/** @returns BCa's `a` from leave-out values: a sixth of their skewness. 0 when they are all the same. */
export function acceleration(jackknife: Float64Array): number {
  const mean = jackknife.reduce((sum, it) => sum + it, 0) / jackknife.length;
  let [squares, cubes] = [0, 0];
  for (const it of jackknife) {
    squares += (mean - it) ** 2;
    cubes += (mean - it) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** @returns the level at which to read the replicates so that the bound holds `level`; undefined where BCa is not defined. */
export function corrected(level: number, z0: number, a: number): number | undefined {
  const z = z0 + normalQuantile(level);
  const stretch = 1 - a * z;
  if (!Number.isFinite(z0) || !Number.isFinite(a) || stretch <= 0) return undefined;
  return normalCdf(z0 + z / stretch);
}
