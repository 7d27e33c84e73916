import type { Outcome, Trip } from '@modelway/action';
import { type Aws, describeTrainingJob, ensureTrainingJob, wantTag } from '@modelway/aws';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observe.ts';
import { place } from './place-channel.ts';
import type { TrainingPlan } from './plan.ts';
import { runSteps, withStepsBehind } from './steps-run.ts';
import { uploadSource } from './upload-source.ts';

/** A job, the status in which it was found, and its plan, with what came of its steps. */
interface Begun {
  readonly name: string;
  readonly found: string | undefined;
  readonly plan: TrainingPlan;
}

/**
 * Runs the steps, uploads the source, shows the channels' files, and begins the job or finds it.
 * @returns the job; or the outcome where a step has ended the run.
 */
export async function begin(
  aws: Aws,
  planned: TrainingPlan,
  { trip, seen }: { trip: Trip<Inputs>; seen: Observed },
): Promise<Begun | { readonly outcome: Outcome<'training'> }> {
  const { store, log, signal, saveState, run } = trip;
  const prepared = await runSteps(aws, planned, { trip, sources: seen.steps.map(({ source }) => source) });
  if ('outcome' in prepared) return prepared;
  const { plan } = prepared;
  await uploadSource(store, plan.source, seen.source);
  await place({ aws, store, signal }, plan.channels);
  saveState('want', JSON.stringify(wantTag(run)));
  const before = (attempt: string): void => saveState('job', attempt);
  const { name, found } = await ensureTrainingJob(aws, plan.request, { digest: plan.digest, before, want: run });
  log.info(found === undefined ? `${name}: begun` : `${name}: this plan has a job already; it is ${found}`);
  return { name, found, plan: await withSteps(aws, plan, { trip, name }) };
}

async function withSteps(
  aws: Aws,
  plan: TrainingPlan,
  { trip: { store }, name }: { trip: Trip<Inputs>; name: string },
): Promise<TrainingPlan> {
  const job = plan.steps ? await describeTrainingJob(aws, name) : undefined;
  return job ? withStepsBehind(store, plan, job) : plan;
}
