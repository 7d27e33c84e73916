import type { Block } from './block-sums.ts';
import { rateFor } from './rate.ts';
import type { Added, TopUp } from './top-up.ts';

/** What is to be summed over resamples of all records. */
export interface Summing {
  readonly columns: readonly Float64Array[];
  readonly records: number;
  /** Where each part of the records begins, and the end of the last: sums of parts are kept apart. */
  readonly bounds: readonly number[];
  readonly resamples: number;
  readonly seed: number;
}

/** Of one part: a row of replicates per column, and last how many of its records were drawn. */
export type PartSums = readonly Float64Array[];

/** Records of a block, and replicates of a top-up: fixed, so that the answer is the same on any number of threads. */
const [blockRecords, topUpReplicates] = [131_072, 250];

/** @returns the work of the first round, in no order. No block reaches into two parts. */
export function blocksOf({ columns, records, bounds, resamples, seed }: Summing): Block[] {
  const starts = bounds.slice(0, -1).flatMap((from, part) => {
    const to = bounds[part + 1] ?? from;
    return Array.from({ length: Math.ceil((to - from) / blockRecords) }, (_, i) => ({
      from: from + i * blockRecords,
      to: Math.min(to, from + (i + 1) * blockRecords),
    }));
  });
  return starts.map((it, part) => ({ columns, ...it, resamples, rate: rateFor(records), seed, part }));
}

/** @returns the parts' sums after the first round. Blocks are added in their order, whoever was ready first. */
export function joined(
  { columns, bounds, resamples }: Summing,
  blocks: readonly Block[],
  sums: readonly PartSums[],
): PartSums[] {
  const parts = bounds.slice(1).map(() => [...columns, undefined].map(() => new Float64Array(resamples)));
  blocks.forEach((block, i) => {
    const part = bounds.findIndex((_, p) => block.from < (bounds[p + 1] ?? 0));
    for (const [c, row] of (parts[part] ?? []).entries()) addTo(row, sums[i]?.[c] ?? row, 0);
  });
  return parts;
}

function addTo(row: Float64Array, more: Float64Array, first: number): void {
  for (let b = 0; b < more.length; b += 1) row[first + b] = (row[first + b] as number) + (more[b] as number); // Safe: rows of one length.
}

/** @returns the work of the second round. */
export function topUpsOf(summing: Summing, parts: readonly PartSums[]): TopUp[] {
  const { columns, records, bounds, resamples, seed } = summing;
  const drawn = new Float64Array(resamples);
  for (const part of parts) addTo(drawn, part.at(-1) ?? drawn, 0);
  return Array.from({ length: Math.ceil(resamples / topUpReplicates) }, (_, i) => {
    const first = i * topUpReplicates;
    return { columns, records, first, drawn: drawn.slice(first, first + topUpReplicates), bounds, seed };
  });
}

/** Adds the second round to the first, in place. */
export function complete(parts: readonly PartSums[], added: readonly Added[]): void {
  added.forEach(({ rows, anew }, i) => {
    parts.forEach((part, p) => {
      part.forEach((row, c) => {
        for (const b of anew) row[b] = 0;
        addTo(row, rows[p]?.[c] ?? row, i * topUpReplicates);
      });
    });
  });
}
