import { defineAction, type Outcome, type Store, type Trip } from '@modelway/action';
import {
  type Aws,
  connect,
  describeTrainingJob,
  digestObject,
  ensureTrainingJob,
  followTrainingJob,
  type LogLine,
  type Stopped,
  stopTrainingJob,
  type TrainingJob,
  type Watched,
} from '@modelway/aws';
import type { Facts } from '@modelway/lineage';
import { describeTraining } from './describe.ts';
import { type Inputs, inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { type MetricHistory, metricHistory } from './metric-history.ts';
import { mirrored, nameStatement } from './mlflow.ts';
import { type Observed, observe } from './observe.ts';
import { outcomeOf } from './outcome.ts';
import type { Source } from './package-source.ts';
import { place } from './place-channel.ts';
import { planTraining, type TrainingPlan } from './plan.ts';
import { progress } from './progress.ts';

/** Uploads the source, shows the channels' files, begins the job or finds it, follows it to its end, and takes the model's digest from its bytes. */
async function perform(plan: TrainingPlan, trip: Trip<Inputs>, { source }: Observed): Promise<Outcome<'training'>> {
  const { store, env, clock, log, signal, saveState } = trip;
  const aws = connect({ env, now: clock.now });
  await upload(store, plan, source);
  await place({ aws, store, signal }, plan.channels);
  const before = (attempt: string): void => saveState('job', attempt);
  const { name, found } = await ensureTrainingJob(aws, plan.request, { digest: plan.digest, before });
  log.info(found === undefined ? `${name}: begun` : `${name}: this plan has a job already; it is ${found}`);
  const history = metricHistory(plan.request.AlgorithmSpecification?.MetricDefinitions ?? []);
  const known = { plan, reused: found === 'Completed' };
  try {
    const ended = await watch(aws, { name, plan, history }, trip);
    const model =
      ended.job.model && ended.job.status === 'Completed'
        ? await digestObject(aws, ended.job.model, signal)
        : undefined;
    const outcome = outcomeOf({ ...known, ...ended, model, history: history.remarks() });
    return await mirrored(outcome, { aws, job: ended.job, history }, trip);
  } catch (cause) {
    if (!signal.aborted) throw cause;
    const { job, cancelled } = await abandon(aws, name, trip.inputs['on-cancel']);
    return outcomeOf({ ...known, job, cancelled, model: undefined, lastLines: [], history: history.remarks() });
  }
}

/** Under the digest of its bytes, so what is there already is the same; if it is not, it was damaged, and nobody should train on it. */
async function upload(store: Store, { source: { key, uri } }: TrainingPlan, { bytes }: Source): Promise<void> {
  if ((await store.put(key, bytes, 'absent')) === 'conflict')
    throw new Error(`${uri}: holds other bytes than its name says; delete it, then run again`);
}

interface Training {
  readonly name: string;
  readonly plan: TrainingPlan;
  readonly history: MetricHistory;
}

function watch(aws: Aws, { name, plan, history }: Training, trip: Trip<Inputs>): Promise<Watched<TrainingJob>> {
  const { clock, log, signal, inputs: given } = trip;
  const say = progress(log.info, history.newest, aws.now);
  const onLook = (job: TrainingJob, lines: readonly LogLine[]): void => {
    history.see(lines);
    say(job);
  };
  const metrics = (plan.request.AlgorithmSpecification?.MetricDefinitions ?? []).flatMap(({ Name }) => Name ?? []);
  const followed = { name, instances: given['instance-count'], metrics };
  return followTrainingJob(aws, followed, { clock, signal, log, interval: given['poll-interval'] * 1000, onLook });
}

/** Cancelled: the meter is stopped, unless it is to go on. @returns the job as it was left, and what became of it, in words. */
async function abandon(
  aws: Aws,
  name: string,
  onCancel: 'stop' | 'leave',
): Promise<{ job: TrainingJob; cancelled: string }> {
  const job = await describeTrainingJob(aws, name);
  if (job === undefined) throw new Error(`${name} is gone: somebody deleted it while it was followed`);
  if (onCancel === 'leave') return { job, cancelled: 'it goes on (on-cancel: leave); run again to follow it' };
  return { job, cancelled: outcomes[await stopTrainingJob(aws, name)] };
}

const outcomes: Record<Stopped, string> = {
  told: 'it was told to stop',
  ended: 'it had ended already, or was about to',
  absent: 'it was never begun',
  'not-ours': 'it was not begun by this plan, so it was left alone',
};

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
  async tell({ lineage, head, lineageUri, ...trip }) {
    const facts = lineage.get(head)?.predicate.facts as Partial<Facts<'training'>> | undefined; // Safe: this action has just stated it.
    const aws = connect({ env: trip.env, now: trip.clock.now });
    if (facts?.mlflow) await nameStatement(facts.mlflow, { head, lineageUri }, { ...trip, aws });
    return {};
  },
  async stop({ job }, { inputs: { 'on-cancel': onCancel }, env, clock, log }) {
    if (job === undefined) return;
    if (onCancel === 'leave') return log.info(`${job} is left as it is (on-cancel: leave)`);
    log.info(`${job}: ${outcomes[await stopTrainingJob(connect({ env, now: clock.now }), job)]}`);
  },
});
