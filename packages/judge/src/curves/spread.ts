/** How often scores fall where, for several sides over the same bins. */
export interface Spread {
  readonly edges: readonly number[];
  readonly counts: ReadonlyArray<readonly number[]>;
}

const bins = 20;

/** @returns twenty bins of one width over all sides: from 0 to 1 for probabilities, else from the least to the greatest score. */
export function spreadOf(sides: readonly Float64Array[]): Spread | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const side of sides)
    for (const it of side) {
      if (it < from) from = it;
      if (it > to) to = it;
    }
  if (!(from <= to)) return undefined;
  if (from >= 0 && to <= 1) [from, to] = [0, 1];
  const width = (to - from || Math.abs(from) || 1) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, i) => from + i * width);
  return { edges, counts: sides.map((side) => countsOf(side, from, width)) };
}

function countsOf(side: Float64Array, from: number, width: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const it of side) {
    const bin = Math.min(bins - 1, Math.floor((it - from) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
