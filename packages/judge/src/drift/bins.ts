import { quantile } from '../statistics/quantile.ts';

const most = 10;
/** Records of the smaller side that a bin should hold on average. */
const least = 20;

/** @returns how many bins two samples can fill: ten, and fewer where one of them is small. */
export const binCount = (reference: number, current: number): number =>
  Math.max(2, Math.min(most, Math.floor(Math.min(reference, current) / least)));

/**
 * Inner edges of bins that hold the same share of the reference each: its type-7 quantiles, equal ones merged. Of the reference alone:
 * bins of both samples together would hide a shift.
 */
export function innerEdges(ascending: Float64Array, bins: number): Float64Array {
  const edges = Array.from({ length: bins - 1 }, (_, i) => quantile(ascending, (i + 1) / bins));
  return Float64Array.from(new Set(edges));
}

/** @returns how many values fall in each bin: bins are closed on the right, the outer ones open. */
export function countIn(edges: Float64Array, ascending: Float64Array): Float64Array {
  const counts = new Float64Array(edges.length + 1);
  let from = 0;
  edges.forEach((edge, bin) => {
    const to = firstAbove(ascending, edge);
    counts[bin] = to - from;
    from = to;
  });
  counts[edges.length] = ascending.length - from;
  return counts;
}

/** By halving: the values are sorted. */
export function firstAbove(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > value)
      high = middle; // Safe: between 0 and the length.
    else low = middle + 1;
  }
  return low;
}
