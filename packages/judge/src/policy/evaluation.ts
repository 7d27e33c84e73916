import * as v from 'valibot';
import { closed } from './closed.ts';
import { cellText, confidence, name, said, whole } from './values.ts';

/** Absolute paths and `..` would read outside of the dataset. */
const holdout = v.pipe(
  name('must be a path inside the dataset, such as holdout/applications.csv'),
  v.regex(
    /^(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\]+\.csv$/,
    'must be the path of a .csv file inside the dataset, without ".."',
  ),
);

/** Which records are judged on, and how sure the gate has to be. */
export const evaluation = closed('evaluation', {
  holdout,
  /** The column that names a record. */
  key: name('must be the name of the column that names a record'),
  /** The column that says what was true. */
  label: name('must be the name of the column that says what was true'),
  /** The text in the label column that means "yes"; without it labels are numbers. */
  positive: v.optional(cellText),
  /** Decisions: "yes" from this score on. */
  threshold: v.optional(said('must be a number'), 0.5),
  /** Of each bound by itself. The interval from lower to upper bound then holds 2 × confidence − 1. */
  confidence: v.optional(confidence, 0.95),
  resamples: v.optional(whole(200, 100_000), 2000),
});
export type Evaluation = v.InferOutput<typeof evaluation>;
