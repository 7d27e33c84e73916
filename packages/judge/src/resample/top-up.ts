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
export default function topUp({ columns, records, first, drawn, bounds, seed }: TopUp): Added {
  const rows = bounds.slice(1).map(() => [...columns, undefined].map(() => new Float64Array(drawn.length)));
  const anew: number[] = [];
  drawn.forEach((there, b) => {
    if (there > records) anew.push(first + b);
    const missing = there > records ? records : records - there;
    // Apart from the streams of blocks by a bit of the seed.
    const picks = picked({ records, missing, seed: seed ^ 0x5bd1e995, part: first + b });
    for (const [part, of] of rows.entries()) {
      const own = bounds.length === 2 ? picks : within(picks, bounds[part] ?? 0, bounds[part + 1] ?? 0);
      columns.forEach((column, c) => {
        const row = of[c];
        if (row) row[b] = sumAt(column, own);
      });
      const counts = of.at(-1);
      if (counts) counts[b] = own.length;
    }
  });
  return { rows, anew };
}

function picked(of: { records: number; missing: number; seed: number; part: number }): Uint32Array {
  const stream = streamOf(of.seed, of.part);
  const picks = new Uint32Array(of.missing);
  for (let i = 0; i < picks.length; i += 1) picks[i] = stream.below(of.records);
  return picks;
}

const within = (picks: Uint32Array, from: number, to: number): Uint32Array =>
  picks.filter((it) => it >= from && it < to);

function sumAt(column: Float64Array, picks: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < picks.length; i += 1) sum += column[picks[i] as number] as number; // Safe: picks are indices of records.
  return sum;
}
