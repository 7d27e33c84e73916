import type { Statistic } from '../metric/form.ts';
import { random } from './random.ts';

/** Statistics on `resamples` resamples: one row of replicates per statistic, all from the same draws, so rows are paired. */
export function replicates(
  statistics: readonly Statistic[],
  { records, resamples, seed }: { records: number; resamples: number; seed: number },
): Float64Array[] {
  const rows = statistics.map(() => new Float64Array(resamples));
  const weights = new Uint32Array(records);
  const source = random(seed);
  for (let b = 0; b < resamples; b += 1) {
    weights.fill(0);
    for (let i = 0; i < records; i += 1) {
      const drawn = source.below(records);
      weights[drawn] = (weights[drawn] as number) + 1; // Safe: a draw is an index of a record.
    }
    statistics.forEach((statistic, s) => {
      const row = rows[s];
      if (row) row[b] = statistic(weights);
    });
  }
  return rows;
}
