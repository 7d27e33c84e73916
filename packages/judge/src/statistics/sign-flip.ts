import { random } from './random.ts';

/** Up to here every choice of signs is tried; beyond, as many as are asked for. */
const enumerable = 16;

/**
 * Fisher's test of signs (1935), turned round: a choice of signs is as extreme as what was found exactly where the mean of the
 * records it flips is at most the tested value (Hartigan's typical values, 1969). So the means of random subsets are all that the
 * test, its bounds and any margin need.
 */
export interface SignFlips {
  /** Means of the flipped subsets, ascending; the subset of none is left out. */
  readonly means: Float64Array;
  /** Choices tried, what was found among them. */
  readonly choices: number;
  /** How many choices flip nothing: what was found itself, and each draw that equals it. */
  readonly unflipped: number;
  readonly exact: boolean;
}

export interface Draw {
  readonly resamples: number;
  readonly seed: number;
}

export function signFlips(differences: Float64Array, draw: Draw): SignFlips {
  const exact = differences.length <= enumerable;
  const means: number[] = [];
  const count = exact ? 2 ** differences.length - 1 : draw.resamples;
  const subset = exact ? bits() : coins(differences.length, draw.seed);
  for (let b = 1; b <= count; b += 1) {
    const mean = meanOf(differences, subset(b));
    if (!Number.isNaN(mean)) means.push(mean);
  }
  const choices = count + 1;
  return { means: Float64Array.from(means).sort(), choices, unflipped: choices - means.length, exact };
}

/** Each record's flip: 32 to a word. */
type Flips = Uint32Array;

const bits = (): ((b: number) => Flips) => (b) => Uint32Array.of(b);

function coins(records: number, seed: number): (b: number) => Flips {
  const source = random(seed);
  const flips = new Uint32Array(Math.ceil(records / 32));
  return () => {
    for (let i = 0; i < flips.length; i += 1) flips[i] = source.next();
    return flips;
  };
}

function meanOf(differences: Float64Array, flips: Flips): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < differences.length; i += 1) {
    const flipped = ((flips[i >>> 5] as number) >>> (i & 31)) & 1; // Safe: one word for every 32 records.
    sum += flipped * (differences[i] as number);
    count += flipped;
  }
  return sum / count;
}

/** Sums in another order differ in their last digits; what ties must still count as extreme. */
const tie = 1e-9;

/** @returns the p-value of "the mean is not above the value", for differences symmetric about their centre. */
export function flipsAbove({ means, choices, unflipped }: SignFlips, value: number): number {
  let extreme = unflipped;
  for (const it of means) if (it <= value + tie) extreme += 1;
  return extreme / choices;
}

export function flipsBelow({ means, choices, unflipped }: SignFlips, value: number): number {
  let extreme = unflipped;
  for (const it of means) if (it >= value - tie) extreme += 1;
  return extreme / choices;
}

/** @returns the values between which neither test rejects at alpha; infinite when there are too few choices to reject any. */
export function flipBounds({ means, choices, unflipped }: SignFlips, alpha: number): { low: number; high: number } {
  const k = Math.floor(alpha * choices) - unflipped;
  if (k < 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { low: means[k] ?? Number.NaN, high: means[means.length - 1 - k] ?? Number.NaN };
}

/** @returns the share of choices whose mean is at least as far from 0: the two-sided p-value. */
export function flipsTwoSided(differences: Float64Array, draw: Draw): number {
  const total = differences.reduce((sum, it) => sum + it, 0);
  const flipped = differences.length <= enumerable ? 2 ** differences.length - 1 : draw.resamples;
  const subset = differences.length <= enumerable ? bits() : coins(differences.length, draw.seed);
  let extreme = 1;
  for (let b = 1; b <= flipped; b += 1) {
    const flips = subset(b);
    const part = differences.reduce((sum, it, i) => sum + (((flips[i >>> 5] ?? 0) >>> (i & 31)) & 1) * it, 0);
    if (Math.abs(total - 2 * part) >= Math.abs(total) - tie) extreme += 1;
  }
  return extreme / (flipped + 1);
}
