import type { Evidence } from '../src/evidence.ts';
import { normalQuantile } from '../src/statistics/normal.ts';
import { random } from '../src/statistics/random.ts';

/** How evidence for tests is made: the candidate sees the same signal as the serving model through more noise (or less). */
export interface Made {
  readonly records: number;
  readonly seed: number;
  /** Standard deviation of what disturbs the candidate; negative: disturbs the serving model instead. */
  readonly noise: number;
  /** The same for one group (`a` or `b`) only. */
  readonly noiseOn: Readonly<Record<string, number>>;
}

/** @returns records of which three in ten are of class 1, in two groups and two halves. */
export function made({ records = 400, seed = 1, noise = 0.2, noiseOn = {} }: Partial<Made>): Evidence {
  const source = random(seed);
  const gauss = (): number => normalQuantile((source.next() + 0.5) / 4294967296);
  const index = Array.from({ length: records }, (_, i) => i);
  const group = index.map((i) => (i % 3 === 0 ? 'a' : 'b'));
  const labels = Float64Array.from(index, () => (source.next() < 0.3 * 4294967296 ? 1 : 0));
  const signal = Float64Array.from(labels, (label) => 1.4 * label + gauss());
  const disturb = (on: (i: number) => number) =>
    signal.map((it, i) => 1 / (1 + Math.exp(1.5 - it - Math.max(0, on(i)) * gauss())));
  return {
    keys: index.map(String),
    labels,
    candidate: disturb((i) => noiseOn[group[i] ?? ''] ?? noise),
    baseline: disturb(() => -noise),
    slices: { group, half: index.map((i) => (2 * i < records ? 'first' : 'second')) },
  };
}
