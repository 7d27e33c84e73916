import type { Trip } from '@modelway/action';
import { type Aws, joinTrainingJob, wantTag } from '@modelway/aws';
import { begunIn } from './detached.ts';
import type { Inputs } from './inputs.ts';
import { type KeptPlan, readPlan } from './kept-plan.ts';
import type { TrainingPlan } from './plan.ts';

/** A job that another run has begun, and its plan. */
export interface Attached {
  readonly job: string;
  readonly kept: KeptPlan;
}

/** @returns the job that the lineage tells of. @throws Refusal when it tells of none, or its plan was changed. */
export async function findJob({ lineage, line, inputs: { job }, store }: Trip<Inputs>): Promise<Attached> {
  const { facts } = begunIn(lineage, { line, job });
  return { job: facts.job.name, kept: await readPlan(store, facts.kept) };
}

/** Makes sure that the job is the plan's; the post step looks after it from here on. @throws NotOurs, ServiceFault */
export async function attach(aws: Aws, plan: TrainingPlan, { trip, job }: { trip: Trip<Inputs>; job: string }) {
  const found = await joinTrainingJob(aws, job, plan.digest);
  trip.saveState('want', JSON.stringify(wantTag(trip.run)));
  trip.saveState('job', job);
  trip.log.info(`${job}: followed from here; it is ${found.status}`);
  return { name: job, found: undefined };
}

/** With the settings of the run that began it, where this one has none of its own. */
export function asBegun(trip: Trip<Inputs>, { mlflow: { uri, experiment } }: KeptPlan): Trip<Inputs> {
  const { 'mlflow-tracking-uri': ownUri = uri, 'mlflow-experiment': own = experiment } = trip.inputs;
  return { ...trip, inputs: { ...trip.inputs, 'mlflow-tracking-uri': ownUri, 'mlflow-experiment': own } };
}
