import { lnGamma, nonzero } from './gamma.ts';
import { highest } from './root.ts';

const most = 100_000;

/** @returns the regularised incomplete beta function I_x(a, b): Lentz's continued fraction on the side where it converges fast. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - part(1 - x, b, a);
  return part(x, a, b);
}

/** @returns 1 − I_x(a, b), with relative accuracy where it is small. */
export const betaShareAbove = (x: number, a: number, b: number): number => betaShare(1 - x, b, a);

/** @returns the unregularised B_x(a, b), as its logarithm. */
export const lnBeta = (x: number, a: number, b: number): number => Math.log(betaShare(x, a, b)) + lnCompleteBeta(a, b);

export const lnCompleteBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

function part(x: number, a: number, b: number): number {
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnCompleteBeta(a, b) - Math.log(a)) * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  let [c, d] = [1, 1 / nonzero(1 - ((a + b) * x) / (a + 1))];
  let value = d;
  for (let m = 1; m < most; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 4e-16) break;
  }
  return value;
}

/** @returns the x at which I_x(a, b) is p. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  highest((x) => betaShare(x, a, b) <= p, { low: 0, high: 1 });
