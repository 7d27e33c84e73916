import type { TrainingJob } from '@modelway/aws';
import { error, fail, inconclusive, pass, type Verdict } from '@modelway/lineage';
import { explainFailure, type Script } from './failure.ts';
import { dataFaults } from './observed-data.ts';
import type { Trained } from './outcome.ts';
import type { TrainingPlan } from './plan.ts';
import { spell } from './progress.ts';

type Judged = Pick<Trained, 'job' | 'model' | 'plan'> &
  Partial<Pick<Trained, 'cancelled' | 'unreadable' | 'lastLines' | 'observed'>>;

/** @returns whether what came of the job may be built upon: completed, with a model and every metric that was asked for. */
export function verdictOf(trained: Judged): Verdict {
  const { job, plan, lastLines = [], cancelled } = trained;
  if (cancelled !== undefined)
    return error(`cancelled while ${job.name} was ${job.secondary || job.status}; ${cancelled}`);
  if (job.status === 'Failed')
    return failed(job, { entryPoint: plan.source?.entryPoint ?? 'the program of the image', lastLines });
  if (job.status === 'Stopped') return stopped(job, plan.request.StoppingCondition);
  const faults = [...modelFaults(trained), ...metricFaults(trained)];
  if (faults.length > 0) return fail(...faults);
  const unknown = dataFaults(plan.channels, trained.observed ?? {});
  return unknown.length > 0 ? inconclusive(...unknown) : pass(`training job ${job.name} completed`);
}

/** A fault of the platform says nothing about what was trained, so it is no `fail`. */
export const ofPlatform = /CapacityError|InternalServerError/;

function failed({ name, failure = 'SageMaker gave no reason' }: TrainingJob, script: Script): Verdict {
  const { said, advice } = explainFailure(failure, script);
  return (ofPlatform.test(failure) ? error : fail)(`training job ${name} failed: ${said}; ${advice}`);
}

type Limits = TrainingPlan['request']['StoppingCondition'];

/** `Stopped` has three reasons, and only the secondary status tells them apart. */
function stopped(
  { name, secondary }: TrainingJob,
  { MaxRuntimeInSeconds: limit = 0, MaxWaitTimeInSeconds: wait = 0 }: Limits = {},
): Verdict {
  if (secondary === 'MaxRuntimeExceeded')
    return fail(
      `training job ${name} ran longer than max-runtime (${spell(limit)}) and was stopped; raise max-runtime, or train less`,
    );
  if (secondary === 'MaxWaitTimeExceeded')
    return error(
      `training job ${name} was not done within max-wait (${spell(wait)}), which holds the time without spot capacity too; raise max-wait, or run again later, or without spot`,
    );
  return error(`training job ${name} was stopped by somebody; run again to make the next attempt`);
}

function modelFaults({ job, model }: Pick<Trained, 'job' | 'model'>): string[] {
  if (model === undefined)
    return [`training job ${job.name} completed, but there is no model at ${job.model ?? 'its output'}`];
  if (!model.isEmpty) return [];
  return [
    `training job ${job.name} completed, but its model has no files; the script must write them to the folder in SM_MODEL_DIR (/opt/ml/model)`,
  ];
}

type Asked = Pick<Trained, 'job' | 'plan' | 'unreadable'>;

function metricFaults({ job, plan, unreadable = {} }: Asked): string[] {
  const { optionalMetrics = [] } = plan;
  const has = (metric: string): boolean =>
    job.metrics.some(({ name, value }) => name === metric && Number.isFinite(value));
  const nothing = optionalMetrics.length > 0 && !optionalMetrics.some(has) ? [nothingOf(optionalMetrics)] : [];
  const definitions = plan.request.AlgorithmSpecification?.MetricDefinitions ?? [];
  const single = definitions.flatMap(({ Name = '', Regex }) => {
    const last = unreadable[Name];
    if (last !== undefined)
      return [
        `metric ${Name}: the last value was "${last}", which is no number; the training went astray, or '${Regex}' takes in too much`,
      ];
    if (has(Name) || optionalMetrics.includes(Name)) return [];
    return [
      `metric ${Name}: no line of the log matched '${Regex}' with a number; a metric that is missing is not a pass. Print it, or correct metrics`,
    ];
  });
  return [...nothing, ...single];
}

const nothingOf = (names: readonly string[]): string =>
  `metrics: no line of the log held any of ${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}, which the preset reads; a metric that is missing is not a pass. Print one, or give expressions of your own`;
