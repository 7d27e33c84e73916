import type { DriftMeasure } from '../policy/drift-rule.ts';
import { pearsonChi2 } from '../statistics/contingency.ts';
import { kolmogorovAbove } from '../statistics/distributions.ts';
import type { Binned } from './binned.ts';

/** How far apart two distributions are, and how often chance alone would put them as far apart. */
export interface Distance {
  readonly value: number;
  readonly p: number;
}

/**
 * The measures of the field over bins; bins that are empty on both sides are left out. `psi`: population stability index with half a
 * record more in each bin (Yurdakul, 2018). `js`: Jensen–Shannon distance, natural logarithm. `ks`: largest difference of the
 * cumulative shares. `wasserstein`: in standard deviations of the reference. `chi2`: Cramér's V.
 * @returns undefined where one side is empty, or the measure is for numbers and these are none.
 */
export function distanceOf(measure: DriftMeasure, given: Binned): Distance | undefined {
  const kept = given.reference.flatMap((it, i) => (it + (given.current[i] ?? 0) > 0 ? [i] : []));
  const [was, now] = [given.reference, given.current].map((side) => kept.map((i) => side[i] ?? 0)) as [
    number[],
    number[],
  ]; // Safe: two sides.
  const [n, m] = [sum(was), sum(now)];
  if (n === 0 || m === 0) return undefined;
  if (was.length === 1) return { value: 0, p: 1 };
  const { p, v } = pearsonChi2([was, now]);
  switch (measure) {
    case 'psi':
      return { value: psi(was, now), p };
    case 'js':
      return { value: jensenShannon(was, now), p };
    case 'chi2':
      return { value: v, p };
    case 'ks':
      return ordered(given, ({ gaps }) => Math.max(...gaps.map(Math.abs)));
    case 'wasserstein':
      return ordered(given, wasserstein);
  }
}

function psi(was: readonly number[], now: readonly number[]): number {
  const share = (side: readonly number[], i: number): number => ((side[i] ?? 0) + 0.5) / (sum(side) + side.length / 2);
  return sum(was.map((_, i) => (share(now, i) - share(was, i)) * Math.log(share(now, i) / share(was, i))));
}

function jensenShannon(was: readonly number[], now: readonly number[]): number {
  const [n, m] = [sum(was), sum(now)];
  const half = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log((2 * p) / (p + q)));
  return Math.sqrt(
    Math.max(0, sum(was.map((it, i) => half(it / n, (now[i] ?? 0) / m) + half((now[i] ?? 0) / m, it / n))) / 2),
  );
}

interface Steps {
  /** Difference of the cumulative shares after each bin. */
  readonly gaps: readonly number[];
  readonly middles: readonly number[];
  readonly shares: readonly number[];
}

function ordered({ reference, current, middles }: Binned, value: (steps: Steps) => number): Distance | undefined {
  if (middles === undefined) return undefined;
  const [was, now] = [reference.slice(0, middles.length), current.slice(0, middles.length)];
  const [n, m] = [sum(was), sum(now)];
  if (n === 0 || m === 0) return undefined;
  let gap = 0;
  const gaps = was.map((it, i) => {
    gap += it / n - (now[i] ?? 0) / m;
    return gap;
  });
  const largest = Math.max(...gaps.map(Math.abs));
  return {
    value: value({ gaps, middles, shares: was.map((it) => it / n) }),
    p: kolmogorovAbove(Math.sqrt((n * m) / (n + m)) * largest),
  };
}

function wasserstein({ gaps, middles, shares }: Steps): number {
  const moved = sum(gaps.slice(0, -1).map((gap, i) => Math.abs(gap) * ((middles[i + 1] ?? 0) - (middles[i] ?? 0))));
  const mean = sum(shares.map((it, i) => it * (middles[i] ?? 0)));
  const spread = Math.sqrt(sum(shares.map((it, i) => it * ((middles[i] ?? 0) - mean) ** 2)));
  return moved / Math.max(spread, 0.001);
}

const sum = (of: readonly number[]): number => of.reduce((all, it) => all + it, 0);
