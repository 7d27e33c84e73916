import type { Scalar } from '@modelway/action';
import { planName, type TrainingJobRequest } from '@modelway/aws';
import type { Channel } from './channels.ts';
import type { Values } from './inputs.ts';
import type { Observed } from './observe.ts';

export interface TrainingPlan {
  /** SHA-256 of all that decides what the job makes; its name is derived from it. */
  readonly digest: string;
  readonly request: TrainingJobRequest;
  readonly region: string;
  readonly source: { readonly key: string; readonly uri: string; readonly sha256: string; readonly entryPoint: string };
  readonly channels: readonly Channel[];
  readonly hyperparameters: Readonly<Record<string, string>>;
  /** How the model is served, once it is there. */
  readonly inference: { readonly image: string; readonly environment: Readonly<Record<string, string>> };
}

interface Known {
  readonly inputs: Values;
  readonly line: string;
  readonly store: { readonly uri: string };
}

/** Plans one training job. Pure: the same inputs, source and data give the same request under the same name. */
export function planTraining(
  { inputs, line, store }: Known,
  { source, region, hyperparameters, channels }: Observed,
): TrainingPlan {
  const key = `code/${source.sha256}/sourcedir.tar.gz`;
  const entryPoint = inputs['entry-point'];
  const uri = `${store.uri}/${key}`;
  const draft = {
    RoleArn: inputs['role-arn'],
    AlgorithmSpecification: {
      TrainingImage: inputs.image,
      TrainingInputMode: 'File' as const,
      ...definitions(inputs.metrics ?? {}),
    },
    HyperParameters: { ...encoded(hyperparameters), ...scriptMode({ entryPoint, uri, region }) },
    ...inputChannels(channels),
    OutputDataConfig: { S3OutputPath: `${store.uri}/training` },
    ResourceConfig: {
      // Safe: the input has the form of an instance type, and SageMaker knows which there are today.
      InstanceType: inputs['instance-type'] as 'ml.m5.large',
      InstanceCount: inputs['instance-count'],
      VolumeSizeInGB: inputs['volume-gb'],
    },
    StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
    ...environment(inputs.environment ?? {}),
  };
  const { name, digest, tags } = planName(line, 'training', identity(draft, channels));
  return {
    digest,
    region,
    request: { ...draft, TrainingJobName: name, Tags: tags },
    source: { key, uri, sha256: source.sha256, entryPoint },
    channels,
    hyperparameters: encoded(hyperparameters),
    inference: {
      image: inputs['inference-image'] ?? inputs.image,
      environment: {
        SAGEMAKER_PROGRAM: inputs['inference-entry-point'],
        SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code',
      },
    },
  };
}

/** Who pays and for how long at most changes nothing in what comes out; data under the same address may. */
function identity(
  { RoleArn: _role, StoppingCondition: _limit, ...makes }: Pick<TrainingJobRequest, 'RoleArn' | 'StoppingCondition'>,
  channels: readonly Channel[],
): object {
  return { ...makes, data: channels.map(({ dataset, listing }) => dataset ?? listing ?? null) };
}

/** The containers read each value as JSON; one that is not encoded changes its type without a word (`007`, `true`, `1e-3`). */
const encoded = (parameters: Readonly<Record<string, Scalar>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)]));

/** What makes a framework container run our script (sagemaker-training-toolkit). */
const scriptMode = ({
  entryPoint,
  uri,
  region,
}: {
  entryPoint: string;
  uri: string;
  region: string;
}): Record<string, string> =>
  encoded({
    sagemaker_program: entryPoint,
    sagemaker_submit_directory: uri,
    sagemaker_region: region,
    sagemaker_container_log_level: 20,
  });

function definitions(metrics: Readonly<Record<string, Scalar>>) {
  const MetricDefinitions = Object.entries(metrics).map(([Name, Regex]) => ({ Name, Regex: String(Regex) }));
  return MetricDefinitions.length > 0 ? { MetricDefinitions } : {};
}

function inputChannels(channels: readonly Channel[]) {
  const InputDataConfig = channels.map(({ name, uri }) => ({
    ChannelName: name,
    DataSource: {
      S3DataSource: {
        S3DataType: uri.endsWith('/') ? ('S3Prefix' as const) : ('ManifestFile' as const),
        S3Uri: uri,
        S3DataDistributionType: 'FullyReplicated' as const,
      },
    },
  }));
  return InputDataConfig.length > 0 ? { InputDataConfig } : {};
}

function environment(given: Readonly<Record<string, Scalar>>) {
  const Environment = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return Object.keys(Environment).length > 0 ? { Environment } : {};
}
