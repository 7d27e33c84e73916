import { normalCdf, normalQuantile } from './normal.ts';
import type { Bounds } from './paired-proportions.ts';
import { type Rate, wilson } from './proportion.ts';
import { highest, lowest } from './root.ts';

const difference = (one: Rate, two: Rate): number => one.events / one.of - two.events / two.of;

/** @returns z of two rates that share one: the pooled test. */
export function pooledZ(one: Rate, two: Rate): number {
  const pooled = (one.events + two.events) / (one.of + two.of);
  return difference(one, two) / Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / two.of));
}

/** Newcombe's interval of a difference (1998), from Wilson's limits of each rate. */
export function newcombeBounds(one: Rate, two: Rate, alpha: number): Bounds {
  const [a, b] = [wilson(one, alpha), wilson(two, alpha)];
  const [p, q] = [one.events / one.of, two.events / two.of];
  return { low: p - q - Math.hypot(p - a.low, b.high - q), high: p - q + Math.hypot(a.high - p, q - b.low) };
}

/** Agresti and Caffo (2000): Wald's with one event and one other added to each. */
export function agrestiCaffoBounds(one: Rate, two: Rate, alpha: number): Bounds {
  const [p, q] = [(one.events + 1) / (one.of + 2), (two.events + 1) / (two.of + 2)];
  const reach = -normalQuantile(alpha) * Math.sqrt((p * (1 - p)) / (one.of + 2) + (q * (1 - q)) / (two.of + 2));
  return { low: p - q - reach, high: p - q + reach };
}

/** @returns the score of Miettinen and Nurminen (1985) for "the difference is δ", standard normal where it is. */
export function scoreOfDifference(one: Rate, two: Rate, delta: number): number {
  const n = one.of + two.of;
  const second = likeliestSecond(one, two, delta);
  const first = Math.min(1, Math.max(0, second + delta));
  const variance = ((first * (1 - first)) / one.of + (second * (1 - second)) / two.of) * (n / (n - 1));
  const excess = difference(one, two) - delta;
  if (variance > 0) return excess / Math.sqrt(variance);
  return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}

/** The second rate at its likeliest when the first is δ more: the root of a cubic, in closed form. */
function likeliestSecond(one: Rate, two: Rate, delta: number): number {
  const [n, events] = [one.of + two.of, one.events + two.events];
  const l3 = n;
  const l2 = (one.of + 2 * two.of) * delta - n - events;
  const l1 = (two.of * delta - n - 2 * two.events) * delta + events;
  const l0 = two.events * delta * (1 - delta);
  const third = l2 / (3 * l3);
  const q = third ** 3 - (l1 * l2) / (6 * l3 * l3) + l0 / (2 * l3);
  const r = (q < 0 ? -1 : 1) * Math.sqrt(Math.max(0, third ** 2 - l1 / (3 * l3)));
  if (r === 0) return Math.min(1, Math.max(0, -third));
  const angle = (Math.PI + Math.acos(Math.min(1, Math.max(-1, q / r ** 3)))) / 3;
  return Math.min(1, Math.max(0, 2 * r * Math.cos(angle) - third));
}

export const differenceAbove = (one: Rate, two: Rate, delta: number): number =>
  normalCdf(-scoreOfDifference(one, two, delta));
export const differenceBelow = (one: Rate, two: Rate, delta: number): number =>
  normalCdf(scoreOfDifference(one, two, delta));

/** @returns where the score is as far from 0 as the level lets it. */
export function miettinenNurminenBounds(one: Rate, two: Rate, alpha: number): Bounds {
  const z = -normalQuantile(alpha);
  const found = difference(one, two);
  return {
    low: highest((delta) => scoreOfDifference(one, two, delta) >= z, { low: -1, high: found }),
    high: lowest((delta) => scoreOfDifference(one, two, delta) <= -z, { low: found, high: 1 }),
  };
}
