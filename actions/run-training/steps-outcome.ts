import type { Outcome } from '@modelway/action';
import type { TrainingJob } from '@modelway/aws';
import type { Verdict } from '@modelway/lineage';
import { outcomeOf } from './outcome.ts';
import type { TrainingPlan } from './plan.ts';
import { ending } from './remarks.ts';
import { stepRemarks } from './step-remarks.ts';

interface Ended {
  readonly verdict: Verdict;
  /** Hostile text. */
  readonly lastLines: readonly string[];
}

/** @returns the outcome of a training that was not begun, because a step before it did not come to its end. Pure. */
export function notBegun(plan: TrainingPlan, { verdict, lastLines }: Ended): Outcome<'training'> {
  const job = absent(plan.request.TrainingJobName);
  const outcome = outcomeOf({ plan, job, reused: false, model: undefined, lastLines: [], history: [] });
  return {
    ...outcome,
    remarks: [...stepRemarks(outcome.facts), ...ending(lastLines)],
    verdict,
    outputs: { ...outcome.outputs, 'training-job-name': '', 'training-job-arn': '' },
  };
}

/** What there is of a job that was never begun: the name that it would have. */
const absent = (name: string): TrainingJob => ({
  name,
  arn: '',
  status: 'NotBegun',
  secondary: '',
  message: undefined,
  failure: undefined,
  model: undefined,
  metrics: [],
  createdOn: undefined,
  seconds: { training: undefined, billable: undefined },
});
