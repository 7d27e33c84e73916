import type { Outcome } from '@modelway/action';
import { costOf, type ObjectDigest, type TrainingJob } from '@modelway/aws';
import {
  type Artifact,
  type Facts,
  fail,
  pass,
  type Remark,
  type ResourceDescriptor,
  toDecimal,
  type Verdict,
} from '@modelway/lineage';
import type { TrainingPlan } from './plan.ts';
import { remarksOf } from './remarks.ts';

/** All that is known when the job has ended. */
export interface Trained {
  readonly plan: TrainingPlan;
  readonly job: TrainingJob;
  readonly reused: boolean;
  /** Undefined when the job left no model. */
  readonly model: ObjectDigest | undefined;
  readonly lastLines: readonly string[];
  readonly history: readonly Remark[];
}

/** @returns what the job made, what it cost, and whether it may be built upon. Pure. */
export function outcomeOf(trained: Trained): Outcome<'training'> {
  const facts = factsOf(trained);
  const verdict = verdictOf(trained);
  const { job, plan } = trained;
  return {
    subject: [subjectOf(trained)],
    inputs: inputsOf(plan),
    facts,
    remarks: remarksOf(trained, facts),
    verdict,
    outputs: {
      'training-job-name': job.name,
      'training-job-arn': job.arn,
      'model-uri': facts.model?.uri ?? '',
      'model-sha256': facts.model?.sha256 ?? '',
      metrics: JSON.stringify(Object.fromEntries(facts.metrics.map(({ name, value }) => [name, Number(value)]))),
      'billable-seconds': String(facts.seconds.billable ?? ''),
    },
  };
}

/** The model; or, when there is none, the plan that was to make it. */
function subjectOf({ job, model, plan }: Trained): Artifact {
  if (model === undefined)
    return { name: `training plan ${plan.digest.slice(0, 12)}`, digest: { sha256: plan.digest } };
  return { name: 'model.tar.gz', uri: job.model ?? '', digest: { sha256: model.sha256 } };
}

const inputsOf = ({ source, channels }: TrainingPlan): ResourceDescriptor[] => [
  { name: 'source', uri: source.uri, digest: { sha256: source.sha256 } },
  ...channels.map(({ name, uri, dataset }) => ({
    name,
    uri,
    ...(dataset === undefined ? {} : { digest: { sha256: dataset } }),
  })),
];

function factsOf({ plan, job, reused, model }: Trained): Facts<'training'> {
  const { request, source, channels, hyperparameters, inference } = plan;
  const { InstanceType = '', InstanceCount = 1 } = request.ResourceConfig ?? {};
  const cost =
    job.seconds.billable === undefined
      ? undefined
      : costOf({ instanceType: InstanceType, count: InstanceCount, seconds: job.seconds.billable });
  return {
    plan: plan.digest,
    job: { name: job.name, arn: job.arn },
    status: job.secondary || job.status,
    reused,
    image: request.AlgorithmSpecification?.TrainingImage ?? '',
    instance: { type: InstanceType, count: InstanceCount },
    source: { uri: source.uri, sha256: source.sha256, entryPoint: source.entryPoint },
    hyperparameters: { ...hyperparameters },
    channels: channels.map(({ name, uri, dataset }) => ({ name, uri, ...(dataset === undefined ? {} : { dataset }) })),
    ...(model && job.model ? { model: { uri: job.model, sha256: model.sha256, bytes: model.bytes } } : {}),
    inference: { image: inference.image, environment: { ...inference.environment } },
    metrics: job.metrics
      .filter(({ value }) => Number.isFinite(value))
      .map(({ name, value }) => ({ name, value: toDecimal(asPrinted(value)) })),
    seconds: {
      ...(job.seconds.training === undefined ? {} : { training: job.seconds.training }),
      ...(job.seconds.billable === undefined ? {} : { billable: job.seconds.billable }),
    },
    ...(cost ? { cost } : {}),
    ...(job.failure === undefined ? {} : { failure: job.failure }),
  };
}

/** SageMaker keeps 32-bit floats: 0.9234 comes back as 0.9233999848365784. Seven digits are all that such a number ever held. */
const asPrinted = (value: number): number => Number(value.toPrecision(7));

/** Completed, with a model and every metric that was asked for: anything less is not a pass. */
function verdictOf({ job, model, plan }: Trained): Verdict {
  if (job.status === 'Failed')
    return fail(`training job ${job.name} failed: ${job.failure ?? 'SageMaker gave no reason'}`);
  if (job.status !== 'Completed')
    return fail(
      `training job ${job.name} ended as ${job.status} (${why(job.secondary)}); only a completed job makes a model that may go on`,
    );
  const missing = (plan.request.AlgorithmSpecification?.MetricDefinitions ?? []).filter(
    ({ Name }) => !job.metrics.some(({ name, value }) => name === Name && Number.isFinite(value)),
  );
  const faults = [
    ...(model === undefined
      ? [`training job ${job.name} completed but left no model at ${job.model ?? 'its output'}`]
      : []),
    ...missing.map(
      ({ Name, Regex }) =>
        `metric ${Name}: no line of the log matched '${Regex}'; a metric that is missing is not a pass`,
    ),
  ];
  return faults.length > 0 ? fail(...faults) : pass(`training job ${job.name} completed`);
}

const why = (secondary: string): string =>
  ({
    MaxRuntimeExceeded: 'it ran longer than max-runtime; raise it, or train less',
    MaxWaitTimeExceeded: 'spot capacity did not come in time',
    Stopped: 'somebody stopped it',
  })[secondary] ?? secondary;
