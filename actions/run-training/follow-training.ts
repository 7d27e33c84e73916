import type { Trip } from '@modelway/action';
import {
  type Aws,
  becameOf,
  describeTrainingJob,
  followTrainingJob,
  type LogLine,
  stopTrainingJob,
  type TrainingJob,
  type Watched,
  wantTag,
} from '@modelway/aws';
import type { Inputs } from './inputs.ts';
import type { MetricHistory } from './metric-history.ts';
import type { TrainingPlan } from './plan.ts';
import { progress } from './progress.ts';

interface Training {
  readonly name: string;
  readonly plan: TrainingPlan;
  readonly history: MetricHistory;
}

/** Follows a training to its end: prints its log, collects its metrics, says how it gets on. @throws the signal's reason, ServiceFault */
export function watch(aws: Aws, { name, plan, history }: Training, trip: Trip<Inputs>): Promise<Watched<TrainingJob>> {
  const { clock, log, signal, inputs: given } = trip;
  const say = progress(log.info, history.newest, aws.now);
  const onLook = (job: TrainingJob, lines: readonly LogLine[]): void => {
    history.see(lines);
    say(job);
  };
  const { AlgorithmSpecification, ResourceConfig } = plan.request;
  const metrics = (AlgorithmSpecification?.MetricDefinitions ?? [])
    .flatMap(({ Name }) => Name ?? [])
    // What a preset knows and the script does not print will not come.
    .filter((it) => !plan.optionalMetrics?.includes(it));
  const followed = { name, instances: ResourceConfig?.InstanceCount ?? 1, metrics };
  return followTrainingJob(aws, followed, { clock, signal, log, interval: given['poll-interval'] * 1000, onLook });
}

/** Cancelled: the meter is stopped, unless the job is to go on, or others want it. @returns the job as it was left, and what became of it, in words. */
export async function abandon(
  aws: Aws,
  name: string,
  { run, inputs: { 'on-cancel': onCancel } }: Trip<Inputs>,
): Promise<{ job: TrainingJob; cancelled: string }> {
  const job = await describeTrainingJob(aws, name);
  if (job === undefined) throw new Error(`${name} is gone: somebody deleted it while it was followed`);
  if (onCancel === 'leave') return { job, cancelled: 'it goes on (on-cancel: leave); run again to follow it' };
  return { job, cancelled: becameOf[await stopTrainingJob(aws, name, wantTag(run))] };
}
