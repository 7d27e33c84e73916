import type { Outcome } from '@modelway/action';
import { costOf, type Image, type TrainingJob } from '@modelway/aws';
import { type Artifact, type Facts, type Remark, type ResourceDescriptor, toDecimal } from '@modelway/lineage';
import type { Model } from './model.ts';
import { type ObservedData, observedRef } from './observed-data.ts';
import type { TrainingPlan } from './plan.ts';
import { remarksOf } from './remarks.ts';
import type { Processed } from './step-record.ts';
import { verdictOf } from './verdict.ts';

/** All that is known when the job has ended, or when nobody waits for it any more. */
export interface Trained {
  readonly plan: TrainingPlan;
  readonly job: TrainingJob;
  readonly reused: boolean;
  /** Undefined when there is no model. */
  readonly model: Model | undefined;
  /** Hostile text. */
  readonly lastLines: readonly string[];
  readonly history: readonly Remark[];
  /** Metrics whose last value was no number, with what stood there: hostile text. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** What the channels held when the job had ended. */
  readonly observed?: ObservedData;
  /** What became of the job when the run was cancelled. */
  readonly cancelled?: string;
}

/** @returns what the job made, what it cost, and whether it may be built upon. Pure. */
export function outcomeOf(trained: Trained): Outcome<'training'> {
  const facts = factsOf(trained);
  const { job, plan } = trained;
  return {
    subject: [subjectOf(trained)],
    inputs: inputsOf(plan),
    facts,
    remarks: remarksOf(trained, facts),
    verdict: verdictOf(trained),
    ...(Object.keys(trained.observed ?? {}).length > 0 ? { refs: [observedRef(job.arn)] } : {}),
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

const lookFacts = (look: ObservedData[string] | undefined) =>
  look && { observed: look.digest, ...(look.rewrittenOn === undefined ? {} : { rewrittenOn: look.rewrittenOn }) };

/** The model; or, when there is none, the plan that was to make it. */
function subjectOf({ job, model, plan }: Trained): Artifact {
  if (model === undefined || model.isEmpty)
    return { name: `training plan ${plan.digest.slice(0, 12)}`, digest: { sha256: plan.digest } };
  return { name: 'model.tar.gz', uri: job.model ?? '', digest: { sha256: model.sha256 } };
}

const inputsOf = ({ source, channels, image, processed = [] }: TrainingPlan): ResourceDescriptor[] => [
  ...processed.flatMap(stepInputs),
  ...(source ? [{ name: 'source', uri: source.uri, digest: { sha256: source.sha256 } }] : []),
  ...imageInput(image),
  ...channels.map(({ name, uri, dataset }) => ({
    name,
    uri,
    ...(dataset === undefined ? {} : { digest: { sha256: dataset } }),
  })),
];

const stepInputs = ({ name: step, source, read }: Processed): ResourceDescriptor[] => [
  { name: `source of ${step}`, uri: source.uri, digest: { sha256: source.sha256 } },
  ...read.map(({ name, uri, dataset }) => ({
    name: `${name} of ${step}`,
    uri,
    ...(dataset === undefined ? {} : { digest: { sha256: dataset } }),
  })),
];

/** By digest, or not at all: a tag says nothing about what was run. */
const imageInput = ({ is, uri }: Image): ResourceDescriptor[] =>
  is === 'digest' ? [{ name: 'image', uri, digest: { sha256: uri.slice(-64) } }] : [];

const imageDigest = ({ is, uri }: Image) => (is === 'digest' ? { imageDigest: `sha256:${uri.slice(-64)}` } : {});

function factsOf({ plan, job, reused, model, observed = {} }: Trained): Facts<'training'> {
  const { request, source, channels, hyperparameters, inference } = plan;
  const { InstanceType = '', InstanceCount = 1 } = request.ResourceConfig ?? {};
  const { training, billable } = job.seconds;
  const cost =
    billable === undefined
      ? undefined
      : costOf({
          instanceType: InstanceType,
          count: InstanceCount,
          seconds: billable,
          ...(plan.price ? { price: plan.price } : {}),
        });
  return {
    plan: plan.digest,
    job: { name: job.name, arn: job.arn },
    status: job.secondary || job.status,
    reused,
    ...(job.interruptions ? { interruptions: job.interruptions } : {}),
    image: request.AlgorithmSpecification?.TrainingImage ?? '',
    instance: { type: InstanceType, count: InstanceCount },
    ...imageDigest(plan.image),
    ...(source ? { source: { uri: source.uri, sha256: source.sha256, entryPoint: source.entryPoint } } : {}),
    hyperparameters: { ...hyperparameters },
    channels: channels.map(({ name, uri, dataset, listing, step }) => ({
      name,
      uri,
      ...(step === undefined ? {} : { step }),
      ...(dataset === undefined ? {} : { dataset }),
      ...(listing === undefined ? {} : { listing }),
      ...lookFacts(observed[name]),
    })),
    ...(plan.processed?.length ? { steps: [...plan.processed] } : {}),
    ...(model && !model.isEmpty && job.model
      ? { model: { uri: job.model, sha256: model.sha256, bytes: model.bytes } }
      : {}),
    inference: { image: inference.image, environment: { ...inference.environment } },
    metrics: job.metrics
      .filter(({ value }) => Number.isFinite(value))
      .map(({ name, value }) => ({ name, value: toDecimal(value) })),
    seconds: {
      ...(training === undefined ? {} : { training }),
      ...(billable === undefined ? {} : { billable }),
    },
    ...(cost ? { cost } : {}),
    ...(job.failure === undefined ? {} : { failure: job.failure }),
  };
}
