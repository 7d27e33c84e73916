import { defineAction, type Outcome, type Trip } from '@modelway/action';
import {
  connect,
  describeTrainingJob,
  digestObject,
  ensureTrainingJob,
  followTrainingJob,
  stopTrainingJob,
} from '@modelway/aws';
import { describeTraining } from './describe.ts';
import { type Inputs, inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { metricHistory } from './metric-history.ts';
import { type Observed, observe } from './observe.ts';
import { outcomeOf } from './outcome.ts';
import { planTraining, type TrainingPlan } from './plan.ts';

/** Uploads the source, finds or begins the job, follows it, and takes the model's digest from its bytes. */
async function perform(plan: TrainingPlan, trip: Trip<Inputs>, { source }: Observed): Promise<Outcome<'training'>> {
  const { store, env, clock, log, signal, saveState } = trip;
  const aws = connect({ env, now: clock.now });
  await store.put(plan.source.key, source.bytes, 'absent');
  // Before the job exists: a runner that dies in the next line still leaves a post step that knows what to stop.
  saveState('job', plan.request.TrainingJobName);
  const { name, found } = await ensureTrainingJob(aws, plan.request, plan.digest);
  saveState('job', name);
  log.info(found === undefined ? `${name}: begun` : `${name}: found, ${found}`);
  const history = metricHistory(plan.request.AlgorithmSpecification?.MetricDefinitions ?? []);
  const untrusted = (lines: readonly string[]): void => {
    log.untrusted(lines);
    const newest = history.see(lines);
    if (newest !== undefined) log.info(`${name}: ${newest}`);
  };
  const pace = { clock, signal, interval: trip.inputs['poll-interval'] * 1000 };
  const { job, lastLines } = await followTrainingJob(aws, name, { ...pace, log: { info: log.info, untrusted } });
  const model = job.status === 'Completed' && job.model ? await digestObject(aws, job.model, signal) : undefined;
  return outcomeOf({ plan, job, reused: found === 'Completed', model, lastLines, history: history.remarks() });
}

/** Trains on SageMaker: never twice for the same plan, never for nobody. */
export const runTraining = defineAction({
  name: 'run-training',
  kind: 'training',
  // A dataset is needed only when a channel names a folder of one; `observe` refuses without.
  needs: [],
  inputs,
  check: limits,
  observe,
  plan: planTraining,
  describe: describeTraining,
  perform,
  async stop({ job }, { inputs: { 'on-cancel': onCancel }, env, clock, log }) {
    if (job === undefined) return;
    const aws = connect({ env, now: clock.now });
    const found = await describeTrainingJob(aws, job);
    if (onCancel === 'leave')
      return log.info(`${job} is ${found?.status ?? 'not there'}, and is left as it is (on-cancel: leave).`);
    await stopTrainingJob(aws, job);
    log.info(
      found === undefined
        ? `${job} was never begun.`
        : `${job} was ${found.status}; if it still ran, it was told to stop.`,
    );
  },
});
