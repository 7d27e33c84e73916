import { highest, lowest } from '../statistics/root.ts';
import { bestRho, betaBinomialLog } from './boundaries.ts';

/** For which count of records, and which chance of error, an interval is tightest. */
export interface Tightest {
  readonly records: number;
  readonly alpha: number;
}

/** ln M of "the rate is p", where the share `found` of `n` was found. */
export function rateLog(p: number, { found, n }: { found: number; n: number }, tightest: Tightest): number {
  const rho = bestRho(p * (1 - p) * tightest.records, tightest.alpha);
  return betaBinomialLog((found - p) * n, p * (1 - p) * n, { g: p, h: 1 - p, sides: 2, rho });
}

/** @returns the rates that k of n does not speak against, at every time at once with chance 1 − alpha. */
export function rateInterval(
  { k, n }: { readonly k: number; readonly n: number },
  alpha: number,
  tightest: Tightest,
): { low: number; high: number } {
  const found = k / n;
  const holds = (p: number): boolean => rateLog(p, { found, n }, tightest) < -Math.log(alpha);
  const [least, most] = [1e-12, 1 - 1e-12];
  return {
    low: k === 0 ? 0 : lowest(holds, { low: least, high: Math.max(least, found) }),
    high: k === n ? 1 : highest(holds, { low: Math.min(most, found), high: most }),
  };
}
