import * as v from 'valibot';
import { closed } from './closed.ts';
import { cells, oneOf, said } from './values.ts';

/** How far apart two distributions are. The words are those of the field. */
export const driftMeasures = ['psi', 'js', 'ks', 'wasserstein', 'chi2'] as const;
export type DriftMeasure = (typeof driftMeasures)[number];

const common = {
  /** Without one: `psi`, which suits numbers and categories. */
  measure: v.optional(oneOf(...driftMeasures), 'psi'),
  bound: v.optional(
    v.pipe(
      said('must be a number above 0'),
      v.check((it) => it > 0, 'must be a number above 0'),
    ),
    0.1,
  ),
  found: v.optional(oneOf('fail', 'tell'), 'fail'),
};

/** How far the holdout may be from what was trained on, and the candidate's scores from those of the serving model. */
export const driftRule = v.pipe(
  closed('drift', {
    inputs: v.optional(
      closed('drift of inputs', {
        columns: v.optional(v.union([v.literal('all'), cells('columns')], 'must be "all" or a list of columns'), 'all'),
        ...common,
      }),
    ),
    predictions: v.optional(closed('drift of predictions', common)),
  }),
  v.check(
    (it) => it.inputs !== undefined || it.predictions !== undefined,
    'drift needs "inputs" (against the training data) or "predictions" (against the serving model)',
  ),
);
export type DriftRule = v.InferOutput<typeof driftRule>;
