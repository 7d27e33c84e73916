/** @returns the quantile at `p` of ascending values, linear between (n − 1)p's neighbours (type 7 of Hyndman and Fan, 1996). */
export function quantile(ascending: Float64Array, p: number): number {
  const at = (ascending.length - 1) * Math.min(1, Math.max(0, p));
  const low = ascending[Math.floor(at)] ?? Number.NaN;
  const high = ascending[Math.ceil(at)] ?? Number.NaN;
  return low + (at - Math.floor(at)) * (high - low);
}

/** @returns the smallest value that at least the share `p` does not exceed. */
export const nearestRank = (ascending: Float64Array, p: number): number =>
  ascending[Math.max(0, Math.ceil(ascending.length * p) - 1)] ?? Number.NaN;
