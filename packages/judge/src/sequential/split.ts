import { chi2Above } from '../statistics/distributions.ts';
import { lnGamma } from '../statistics/gamma.ts';

export interface Split {
  readonly observed: readonly number[];
  /** Shares that the traffic was to be split by. */
  readonly expected: readonly number[];
}

const totalOf = (counts: readonly number[]): number => counts.reduce((sum, it) => sum + it, 0);

/** @returns χ² of the counts against the shares, for one look alone. */
export function splitChi2({ observed, expected }: Split): { chi2: number; p: number } {
  const n = totalOf(observed);
  const chi2 = observed.reduce((sum, it, i) => sum + (it - n * (expected[i] ?? 0)) ** 2 / (n * (expected[i] ?? 0)), 0);
  return { chi2, p: chi2Above(chi2, observed.length - 1) };
}

/**
 * ln of the Bayes factor against the shares (Lindon and Malek, 2022), which may be looked at any time.
 * @param concentration of Dirichlet's prior about the shares: the larger, the smaller the faults that are looked for.
 */
export function splitLogBayes({ observed, expected }: Split, concentration: number): number {
  const n = totalOf(observed);
  const parts = observed.map((it, i) => {
    const share = expected[i] ?? 0;
    return lnGamma(concentration * share + it) - lnGamma(concentration * share) - it * Math.log(share);
  });
  return lnGamma(concentration) - lnGamma(concentration + n) + totalOf(parts);
}
