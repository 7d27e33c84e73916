import type { Word } from '@modelway/lineage';
import type { Spread } from './spread.ts';

/** A value, and between which values it lies; bounds may be infinite. */
export interface Between {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** More resamples than this without a value, and the others are a choice rather than a sample. */
const undefinedLimit = 0.01;

/**
 * The percentile interval, by the replicates themselves: some are infinite, so nothing can be interpolated; where it falls between
 * two, the wider one is taken.
 * @param alpha the chance of error at each end. @returns undefined where the value or more than one in a hundred replicates has none.
 */
export function betweenOf({ estimate, replicates }: Spread, alpha: number): Between | undefined {
  const sorted = replicates.filter((it) => !Number.isNaN(it)).sort();
  if (Number.isNaN(estimate) || sorted.length < (1 - undefinedLimit) * replicates.length) return undefined;
  const last = sorted.length - 1;
  const low = sorted[Math.floor(last * alpha)] ?? Number.NaN;
  const high = sorted[Math.ceil(last * (1 - alpha))] ?? Number.NaN;
  return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) };
}

/** @returns pass when all of the interval lies in the band, fail when all of it lies outside on one side. */
export function inBand({ low, high }: Between, min: number, max: number): Word {
  if (low >= min && high <= max) return 'pass';
  return high < min || low > max ? 'fail' : 'inconclusive';
}
