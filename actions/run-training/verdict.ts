import type { TrainingJob } from '@modelway/aws';
import { error, fail, pass, type Verdict } from '@modelway/lineage';
import type { Trained } from './outcome.ts';

/** @returns whether what came of the job may be built upon: completed, with a model and every metric that was asked for. */
export function verdictOf(trained: Pick<Trained, 'job' | 'model' | 'plan' | 'cancelled'>): Verdict {
  const { job, cancelled } = trained;
  if (cancelled !== undefined)
    return error(`cancelled while ${job.name} was ${job.secondary || job.status}; ${cancelled}`);
  if (job.status === 'Failed') return failed(job);
  if (job.status === 'Stopped') return stopped(job);
  const faults = [...modelFaults(trained), ...metricFaults(trained)];
  return faults.length > 0 ? fail(...faults) : pass(`training job ${job.name} completed`);
}

/**
 * SageMaker's classes of failures: what the reason begins with. A fault of the platform says nothing about what was trained, so it is no
 * `fail`.
 */
const classes: ReadonlyArray<readonly [string, (...reasons: string[]) => Verdict, string]> = [
  ['AlgorithmError', fail, 'the script ended with an error; its last lines are in the report'],
  ['ClientError', fail, 'the job could not use what it was given: look at image, role and channels'],
  ['CapacityError', error, 'SageMaker has no such instance free; run again later, or with another instance type'],
  ['InternalServerError', error, 'the fault is on the side of SageMaker; run again'],
];

function failed({ name, failure = 'SageMaker gave no reason' }: TrainingJob): Verdict {
  const [, judge, advice] = classes.find(([word]) => failure.includes(word)) ?? ['', fail, 'see its log'];
  return judge(`training job ${name} failed: ${oneLine(failure)}; ${advice}`);
}

/** `Stopped` has three reasons, and only the secondary status tells them apart. */
function stopped({ name, secondary }: TrainingJob): Verdict {
  if (secondary === 'MaxRuntimeExceeded')
    return fail(`training job ${name} ran longer than max-runtime and was stopped; raise max-runtime, or train less`);
  if (secondary === 'MaxWaitTimeExceeded')
    return error(`training job ${name} waited too long for spot capacity; run again later, or without spot`);
  return error(`training job ${name} was stopped by somebody; run again to make the next attempt`);
}

function modelFaults({ job, model }: Pick<Trained, 'job' | 'model'>): string[] {
  if (model !== undefined) return [];
  return [`training job ${job.name} completed, but there is no model at ${job.model ?? 'its output'}`];
}

function metricFaults({ job, plan }: Pick<Trained, 'job' | 'plan'>): string[] {
  const wanted = plan.request.AlgorithmSpecification?.MetricDefinitions ?? [];
  return wanted
    .filter(({ Name }) => !job.metrics.some(({ name, value }) => name === Name && Number.isFinite(value)))
    .map(
      ({ Name, Regex }) =>
        `metric ${Name}: no line of the log matched '${Regex}' with a number; a metric that is missing is not a pass`,
    );
}

/** What a container said may have many lines, and begins with what matters. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 600);
