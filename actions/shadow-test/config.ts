import { type EndpointConfig, type EndpointConfigRequest, planName } from '@modelway/aws';
import type { Inputs } from './inputs.ts';
import { beforeTag } from './observed.ts';

/** What a configuration says beside its variants, which stays as it is. */
const kept = ['KmsKeyId', 'VpcConfig', 'EnableNetworkIsolation', 'ExecutionRoleArn', 'MetricsConfig'] as const;

export interface Mirror {
  readonly line: string;
  readonly inputs: Inputs;
  readonly store: { readonly uri: string };
  readonly base: EndpointConfig;
  /** Name of the candidate's model in SageMaker. */
  readonly model: string;
}

/** @returns why a configuration cannot have a shadow: SageMaker allows one beside exactly one variant on instances, answering at once. */
export function baseFaults({ EndpointConfigName: name, ...base }: EndpointConfig): string[] {
  const variants = base.ProductionVariants ?? [];
  return [
    ...(variants.length === 1
      ? []
      : [`${name}: has ${variants.length} production variants; a shadow test needs exactly one`]),
    ...(base.ShadowProductionVariants?.length
      ? [`${name}: has a shadow variant that this action did not make; remove it first`]
      : []),
    ...(base.AsyncInferenceConfig ? [`${name}: answers asynchronously; a shadow test needs real-time answers`] : []),
    ...(variants.some((it) => it.ServerlessConfig) ? [`${name}: is serverless; a shadow test needs instances`] : []),
  ];
}

/**
 * The configuration with a shadow: production's variant as it is, the candidate beside it, and everything that both answer kept as
 * readable JSON. A shadow gets requests by its weight relative to production's.
 */
export function shadowConfig(mirror: Mirror): {
  request: EndpointConfigRequest;
  digest: string;
  shadow: string;
  destination: string;
} {
  const { line, inputs, base, store } = mirror;
  const [production] = base.ProductionVariants ?? [];
  const shadow = production?.VariantName === 'Shadow' ? 'Candidate' : 'Shadow';
  const destination = `${store.uri}/shadows`;
  const body = {
    ...Object.fromEntries(kept.flatMap((name) => (base[name] === undefined ? [] : [[name, base[name]]]))),
    ProductionVariants: [production],
    ShadowProductionVariants: [
      {
        VariantName: shadow,
        ModelName: mirror.model,
        InstanceType: inputs['instance-type'],
        InitialInstanceCount: inputs['instance-count'],
        InitialVariantWeight: ((production?.InitialVariantWeight ?? 1) * inputs['sample-percent']) / 100,
      },
    ],
    DataCaptureConfig: capture(destination),
  };
  const before = base.EndpointConfigName ?? '';
  const { name, digest, tags } = planName(line, 'shadow', plain({ ...body, endpoint: inputs.endpoint, before }));
  // Safe: production's variant came from SageMaker itself, and which instance types exist is SageMaker's to say.
  const request = {
    EndpointConfigName: name,
    ...body,
    Tags: [...tags, { Key: beforeTag, Value: before }],
  } as EndpointConfigRequest;
  return { request, digest, shadow, destination };
}

const capture = (DestinationS3Uri: string) => ({
  EnableCapture: true,
  InitialSamplingPercentage: 100,
  DestinationS3Uri,
  CaptureOptions: [{ CaptureMode: 'Input' as const }, { CaptureMode: 'Output' as const }],
  CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
});

/** The SDK leaves members undefined that JSON does not have. */
const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
