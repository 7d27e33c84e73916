import type { Scalar } from '@modelway/action';
import type { TrainingJobRequest } from '@modelway/aws';
import type { Channel } from './channels.ts';
import type { Values } from './inputs.ts';
import { definitionsOf } from './metrics-asked.ts';
import { maxWait } from './time-limits.ts';

/** What of a request follows from the inputs alone. An empty list or map is left out: SageMaker refuses some of them. */
export type Draft = Omit<TrainingJobRequest, 'TrainingJobName' | 'Tags' | 'CheckpointConfig' | 'HyperParameters'>;

/** @returns the request without names and what is derived from them. Pure. */
export function draftOf(
  inputs: Values,
  { image, channels, output }: { image: string; channels: readonly Channel[]; output: string },
): Draft {
  return {
    RoleArn: inputs['role-arn'],
    AlgorithmSpecification: algorithm(inputs, image),
    ...(channels.length > 0 ? { InputDataConfig: channels.map(channel) } : {}),
    OutputDataConfig: { S3OutputPath: output, ...given('KmsKeyId', inputs['output-kms-key']) },
    ResourceConfig: {
      // Safe: the input has the form of an instance type, and SageMaker knows which there are today.
      InstanceType: inputs['instance-type'] as 'ml.m5.large',
      InstanceCount: inputs['instance-count'],
      VolumeSizeInGB: inputs['volume-gb'],
      ...given('VolumeKmsKeyId', inputs['volume-kms-key']),
      ...given('KeepAlivePeriodInSeconds', inputs['keep-alive'] && Math.ceil(inputs['keep-alive'])),
    },
    StoppingCondition: {
      MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']),
      ...(inputs.spot === 'true' ? { MaxWaitTimeInSeconds: maxWait(inputs) } : {}),
    },
    ...environment(inputs.environment ?? {}),
    ...network(inputs),
    ...(inputs.spot === 'true' ? { EnableManagedSpotTraining: true } : {}),
    ...given('RetryStrategy', inputs.retries === undefined ? undefined : { MaximumRetryAttempts: inputs.retries }),
  };
}

/**
 * Who pays, how much and for how long at most, changes nothing in what comes out; data under the same address may. What guards a job (keys,
 * network) belongs to it: whoever asks for more of that is not given what was made with less.
 */
export function identityOf(draft: Draft, channels: readonly Channel[]): object {
  const { RoleArn: _, StoppingCondition: __, EnableManagedSpotTraining: ___, RetryStrategy: ____, ...makes } = draft;
  const { KeepAlivePeriodInSeconds: _____, ...resources } = draft.ResourceConfig ?? {};
  const data = channels.map(({ dataset, listing }) => dataset ?? listing ?? null);
  return { ...makes, ResourceConfig: resources, data };
}

const given = <K extends string, V>(name: K, value: V | undefined): { [N in K]?: V } =>
  // Safe: the one member has the name and the type of the result.
  (value === undefined ? {} : { [name]: value }) as { [N in K]?: V };

function algorithm(inputs: Values, TrainingImage: string): NonNullable<Draft['AlgorithmSpecification']> {
  const MetricDefinitions = inputs.metrics ? definitionsOf(inputs.metrics) : [];
  const { 'container-entrypoint': program, 'container-arguments': words } = inputs;
  return {
    TrainingImage,
    TrainingInputMode: inputs['input-mode'],
    ...(MetricDefinitions.length > 0 ? { MetricDefinitions } : {}),
    ...given('ContainerEntrypoint', program && [...program]),
    ...given('ContainerArguments', words && [...words]),
  };
}

function channel({ name, uri, reading = {} }: Channel): NonNullable<Draft['InputDataConfig']>[number] {
  return {
    ChannelName: name,
    DataSource: {
      S3DataSource: {
        S3DataType: uri.endsWith('/') ? ('S3Prefix' as const) : ('ManifestFile' as const),
        S3Uri: uri,
        // Safe, as are those below: `limits` lets no other words through.
        S3DataDistributionType: (reading.distribution ?? 'FullyReplicated') as 'FullyReplicated',
      },
    },
    ...given('ContentType', reading['content-type']),
    ...given('CompressionType', reading.compression as 'None' | undefined),
    ...given('RecordWrapperType', reading['record-wrapper'] as 'None' | undefined),
    ...given('InputMode', reading['input-mode'] as 'File' | undefined),
  };
}

function environment(values: Readonly<Record<string, Scalar>>) {
  const Environment = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return Object.keys(Environment).length > 0 ? { Environment } : {};
}

function network(inputs: Values) {
  const { subnets = [], 'security-groups': groups = [] } = inputs;
  return {
    ...(subnets.length > 0 ? { VpcConfig: { Subnets: [...subnets], SecurityGroupIds: [...groups] } } : {}),
    ...(inputs['network-isolation'] === 'true' ? { EnableNetworkIsolation: true } : {}),
    ...(inputs['encrypt-traffic'] === 'true' ? { EnableInterContainerTrafficEncryption: true } : {}),
  };
}
