import { random } from '../statistics/random.ts';
import type { Cells } from './cells.ts';
import { biasFormulas } from './formulas.ts';
import { type BiasName, biasMetrics } from './names.ts';
import { tallyOf } from './tally.ts';

/** A number and its values on resamples of the records. */
export interface Spread {
  readonly estimate: number;
  readonly replicates: Float64Array;
}

export interface Spreads {
  readonly candidate: Spread;
  readonly baseline?: Spread;
  /** How much further from fair the candidate is than the serving model, on the same draws. */
  readonly further?: Spread;
}

/** Values of several metrics on all records (row 0) and on resamples of them. */
export interface Draws {
  readonly cells: Cells;
  readonly counts: Uint32Array;
  readonly metrics: readonly BiasName[];
  readonly compared: boolean;
}

/** @returns per metric, its value and its replicates; records are drawn once for all metrics and both models. */
export function spreads(
  { cells, counts, metrics, compared }: Draws,
  { resamples, seed }: { resamples: number; seed: number },
): Map<BiasName, Spreads> {
  const models = compared ? (['candidate', 'baseline'] as const) : (['candidate'] as const);
  const values = metrics.map(() => models.map(() => new Float64Array(resamples + 1)));
  const source = random(seed);
  const drawn = Uint32Array.from(counts);
  for (let b = 0; b <= resamples; b += 1) {
    if (b > 0) draw(cells, source, drawn);
    const tallies = models.map((model) => tallyOf(drawn, model));
    metrics.forEach((metric, m) => {
      tallies.forEach((tally, t) => {
        const row = values[m]?.[t];
        if (row) row[b] = biasFormulas[metric](tally);
      });
    });
  }
  return new Map(metrics.map((metric, m) => [metric, spreadsOf(metric, values[m] ?? [])]));
}

function draw({ of }: Cells, source: { below(n: number): number }, counts: Uint32Array): void {
  counts.fill(0);
  const records = of.length;
  for (let i = 0; i < records; i += 1) {
    const cell = of[source.below(records)] as number; // Safe: below the number of records.
    counts[cell] = (counts[cell] as number) + 1;
  }
}

function spreadsOf(metric: BiasName, [candidate = new Float64Array(), baseline]: readonly Float64Array[]): Spreads {
  if (baseline === undefined) return { candidate: spread(candidate) };
  const further = candidate.map((it, b) => unfairness(metric, it) - unfairness(metric, baseline[b] ?? Number.NaN));
  return { candidate: spread(candidate), baseline: spread(baseline), further: spread(further) };
}

const spread = (values: Float64Array): Spread => ({ estimate: values[0] ?? Number.NaN, replicates: values.slice(1) });

/** How far from fair a value is: for ratios by their logarithm, so that half and double are equally far. */
export const unfairness = (metric: BiasName, value: number): number =>
  Math.abs(biasMetrics[metric].fair === 1 ? Math.log(value) : value);
