import { streamOf } from './streams.ts';

/** What is missing to a full resample, for a run of replicates. */
export interface TopUp {
  readonly columns: readonly Float64Array[];
  readonly records: number;
  /** Number of the first replicate. */
  readonly first: number;
  /** Per replicate, how many records the blocks have drawn. */
  readonly drawn: Float64Array;
  /** Where each part of the records begins, and the end of the last. */
  readonly bounds: readonly number[];
  readonly seed: number;
}

export interface Added {
  /** Per part and column, what to add per replicate; last per part, how many records were added. */
  readonly rows: readonly (readonly Float64Array[])[];
  /** Replicates that were drawn too often and are drawn anew: their rows here are all of them. */
  readonly anew: readonly number[];
}

/** Draws the records that are missing, with replacement among all, so that every resample has as many as there are (see rate.ts). */
export default function topUp(order: TopUp): Added {
  const { columns, bounds, drawn } = order;
  const picks = picked(order);
  // Column by column: one column stays in the processor's cache while all replicates pick from it.
  const rows = bounds
    .slice(1)
    .map((_, part) => [
      ...columns.map((column) => drawn.map((__, b) => sumAt(column, picks, 2 * (b * (bounds.length - 1) + part)))),
      drawn.map((__, b) => sizeOf(picks, 2 * (b * (bounds.length - 1) + part))),
    ]);
  const anew = [...drawn.keys()].filter((b) => (drawn[b] ?? 0) > order.records).map((b) => order.first + b);
  return { rows, anew };
}

interface Picks {
  readonly records: Uint32Array;
  /** Per replicate and part, where its records begin and end. */
  readonly ranges: Uint32Array;
}

function picked({ records, first, drawn, bounds, seed }: TopUp): Picks {
  const missing = drawn.map((there) => (there > records ? records : records - there));
  const all = new Uint32Array(missing.reduce((sum, it) => sum + it, 0));
  const ranges: number[] = [];
  let at = 0;
  missing.forEach((count, b) => {
    // Apart from the streams of blocks by some bits of the seed.
    const stream = streamOf(seed ^ 0x5bd1e995, first + b);
    const own = all.subarray(at, at + count);
    for (let i = 0; i < count; i += 1) own[i] = stream.below(records);
    own.sort();
    let from = at;
    for (const bound of bounds.slice(1)) {
      let to = from;
      while (to < at + count && (all[to] as number) < bound) to += 1; // Safe: within the picks.
      ranges.push(from, to);
      from = to;
    }
    at += count;
  });
  return { records: all, ranges: Uint32Array.from(ranges) };
}

const sizeOf = ({ ranges }: Picks, range: number): number => (ranges[range + 1] ?? 0) - (ranges[range] ?? 0);

function sumAt(column: Float64Array, { records, ranges }: Picks, range: number): number {
  let sum = 0;
  const to = ranges[range + 1] ?? 0;
  for (let i = ranges[range] ?? 0; i < to; i += 1) sum += column[records[i] as number] as number; // Safe: indices of records.
  return sum;
}
