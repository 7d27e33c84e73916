import * as v from 'valibot';
import { closed } from './closed.ts';
import { said } from './values.ts';

const amount = v.optional(
  v.pipe(
    said('must be a number above 0'),
    v.check((it) => it > 0 && Number.isFinite(it), 'must be a number above 0'),
  ),
);

/**
 * What a model may cost. What was not measured is inconclusive. How fast it answers is known of the scoring job only, which is no endpoint;
 * shadow-test and deploy-canary have limits for what users wait for.
 */
export const budgets = v.pipe(
  closed('budgets', {
    /** US dollars. */
    'training-cost': amount,
    /** Seconds that SageMaker bills. */
    'training-seconds': amount,
    /** Seconds that the scoring job runs. */
    'scoring-seconds': amount,
    /** Milliseconds that the model takes for a record in the scoring job: the median of its batches. */
    'record-milliseconds': amount,
    /** The same, as a multiple of what the serving model takes in the same job. */
    'record-time-ratio': amount,
    /** Of model.tar.gz. */
    'model-bytes': amount,
  }),
  v.check((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one budget'),
);
export type Budgets = v.InferOutput<typeof budgets>;
export type BudgetName = keyof Budgets;
