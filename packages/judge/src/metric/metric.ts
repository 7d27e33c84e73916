import type { Form } from './form.ts';

export type Direction = 'higher-is-better' | 'lower-is-better';

/** What one model said of labelled records. */
export interface Scored {
  readonly labels: Float64Array;
  readonly scores: Float64Array;
  /** A score of at least this much is a "yes", for metrics that count decisions. */
  readonly threshold: number;
}

/** A number that says how good a model is, and what it asks of the records it is taken of. */
export interface Metric {
  readonly direction: Direction;
  /** Between which values it can lie; a bound outside is a mistake. */
  readonly range: readonly [number, number];
  /** `binary`: labels must be 0 or 1. `class`: labels and scores must be numbers of classes, 0 to 254. */
  readonly labels: 'binary' | 'number' | 'class';
  /** `probability`: scores must lie between 0 and 1. */
  readonly scores: 'probability' | 'number';
  /** Classes that it divides by, of each of which it needs some records to mean anything. */
  readonly classes: ReadonlyArray<0 | 1>;
  /** It is the mean of one value per record, so that tests of a mean suit it. */
  readonly mean?: true;
  /** Does once what does not depend on the draw (sorting, losses), because the rest runs thousands of times. */
  prepare(scored: Scored): Form;
}

const better = { classes: [], labels: 'number', scores: 'number' } as const;

/** Fills in what most metrics have in common. */
export const higher = (own: Pick<Metric, 'prepare'> & Partial<Metric>): Metric => ({
  ...better,
  direction: 'higher-is-better',
  range: [0, 1],
  ...own,
});

/** Fills in what most losses have in common. */
export const lower = (own: Pick<Metric, 'prepare'> & Partial<Metric>): Metric => ({
  ...better,
  direction: 'lower-is-better',
  range: [0, Number.POSITIVE_INFINITY],
  ...own,
});
