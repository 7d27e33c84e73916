import { lnBeta } from '../statistics/beta.ts';
import { gammaShares, lnGamma } from '../statistics/gamma.ts';
import { highest } from '../statistics/root.ts';

// Howard, Ramdas, McAuliffe and Sekhon (2021). `s` is a sum of deviations, `v` its variance so far; a boundary is the s that is exceeded at
// any time with chance alpha at most, and ln M is what grows beyond ln(1/alpha) when it is.

/** @returns the mixture's width that makes the boundary tightest at the variance `v`. */
export function bestRho(v: number, alpha: number): number {
  const twice = -2 * Math.log(alpha);
  return v / (twice + Math.log1p(twice));
}

export const normalBoundary = (v: number, rho: number, alpha: number): number =>
  Math.sqrt((v + rho) * (Math.log1p(v / rho) - 2 * Math.log(alpha)));

/** Values that lie between −g and h about their mean, and whether both directions count. */
export interface TwoPoint {
  readonly g: number;
  readonly h: number;
  readonly sides: 1 | 2;
  readonly rho: number;
}

/** @returns ln M of the beta-binomial mixture. */
export function betaBinomialLog(s: number, v: number, { g, h, sides, rho }: TwoPoint): number {
  const r = Math.max(rho - g * h, 1e-3 * g * h);
  const x = sides === 2 ? 1 : h / (g + h);
  const [left, right] = [g * (g + h), h * (g + h)];
  return (
    (v / (g * h)) * Math.log(g + h) -
    ((v + h * s) / right) * Math.log(g) -
    ((v - g * s) / left) * Math.log(h) +
    lnBeta(x, (r + v - g * s) / left, (r + v + h * s) / right) -
    lnBeta(x, r / left, r / right)
  );
}

/** Sums lie below v ÷ g, where every value would be the largest that there is. */
export const betaBinomialBoundary = (v: number, of: TwoPoint, alpha: number): number =>
  highest((s) => betaBinomialLog(s, v, of) < -Math.log(alpha), { low: 0, high: (v / of.g) * (1 - 1e-12) });

/** @returns ln M of the gamma-exponential mixture, for sums whose tails are those of a gamma with scale `c`. */
export function gammaExponentialLog(s: number, v: number, { c, rho }: { c: number; rho: number }): number {
  const [r, all] = [rho / (c * c), (v + rho) / (c * c)];
  const at = (c * s + v + rho) / (c * c);
  return (
    r * Math.log(r) -
    lnGamma(r) -
    Math.log(gammaShares(r, r).p) +
    lnGamma(all) +
    Math.log(gammaShares(all, at).p) -
    all * Math.log(at) +
    (c * s + v) / (c * c)
  );
}

export const gammaExponentialBoundary = (v: number, of: { c: number; rho: number }, alpha: number): number =>
  highest((s) => gammaExponentialLog(s, v, of) < -Math.log(alpha), { low: 0, high: 1e6 * (1 + v) });

export interface Stitching {
  /** From which variance on it holds. */
  readonly from: number;
  readonly c: number;
  /** How the chance of error is spread over epochs, each `eta` times as long as the last. */
  readonly s: number;
  readonly eta: number;
}

/** A closed form that is never far from the law of the iterated logarithm. */
export function stitchedBoundary(v: number, { from, c, s, eta }: Stitching, alpha: number): number {
  const [one, two] = [(eta ** 0.25 + eta ** -0.25) / Math.SQRT2, (Math.sqrt(eta) + 1) / 2];
  const l = s * Math.log(Math.log((eta * v) / from)) + Math.log(zeta(s) / Math.log(eta) ** s) - Math.log(alpha);
  return Math.sqrt(one ** 2 * v * l + (two * c * l) ** 2) + two * c * l;
}

/** Riemann's ζ for s > 1: twenty terms, and Euler and Maclaurin's for the rest. */
function zeta(s: number): number {
  const n = 20;
  let sum = 0;
  for (let k = 1; k < n; k += 1) sum += k ** -s;
  return (
    sum +
    n ** (1 - s) / (s - 1) +
    n ** -s / 2 +
    (s * n ** (-s - 1)) / 12 -
    (s * (s + 1) * (s + 2) * n ** (-s - 3)) / 720
  );
}
