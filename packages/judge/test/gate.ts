import type { Evidence } from '../src/evidence.ts';
import { type Policy, readPolicy } from '../src/index.ts';

/** @returns the rules of a line, with few resamples because tests run often. */
export const policy = (rules: string): Policy =>
  readPolicy(
    {
      file: 'modelway.yml',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y, resamples: 400 }, ${rules} } } }`,
    },
    'm',
  );

/** @returns the evidence of the records that are kept. */
export const only = (given: Evidence, keep: (i: number) => boolean): Evidence => ({
  keys: given.keys.filter((_, i) => keep(i)),
  labels: given.labels.filter((_, i) => keep(i)),
  candidate: given.candidate.filter((_, i) => keep(i)),
  ...(given.baseline ? { baseline: given.baseline.filter((_, i) => keep(i)) } : {}),
  slices: Object.fromEntries(Object.entries(given.slices).map(([name, all]) => [name, all.filter((_, i) => keep(i))])),
});
