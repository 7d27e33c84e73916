import { bestRho, betaBinomialBoundary } from './boundaries.ts';
import { rateLog, type Tightest } from './rate-interval.ts';

export interface QuantileInterval {
  /** How far from p the true share may be on either side. */
  readonly below: number;
  readonly above: number;
  /** Order statistics, from 1; undefined where the bound is infinite. */
  readonly lowAt: number | undefined;
  readonly highAt: number | undefined;
}

/** The quantile at p of a stream of which `n` values were seen, at every time at once (Howard and Ramdas, 2022). */
export function quantileInterval(
  n: number,
  { p, alpha }: { readonly p: number; readonly alpha: number },
  tightest: Tightest,
): QuantileInterval {
  const rho = bestRho(p * (1 - p) * tightest.records, tightest.alpha);
  const reach = (g: number): number => betaBinomialBoundary(p * (1 - p) * n, { g, h: 1 - g, sides: 2, rho }, alpha) / n;
  const [above, below] = [reach(p), reach(1 - p)];
  const within = (at: number): number | undefined => (at >= 1 && at <= n ? at : undefined);
  return { below, above, lowAt: within(Math.floor(n * (p - below) + 1)), highAt: within(Math.ceil(n * (p + above))) };
}

/** One arm: its values, and what is said against a value being its quantile. */
class Arm {
  readonly low: number;
  readonly high: number;
  readonly values: Float64Array;
  private readonly free: number;
  private readonly against: (share: number) => number;
  constructor(values: Float64Array, p: number, tightest: Tightest) {
    const n = values.length;
    this.values = values;
    this.against = (found) => rateLog(p, { found, n }, tightest);
    this.free = leastOf(this.against);
    this.low = values[Math.ceil(this.free * n) - 1] ?? Number.NEGATIVE_INFINITY;
    this.high = values[Math.floor(this.free * n)] ?? Number.POSITIVE_INFINITY;
  }
  /** ln M of "the quantile is x", the share at a jump chosen as what speaks least against it. */
  at(x: number): number {
    const n = this.values.length;
    if (x < this.low) return this.against(this.values.filter((it) => it <= x).length / n);
    return this.against(x > this.high ? this.values.filter((it) => it < x).length / n : this.free);
  }
}

/**
 * Whether two arms have the same quantile at p, at any time. @param one, two ascending.
 * @returns ln of the least that is said against any common quantile; its p-value is one over that.
 */
export function quantileDifference(
  one: Float64Array,
  two: Float64Array,
  of: { p: number; tightest: Tightest },
): number {
  const arms = [new Arm(one, of.p, of.tightest), new Arm(two, of.p, of.tightest)] as const;
  const [left, right] = arms[0].high <= arms[1].high ? arms : [arms[1], arms[0]];
  const between = right.values.filter((it) => it > left.high && it < right.low);
  const tried = [left.high, right.low, ...between].filter(Number.isFinite);
  return Math.min(...tried.map((x) => left.at(x) + right.at(x)));
}

/** Where a function that falls and then rises is least, by golden section. */
function leastOf(of: (x: number) => number): number {
  const cut = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  for (let i = 0; i < 80; i += 1) {
    const [left, right] = [high - cut * (high - low), low + cut * (high - low)];
    if (of(left) < of(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
