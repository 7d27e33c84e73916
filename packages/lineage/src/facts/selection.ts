import * as v from 'valibot';
import { decimal, sha256Hex } from '../scalars.ts';
import { words } from '../verdict.ts';
import { model } from './training.ts';

const job = v.string();

/** `pick-candidate`: which of several trainings goes on, by which metric, and what became of each of the others. */
export const selection = v.looseObject({
  metric: v.string(),
  direction: v.picklist(['maximize', 'minimize']),
  /** Absent where none could be picked. */
  picked: v.optional(v.looseObject({ statement: v.string(), plan: sha256Hex, job, model, value: decimal })),
  /** All trainings that were looked at, best first; then those that were left out, with why. */
  candidates: v.array(
    v.looseObject({
      statement: v.string(),
      verdict: v.picklist(words),
      job: v.optional(job),
      value: v.optional(decimal),
      leftOut: v.optional(v.string()),
      /** Those that are not the same in all candidates. */
      hyperparameters: v.record(v.string(), v.string()),
    }),
  ),
});
