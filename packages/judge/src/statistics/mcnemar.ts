import { binomialChance } from './binomial-chance.ts';
import { binomialFrom, binomialUpTo, chi2Above } from './distributions.ts';
import { highest, lowest } from './root.ts';

/** Records that only one of two models gets right. */
export interface Discordant {
  readonly onlyBaseline: number;
  readonly onlyCandidate: number;
}

/** @returns the exact two-sided p-value of McNemar's test (1947): which model is right alone is a coin's choice. */
export function mcnemarExact({ onlyBaseline: b, onlyCandidate: c }: Discordant): number {
  return Math.min(1, 2 * binomialUpTo(Math.min(b, c), b + c, 0.5));
}

/** @returns the mid-p value, which counts what was found only half: the exact one is needlessly conservative (Fagerland et al., 2013). */
export function mcnemarMidP({ onlyBaseline: b, onlyCandidate: c }: Discordant): number {
  if (b + c === 0) return 1;
  if (b === c) return 1 - binomialChance(b, b + c, 0.5) / 2;
  return mcnemarExact({ onlyBaseline: b, onlyCandidate: c }) - binomialChance(Math.min(b, c), b + c, 0.5);
}

/** @returns McNemar's χ² with one degree of freedom and its p-value; `corrected` with Edwards' correction (1948). */
export function mcnemarChi2(
  { onlyBaseline: b, onlyCandidate: c }: Discordant,
  correction: 0 | 1 = 0,
): { readonly chi2: number; readonly p: number } {
  if (b + c === 0) return { chi2: 0, p: 1 };
  const chi2 = Math.max(0, Math.abs(b - c) - correction) ** 2 / (b + c);
  return { chi2, p: chi2Above(chi2, 1) };
}

/** How much of the chance of exactly what was found counts: all of it, or half. */
export type Weight = 1 | 0.5;

/** @returns the p-value of "the candidate's share of discordant records is not above the share", by the binomial. */
export function shareAbove({ onlyBaseline: b, onlyCandidate: c }: Discordant, share: number, weight: Weight): number {
  return binomialFrom(c + 1, b + c, share) + weight * binomialChance(c, b + c, share);
}

export function shareBelow({ onlyBaseline: b, onlyCandidate: c }: Discordant, share: number, weight: Weight): number {
  return binomialUpTo(c - 1, b + c, share) + weight * binomialChance(c, b + c, share);
}

/** @returns the bounds of that share (Clopper and Pearson, 1934, or their mid-p), each with chance of error alpha. */
export function shareBounds(of: Discordant, alpha: number, weight: Weight): { low: number; high: number } {
  const all = { low: 0, high: 1 };
  return {
    low: of.onlyCandidate === 0 ? 0 : highest((share) => shareAbove(of, share, weight) <= alpha, all),
    high: of.onlyBaseline === 0 ? 1 : lowest((share) => shareBelow(of, share, weight) <= alpha, all),
  };
}
