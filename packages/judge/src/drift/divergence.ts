import { pearsonChi2 } from '../statistics/contingency.ts';
import { chi2Above, chi2Upper } from '../statistics/distributions.ts';

/** Records per bin or category, on both sides. */
export interface Binned {
  readonly reference: ArrayLike<number>;
  readonly current: ArrayLike<number>;
}

const sum = (of: ArrayLike<number>): number => Array.from(of).reduce((all, it) => all + it, 0);

/** Adds up a function of both shares of each bin, `extra` records having been added to every bin of either side. */
function over({ reference, current }: Binned, extra: number, of: (p: number, q: number) => number): number {
  const [n, m] = [sum(reference) + extra * reference.length, sum(current) + extra * current.length];
  return Array.from(reference).reduce((all, it, i) => all + of((it + extra) / n, ((current[i] ?? 0) + extra) / m), 0);
}

/** Population stability index, Σ (q − p) ln(q ÷ p), with half a record more in each bin: an empty one is then no infinity. */
export const psi = (of: Binned): number => over(of, 0.5, (p, q) => (q - p) * Math.log(q / p));

/** The same with a fixed share in place of an empty one: what other tools show. */
export const psiFilled = (of: Binned, share: number): number =>
  over(of, 0, (p, q) => ((q || share) - (p || share)) * Math.log((q || share) / (p || share)));

export interface Null {
  /** What PSI is on average, and exceeds in one of twenty cases, when nothing has drifted. */
  readonly mean: number;
  readonly upper95: number;
  /** The chance of a PSI as large. */
  readonly p: number;
}

/** Without drift PSI ÷ (1/n + 1/m) is χ² with a degree of freedom less than there are bins (Yurdakul, 2018). */
export function psiNull(of: Binned): Null {
  const scale = 1 / sum(of.reference) + 1 / sum(of.current);
  const df = of.reference.length - 1;
  if (df === 0) return { mean: 0, upper95: 0, p: 1 };
  return { mean: df * scale, upper95: chi2Upper(0.05, df) * scale, p: chi2Above(psi(of) / scale, df) };
}

const partOf = (p: number, q: number): number => (p > 0 ? p * Math.log(p / q) : 0);

/** Jensen–Shannon divergence, natural logarithm: 0 to ln 2. */
export const jsDivergence = (of: Binned): number =>
  Math.max(
    0,
    over(of, 0, (p, q) => (partOf(p, (p + q) / 2) + partOf(q, (p + q) / 2)) / 2),
  );

/** Its square root, which is a distance; base 2 on request. */
export const jsDistance = (of: Binned, base: number = Math.E): number => Math.sqrt(jsDivergence(of) / Math.log(base));

/** Kullback–Leibler divergence of the reference from the current, with half a record more in each bin. */
export const kl = (of: Binned): number => over(of, 0.5, partOf);
/** Total variation distance: half of all differences of shares. */
export const totalVariation = (of: Binned): number => over(of, 0, (p, q) => Math.abs(p - q)) / 2;
export const hellinger = (of: Binned): number => Math.sqrt(Math.max(0, 1 - over(of, 0, (p, q) => Math.sqrt(p * q))));

export function largestDifference(of: Binned): number {
  let largest = 0;
  over(of, 0, (p, q) => {
    largest = Math.max(largest, Math.abs(p - q));
    return 0;
  });
  return largest;
}

/** Two-sample χ² of the bins that hold something on either side, with Cramér's V as its size. */
export function homogeneity({ reference, current }: Binned) {
  const kept = Array.from(reference).flatMap((it, i) => (it + (current[i] ?? 0) > 0 ? [i] : []));
  return pearsonChi2([kept.map((i) => reference[i] ?? 0), kept.map((i) => current[i] ?? 0)]);
}
