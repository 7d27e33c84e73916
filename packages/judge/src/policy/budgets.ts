import * as v from 'valibot';
import { closed } from './closed.ts';
import { said } from './values.ts';

const amount = v.optional(
  v.pipe(
    said('must be a number above 0'),
    v.check((it) => it > 0 && Number.isFinite(it), 'must be a number above 0'),
  ),
);

/** What a model may cost, and how long it may take. What was not measured is inconclusive. */
export const budgets = v.pipe(
  closed('budgets', {
    /** US dollars. */
    'training-cost': amount,
    /** Seconds that SageMaker bills. */
    'training-seconds': amount,
    /** Seconds that the scoring job runs. */
    'scoring-seconds': amount,
    /** Milliseconds that the candidate takes for one record of the holdout, on average. */
    latency: amount,
    /** Times that the candidate takes for one record, in times of the serving model. */
    'latency-ratio': amount,
    'model-bytes': amount,
  }),
  v.check((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one budget'),
);
export type Budgets = v.InferOutput<typeof budgets>;
export type BudgetName = keyof Budgets;
