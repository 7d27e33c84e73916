import { type Look, logMeanExp } from './look.ts';

/** H0: the candidate's rate is at most (with a grid below 1: at least) `ratio` times the baseline's and `excess` more. */
export interface RateTest {
  readonly ratio: number;
  readonly excess: number;
  /** Alternatives, as multiples of `ratio`; each weighs the same. */
  readonly grid: readonly number[];
  /** By how much more than Poisson's the counts vary (see `fano`); 1 when not said. */
  readonly fano?: number;
}

/**
 * An e-process of two rates of rare events (Lindon and Malek, 2022): under H0 it exceeds 1/α at any time with chance α at most,
 * whatever the baseline's rate does and however traffic is split. With `excess` 0 it asks which arm each event came from.
 * @returns ln of the e-value after each look.
 */
export function rateProcess(looks: readonly Look[], test: RateTest): number[] {
  const sums = test.grid.map(() => 0);
  return looks.map((look) => {
    test.grid.forEach((multiple, i) => {
      sums[i] = (sums[i] ?? 0) + logFactor(look, test, multiple) / (test.fano ?? 1);
    });
    return logMeanExp(sums);
  });
}

function logFactor({ candidate, baseline }: Look, { ratio, excess }: RateTest, multiple: number): number {
  if (candidate.requests === 0 || baseline.requests === 0) return 0;
  const w = candidate.requests / (candidate.requests + baseline.requests);
  const v = (1 - w + w * ratio) / (1 - w + w * ratio * multiple);
  const u = multiple * v;
  return candidate.events * Math.log(u) + baseline.events * Math.log(v) - candidate.requests * excess * (u - 1);
}

/**
 * How much counts of successive intervals vary beyond Poisson's, by their successive differences, which slow cycles do not touch.
 * @returns 1 or more.
 */
export function fano(counts: readonly number[]): number {
  let [squares, sum] = [0, 0];
  for (let i = 1; i < counts.length; i += 1) {
    squares += ((counts[i] ?? 0) - (counts[i - 1] ?? 0)) ** 2;
    sum += counts[i] ?? 0;
  }
  return sum > 0 ? Math.max(1, squares / (2 * sum)) : 1;
}
