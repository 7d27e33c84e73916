import { normalCdf, normalQuantile } from './normal.ts';
import { midranks } from './order.ts';

export interface SignedRank {
  /** Sum of the ranks of positive differences, and of negative ones. */
  readonly plus: number;
  readonly minus: number;
  /** Under the hypothesis that signs are a coin's. */
  readonly mean: number;
  readonly variance: number;
  /** Ranked differences: without zeros. */
  readonly count: number;
  /** No ties and no zeros: then the distribution can be counted. */
  readonly plain: boolean;
}

/**
 * Wilcoxon's signed ranks (1945). `drop` leaves zeros out before ranking; `pratt` ranks them and then leaves them out (1959).
 * The variance is that with ties taken off.
 */
export function signedRanks(differences: ArrayLike<number>, zeros: 'drop' | 'pratt' = 'pratt'): SignedRank {
  const all = Float64Array.from(differences);
  const ranked = zeros === 'drop' ? all.filter((it) => it !== 0) : all;
  const ranks = midranks(ranked.map(Math.abs));
  let [plus, minus, tied] = [0, 0, false];
  let square = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    const [value, rank] = [ranked[i] ?? 0, ranks[i] ?? 0];
    if (value > 0) plus += rank;
    if (value < 0) minus += rank;
    if (value !== 0) square += rank * rank;
    if (!Number.isInteger(rank)) tied = true;
  }
  const count = ranked.reduce((sum, it) => sum + (it === 0 ? 0 : 1), 0);
  // Each kept rank counts with chance ½: mean and variance follow, with ties and zeros already in the ranks.
  const spread = { mean: (plus + minus) / 2, variance: square / 4 };
  return {
    plus,
    minus,
    ...spread,
    count,
    plain: !tied && count === all.length && new Set(ranks).size === ranks.length,
  };
}

/** Up to here the exact distribution is counted: beyond it the normal one is as good. */
const countable = 50;

/** @returns the p-value of "not larger than symmetric about 0": exact for up to 50 differences without ties and zeros. */
export function signedRankAbove(of: SignedRank, correction: 0 | 0.5 = 0): number {
  if (of.variance === 0) return 1;
  if (of.plain && of.count <= countable) return exactFrom(of.plus, of.count);
  return normalCdf(-(of.plus - of.mean - correction) / Math.sqrt(of.variance));
}

/** @returns the two-sided p-value by the normal approximation, with or without the correction for continuity. */
export function signedRankTwoSided({ plus, mean, variance }: SignedRank, correction: 0 | 0.5 = 0): number {
  if (variance === 0) return 1;
  return Math.min(1, 2 * normalCdf(-(Math.abs(plus - mean) - correction) / Math.sqrt(variance)));
}

/** @returns the chance that a sum of ranks reaches `plus`: subsets of 1…n counted by their sum. */
export function exactFrom(plus: number, n: number): number {
  const most = (n * (n + 1)) / 2;
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank += 1)
    for (let sum = most; sum >= rank; sum -= 1) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  let there = 0;
  for (let sum = Math.ceil(plus); sum <= most; sum += 1) there += ways[sum] ?? 0;
  return there / 2 ** n;
}

/** @returns which averages of pairs, counted from either end, bound the centre with chance of error alpha at each end. */
export function walshRank(count: number, alpha: number): number {
  const [mean, variance] = [(count * (count + 1)) / 4, (count * (count + 1) * (2 * count + 1)) / 24];
  if (count > countable) return Math.max(1, Math.floor(mean + normalQuantile(alpha) * Math.sqrt(variance)));
  let rank = 0;
  while (1 - exactFrom(rank + 1, count) <= alpha) rank += 1;
  return rank;
}
