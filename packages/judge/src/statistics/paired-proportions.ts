import type { Discordant } from './mcnemar.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { wilson } from './proportion.ts';
import { highest, lowest } from './root.ts';

/** Two models, right or wrong, on the same records. */
export interface PairedTable extends Discordant {
  readonly bothRight: number;
  readonly bothWrong: number;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const recordsOf = (t: PairedTable): number => t.bothRight + t.bothWrong + t.onlyBaseline + t.onlyCandidate;

/** @returns candidate − baseline, of shares of right answers. */
export const pairedDifference = (t: PairedTable): number => (t.onlyCandidate - t.onlyBaseline) / recordsOf(t);

/** @returns Tango's score (1998) for "the difference is δ", standard normal where it is. */
export function tangoScore(table: PairedTable, delta: number): number {
  const { onlyBaseline: b, onlyCandidate: c } = table;
  const n = recordsOf(table);
  const linear = -b - c + (2 * n - c + b) * delta;
  const q = (Math.sqrt(Math.max(0, linear ** 2 + 8 * n * b * delta * (1 - delta))) - linear) / (4 * n);
  const variance = n * (2 * q + delta * (1 - delta));
  const excess = c - b - n * delta;
  if (variance > 0) return excess / Math.sqrt(variance);
  return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}

export const tangoAbove = (table: PairedTable, delta: number): number => normalCdf(-tangoScore(table, delta));
export const tangoBelow = (table: PairedTable, delta: number): number => normalCdf(tangoScore(table, delta));

/** @returns where Tango's score is as far from 0 as the level lets it: the wider end of each bracket. */
export function tangoBounds(table: PairedTable, alpha: number): Bounds {
  const z = -normalQuantile(alpha);
  const found = pairedDifference(table);
  return {
    low: highest((delta) => tangoScore(table, delta) >= z, { low: -1, high: found }),
    high: lowest((delta) => tangoScore(table, delta) <= -z, { low: found, high: 1 }),
  };
}

/** Wald's interval, shown only to be avoided: too short, and empty when the models agree everywhere. */
export const waldBounds = (t: PairedTable, alpha: number): Bounds => walds(t, alpha, 0);

/** Agresti and Min (2005): Wald's with a half added to each cell. */
export const agrestiMinBounds = (t: PairedTable, alpha: number): Bounds => walds(t, alpha, 0.5);

function walds(t: PairedTable, alpha: number, added: number): Bounds {
  const [n, b, c] = [recordsOf(t) + 4 * added, t.onlyBaseline + added, t.onlyCandidate + added];
  const reach = (-normalQuantile(alpha) * Math.sqrt(b + c - (c - b) ** 2 / n)) / n;
  return { low: (c - b) / n - reach, high: (c - b) / n + reach };
}

/** Bonett and Price (2012): one added to each discordant count. */
export function bonettPriceBounds(t: PairedTable, alpha: number): Bounds {
  const n = recordsOf(t) + 2;
  const [p12, p21] = [(t.onlyBaseline + 1) / n, (t.onlyCandidate + 1) / n];
  const reach = -normalQuantile(alpha) * Math.sqrt((p12 + p21 - (p21 - p12) ** 2) / n);
  return { low: p21 - p12 - reach, high: p21 - p12 + reach };
}

/** Newcombe's method 10 (1998): Wilson's limits of both models, put together by their correlation. */
export function newcombePairedBounds(t: PairedTable, alpha: number): Bounds {
  const n = recordsOf(t);
  const [first, second] = [t.bothRight + t.onlyCandidate, t.bothRight + t.onlyBaseline];
  const [one, two] = [wilson({ events: first, of: n }, alpha), wilson({ events: second, of: n }, alpha)];
  const [p1, p2, phi] = [first / n, second / n, correlation(t, { first, second, n })];
  const reach = (a: number, b: number): number => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    low: p1 - p2 - reach(p1 - one.low, two.high - p2),
    high: p1 - p2 + reach(one.high - p1, p2 - two.low),
  };
}

function correlation(t: PairedTable, { first, second, n }: { first: number; second: number; n: number }): number {
  const margins = first * second * (n - first) * (n - second);
  if (margins === 0) return 0;
  const product = t.bothRight * t.bothWrong - t.onlyBaseline * t.onlyCandidate;
  return (product > 0 ? Math.max(0, product - n / 2) : product) / Math.sqrt(margins);
}
