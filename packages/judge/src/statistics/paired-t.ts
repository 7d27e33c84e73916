import { tAbove, tUpper } from './distributions.ts';
import { type Moments, momentsOf } from './moments.ts';

/** Student's t on differences of pairs (1908). Fit for means of 30 differences or more without extreme ones. */
export interface PairedT extends Moments {
  readonly error: number;
  /** @returns t of the mean against a value; NaN when all differences are that value. */
  t(against: number): number;
  /** @returns the p-value of "the mean is not above the value". */
  above(value: number): number;
  below(value: number): number;
  /** @returns the two one-sided bounds, each with chance of error alpha. */
  bounds(alpha: number): { low: number; high: number };
}

/** @param differences one per pair. Identical differences have no spread: then the mean itself decides. */
export function pairedT(differences: ArrayLike<number>): PairedT {
  const moments = momentsOf(differences);
  const { count, mean, variance } = moments;
  const error = Math.sqrt(variance / count);
  const t = (against: number): number => (mean - against) / error;
  const above = (value: number): number => (error > 0 ? tAbove(t(value), count - 1) : Number(!(mean > value)));
  const below = (value: number): number => (error > 0 ? tAbove(-t(value), count - 1) : Number(!(mean < value)));
  const bounds = (alpha: number) => {
    if (error === 0) return { low: mean, high: mean };
    const reach = tUpper(alpha, count - 1) * error;
    return { low: mean - reach, high: mean + reach };
  };
  return { ...moments, error, t, above, below, bounds };
}

/** @returns the p-value of "the mean lies outside ±margin": the larger of two one-sided tests (Schuirmann, 1987). */
export const equivalence = (test: PairedT, margin: number): number => Math.max(test.above(-margin), test.below(margin));
