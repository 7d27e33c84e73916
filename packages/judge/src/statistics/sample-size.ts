import { shiftedTAbove, tUpper } from './distributions.ts';
import { normalQuantile } from './normal.ts';
import { lowest } from './root.ts';

export interface Errors {
  /** One-sided chance to find what is not there. */
  readonly alpha: number;
  /** Chance to find what is there. */
  readonly power: number;
}

const reach = ({ alpha, power }: Errors): number => normalQuantile(power) - normalQuantile(alpha);

/** @returns how many pairs show a mean difference of `effect` when differences spread by `sd`. Not rounded. */
export const pairsFor = ({ sd, effect }: { sd: number; effect: number }, errors: Errors): number =>
  ((reach(errors) * sd) / effect) ** 2;

/** @returns the same for a t test, whose own spread has to be estimated. */
export function pairsForT({ sd, effect }: { sd: number; effect: number }, { alpha, power }: Errors): number {
  const shown = (n: number): boolean =>
    shiftedTAbove(tUpper(alpha, n - 1), n - 1, (effect / sd) * Math.sqrt(n)) >= power;
  return lowest(shown, { low: 2, high: 1e9 });
}

/** @returns the smallest mean difference that n pairs can show. */
export const detectable = ({ sd, records }: { sd: number; records: number }, errors: Errors): number =>
  (reach(errors) * sd) / Math.sqrt(records);

/**
 * @param discordant the share of records that only one of two equal models gets right.
 * @returns how many records show that the candidate's accuracy is not worse by more than the margin.
 */
export const recordsForAccuracy = (
  { margin, discordant }: { margin: number; discordant: number },
  errors: Errors,
): number => (reach(errors) / margin) ** 2 * discordant;

/** @returns how many records each of two independent samples needs to tell two rates apart. */
export const recordsForRates = (p: number, q: number, errors: Errors): number =>
  (reach(errors) / (q - p)) ** 2 * (p * (1 - p) + q * (1 - q));
