import { normalQuantile } from './normal.ts';
import { mannWhitney, mannWhitneyZ, shiftOf } from './two-samples.ts';

/**
 * Spinnaker Kayenta's classifier, restated for comparison with it: "high" when the experiment, moved down by a quarter of the typical
 * shift, still ranks above the control. Ties after the move are taken with a tolerance of 1e−12.
 */
export function classifiedHigh(
  experiment: Float64Array,
  control: Float64Array,
  { confidence, tolerance }: { confidence: number; tolerance: number },
) {
  const shift = shiftOf(experiment, control);
  const bound = tolerance * Math.abs(shift);
  const rounded = (it: number): number => Math.round(it * 1e12) / 1e12;
  const moved = experiment.map((it) => rounded(it - bound));
  const z = mannWhitneyZ(mannWhitney(moved, control.map(rounded)));
  const limit = -normalQuantile((1 - confidence) / 2);
  return { shift, bound, z, limit, high: z > limit };
}
