import { kolmogorovAbove } from '../statistics/distributions.ts';

/** What two samples' distribution functions have between them, found in one walk along both. */
export interface Steps {
  /** Kolmogorov and Smirnov's D: the largest gap, looked at after all copies of a value. */
  readonly ks: number;
  /** Wasserstein's distance: the area between them, in the unit of the values. */
  readonly wasserstein: number;
  /** Twice the integral of the squared gap, rooted (Székely and Rizzo). */
  readonly energy: number;
}

/** @param a, b ascending, finite, not empty. */
export function stepsOf(a: Float64Array, b: Float64Array): Steps {
  const [n, m] = [a.length, b.length];
  let [i, j, ks, area, squares] = [0, 0, 0, 0, 0];
  let at = Math.min(a[0] as number, b[0] as number); // Safe, here and below: indices within the samples.
  while (i < n && j < m) {
    const next = Math.min(a[i] as number, b[j] as number);
    const gap = Math.abs(i / n - j / m);
    if (next > at) {
      if (gap > ks) ks = gap;
      area += gap * (next - at);
      squares += gap * gap * (next - at);
      at = next;
    }
    while (i < n && a[i] === at) i += 1;
    while (j < m && b[j] === at) j += 1;
  }
  const rest = tail(i < n ? a : b, i < n ? i : j, { at, other: 1 });
  const last = Math.abs(i / n - j / m);
  return {
    ks: Math.max(ks, last),
    wasserstein: area + rest.area,
    energy: Math.sqrt(2 * (squares + rest.squares)),
  };
}

/** One sample is at its end: only the other still steps. */
function tail(left: Float64Array, from: number, { at, other }: { at: number; other: number }) {
  let [area, squares, before] = [0, 0, at];
  for (let i = from; i < left.length; i += 1) {
    const value = left[i] as number;
    const gap = other - i / left.length;
    area += gap * (value - before);
    squares += gap * gap * (value - before);
    before = value;
  }
  return { area, squares };
}

/** Up to so many pairs of records the paths are counted. */
const countable = 10_000;

/** @returns the chance of a D as large when nothing has drifted: exact for small samples, else Stephens' form (1970) of the limit. */
export function ksP(d: number, n: number, m: number): number {
  return n * m <= countable ? ksExact(d, n, m) : ksStephens(d, n, m);
}

/** @returns the limit with Stephens' correction for samples that are not so large. */
export function ksStephens(d: number, n: number, m: number): number {
  const root = Math.sqrt((n * m) / (n + m));
  return kolmogorovAbove((root + 0.12 + 0.11 / root) * d);
}

/** @returns the same in the limit of many records, without Stephens' correction. */
export const ksLimit = (d: number, n: number, m: number): number => kolmogorovAbove(Math.sqrt((n * m) / (n + m)) * d);

/** Shares of the paths through an n × m lattice that stay closer than d to the diagonal (Hodges, 1958). */
export function ksExact(d: number, n: number, m: number): number {
  const inside = (i: number, j: number): boolean => Math.abs(i / n - j / m) < d - 1e-12;
  // Shares of all paths instead of counts, which overflow: each step weighs how many paths take it.
  let row = new Float64Array(m + 1);
  for (let i = 0; i <= n; i += 1) {
    const next = new Float64Array(m + 1);
    for (let j = 0; j <= m; j += 1) {
      if (!inside(i, j)) continue;
      if (i === 0 && j === 0) next[j] = 1;
      else next[j] = ((row[j] ?? 0) * i) / (i + j) + (j > 0 ? ((next[j - 1] ?? 0) * j) / (i + j) : 0);
    }
    row = next;
  }
  return Math.min(1, Math.max(0, 1 - (row[m] ?? 0)));
}
