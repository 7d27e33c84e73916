import { lnGamma } from './gamma.ts';

/**
 * The chance of exactly k of n, by Loader's saddle point (2000): logarithms of factorials of millions cancel to nothing, so they are
 * never taken. Relative error about 1e−14 at any size.
 */
export function binomialChance(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0 || p >= 1) return Number(k === (p <= 0 ? 0 : n));
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const ln = stirling(n) - stirling(k) - stirling(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
  return Math.exp(ln) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** What Stirling's formula leaves of ln x!. */
function stirling(x: number): number {
  if (x < 16) return lnGamma(x + 1) - (x + 0.5) * Math.log(x) + x - 0.5 * Math.log(2 * Math.PI);
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / x;
}

/** x ln(x ÷ m) + m − x, by its series where x is near m. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let [sum, term] = [(x - m) * v, 2 * x * v];
  for (let j = 1; j < 1000; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
