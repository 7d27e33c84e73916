import { ascendingOrder } from '../statistics/order.ts';

/** A point as x and y. */
export type Point = readonly [number, number];

/** More points are finer than a picture. */
const most = 80;

/**
 * The ROC curve: for each threshold on the score, the share of negatives (x) and of positives (y) at or above it.
 * @param labels 0 or 1. @param scores finite.
 * @returns at most about 80 points from (0, 0) to (1, 1), evenly along the curve; undefined where there is only one class.
 */
export function rocCurve(labels: Float64Array, scores: Float64Array): Point[] | undefined {
  const positives = labels.reduce((sum, it) => sum + it, 0);
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  const order = ascendingOrder(scores);
  const points: Point[] = [[0, 0]];
  let [tp, fp, last] = [0, 0, 0];
  // Safe, below: indices of records.
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const it = order[i] as number;
    if (labels[it] === 1) tp += 1;
    else fp += 1;
    if (i > 0 && scores[it] === scores[order[i - 1] as number]) continue;
    const [x, y] = [fp / negatives, tp / positives];
    // The way along the curve is x + y, as it never goes back: a steep part gets as many points as a flat one.
    if (x + y < last + 2 / most && i > 0) continue;
    points.push([x, y]);
    last = x + y;
  }
  return points;
}
