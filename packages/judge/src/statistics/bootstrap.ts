import { type Random, random } from './random.ts';

/**
 * A metric of one model, ready to be taken of any choice of records.
 * @param draws indices of records, each as often as it was drawn. @returns NaN where the metric is not defined.
 */
export type Statistic = (draws: Uint32Array) => number;

/** Statistics on `resamples` resamples: one row of replicates per statistic, all from the same draws, so rows are paired. */
export function replicates(
  statistics: readonly Statistic[],
  { records, resamples, seed }: { records: number; resamples: number; seed: number },
): Float64Array[] {
  const rows = statistics.map(() => new Float64Array(resamples));
  const draws = new Uint32Array(records);
  const source = random(seed);
  for (let b = 0; b < resamples; b += 1) {
    for (let i = 0; i < records; i += 1) draws[i] = source.below(records);
    statistics.forEach((statistic, s) => {
      const row = rows[s];
      if (row) row[b] = statistic(draws);
    });
  }
  return rows;
}

/** @returns every record once: the draw on which a statistic is the metric itself. */
export const everyRecord = (records: number): Uint32Array => Uint32Array.from({ length: records }, (_, i) => i);

/** Up to here each record is left out in turn; beyond, random blocks are, because n leave-outs of n records each cost n². */
const leaveOneOutLimit = 5000;
const blockCount = 20;

/** @returns the statistics with a part of the records left out: per statistic one value per part. BCa takes its skewness from them. */
export function jackknife(
  statistics: readonly Statistic[],
  { records, seed }: { records: number; seed: number },
): Float64Array[] {
  const parts =
    records <= leaveOneOutLimit ? leaveOneOut(records) : leaveBlocksOut(records, random((seed ^ 0x9e3779b9) >>> 0));
  const rows: number[][] = statistics.map(() => []);
  for (const kept of parts) for (const [s, statistic] of statistics.entries()) rows[s]?.push(statistic(kept));
  return rows.map((row) => Float64Array.from(row));
}

/** One array is reused: leaving out i + 1 instead of i changes one place of it. */
function* leaveOneOut(records: number): Generator<Uint32Array> {
  const kept = Uint32Array.from({ length: records - 1 }, (_, i) => i + 1);
  yield kept;
  for (let i = 0; i < records - 1; i += 1) {
    kept[i] = i;
    yield kept;
  }
}

function* leaveBlocksOut(records: number, source: Random): Generator<Uint32Array> {
  const order = shuffled(records, source);
  for (let block = 0; block < blockCount; block += 1) {
    yield order.filter((_, i) => i % blockCount !== block);
  }
}

function shuffled(records: number, source: Random): Uint32Array {
  const order = everyRecord(records);
  for (let i = records - 1; i > 0; i -= 1) {
    const j = source.below(i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}
