import type { Scalar } from '@modelway/action';
import { type Image, type Price, planName, type TrainingJobRequest } from '@modelway/aws';
import type { RunInfo } from '@modelway/lineage';
import type { Channel } from './channels.ts';
import type { Values } from './inputs.ts';
import { optionalMetrics } from './metrics-asked.ts';
import type { Observed } from './observe.ts';
import { jsonLine } from './one-line.ts';
import type { PlannedSource } from './planned-source.ts';
import type { ServingTraining } from './serving-training.ts';
import type { Processed } from './step-record.ts';
import { planSteps, type StepPlan, withAddress } from './steps-plan.ts';
import { draftOf, identityOf } from './training-request.ts';
import { type Usage, usageOf } from './usage.ts';

export interface TrainingPlan {
  /** SHA-256 of all that decides what the job makes; its name is derived from it. */
  readonly digest: string;
  readonly request: TrainingJobRequest;
  readonly region: string;
  /** `reuse: never`: the run is a part of the plan. */
  readonly anew?: true;
  /** Undefined where the image brings its own program. */
  readonly source?: PlannedSource;
  /** What runs before it, in order; absent where nothing does. */
  readonly steps?: readonly StepPlan[];
  /** What came of the steps, once they have run. */
  readonly processed?: readonly Processed[];
  readonly channels: readonly Channel[];
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly image: Image;
  /** How the model is served, once it is there. */
  readonly inference: { readonly image: string; readonly environment: Readonly<Record<string, string>> };
  /** Metrics of presets: one of them is enough. */
  readonly optionalMetrics: readonly string[];
  readonly usage: Usage;
  readonly price?: Price;
  readonly serving?: ServingTraining;
}

interface Known {
  readonly inputs: Values;
  readonly line: string;
  readonly store: { readonly uri: string };
  readonly run: Pick<RunInfo, 'runId'>;
}

/** Plans one training job. Pure: the same inputs, source and data give the same request under the same name. */
export function planTraining({ inputs, line, store, run }: Known, seen: Observed): TrainingPlan {
  const { region, image, inferenceImage, price, serving } = seen;
  const steps = planSteps({ inputs, line, store, once: once(inputs, run) }, seen);
  const channels = seen.channels.map((it) => withAddress(it, { steps, store: store.uri }));
  const source = plannedSource(inputs, { seen, store });
  const encode = source ? encoded : plain;
  const script = source ? scriptMode({ entryPoint: source.entryPoint, uri: source.uri, region }) : {};
  const draft = draftOf(inputs, { image: image.uri, channels, output: `${store.uri}/training` });
  const HyperParameters = { ...encode(seen.hyperparameters), ...script };
  const before = steps.length > 0 ? { steps: steps.map((it) => it.digest) } : {};
  const identity = { ...identityOf(draft, channels), HyperParameters, ...once(inputs, run), ...before };
  const { name, digest, tags } = planName(line, 'training', identity);
  return {
    digest,
    region,
    ...(inputs.reuse === 'never' ? { anew: true } : {}),
    request: {
      ...draft,
      HyperParameters,
      ...checkpoints(inputs, `${store.uri}/checkpoints/${digest}/`),
      TrainingJobName: name,
      Tags: [...tags, ...ownTags(inputs.tags ?? {})],
    },
    ...(source ? { source } : {}),
    ...(steps.length > 0 ? { steps } : {}),
    channels,
    hyperparameters: encode(seen.hyperparameters),
    image,
    inference: {
      image: (inferenceImage ?? image).uri,
      environment: {
        SAGEMAKER_PROGRAM: inputs['inference-entry-point'],
        SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code',
      },
    },
    optionalMetrics: inputs.metrics ? optionalMetrics(inputs.metrics) : [],
    usage: usageOf(inputs),
    ...(price ? { price } : {}),
    ...(serving ? { serving } : {}),
  };
}

function plannedSource(
  { 'entry-point': entryPoint }: Values,
  { seen: { source }, store }: { seen: Observed; store: Known['store'] },
): PlannedSource | undefined {
  if (source === undefined || entryPoint === undefined) return undefined;
  const key = `code/${source.sha256}/sourcedir.tar.gz`;
  const { sha256, files, bytes } = source;
  return { key, uri: `${store.uri}/${key}`, sha256, entryPoint, files: files.length, bytes: bytes.length };
}

/** Where nothing may be used again, the run is a part of the plan: it trains anew, and when it is run again it finds its own job. */
const once = ({ reuse }: Values, { runId }: Known['run']) => (reuse === 'never' ? { run: runId } : {});

/** Further attempts of the plan go on where the one before was. */
function checkpoints({ checkpoints: asked = 'false' }: Values, S3Uri: string) {
  if (asked === 'false') return {};
  return { CheckpointConfig: { S3Uri, ...(asked === 'true' ? {} : { LocalPath: asked }) } };
}

const ownTags = (tags: Readonly<Record<string, Scalar>>) =>
  Object.entries(tags).map(([Key, value]) => ({ Key, Value: String(value) }));

/** The containers read each value as JSON; one that is not encoded changes its type without a word (`007`, `true`, `1e-3`). */
const encoded = (parameters: Readonly<Record<string, Scalar>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, jsonLine(value)]));

/** A program of the image's own reads text, as the built-in algorithms do: quotes would be a part of it. */
const plain = (parameters: Readonly<Record<string, Scalar>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value ?? '')]));

/** What makes a framework container run our script (sagemaker-training-toolkit). */
const scriptMode = ({ entryPoint, uri, region }: { entryPoint: string; uri: string; region: string }) =>
  encoded({
    sagemaker_program: entryPoint,
    sagemaker_submit_directory: uri,
    sagemaker_region: region,
    sagemaker_container_log_level: 20,
  });
