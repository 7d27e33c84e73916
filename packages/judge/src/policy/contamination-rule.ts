import * as v from 'valibot';
import { closed } from './closed.ts';
import { columnName, oneOf } from './values.ts';

/** Whether a record of the holdout may have been trained on. Checked unless `check: never` says that nobody wants to know. */
export const contaminationRule = closed('contamination', {
  check: v.optional(oneOf('always', 'never'), 'always'),
  /** The column that names the person or thing a record is about; `evaluation.key` unless given. */
  subject: v.optional(columnName),
  /** What becomes of the gate when it is found. */
  found: v.optional(oneOf('fail', 'tell'), 'fail'),
  /** What becomes of the gate when its absence cannot be proven. */
  unproven: v.optional(oneOf('inconclusive', 'fail', 'tell'), 'inconclusive'),
  /** The same for the serving model, which may come from elsewhere. */
  'unproven-serving': v.optional(oneOf('inconclusive', 'fail', 'tell'), 'tell'),
});
export type ContaminationRule = v.InferOutput<typeof contaminationRule>;
