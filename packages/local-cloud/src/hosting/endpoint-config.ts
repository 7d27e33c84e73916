import { arnOf } from '../sagemaker/arn.ts';
import { invalid } from '../sagemaker/refusals.ts';
import type { Table, World } from '../world.ts';

/** One of `ProductionVariants` or `ShadowProductionVariants`. */
export interface Variant {
  readonly VariantName: string;
  readonly ModelName?: string;
  readonly InitialInstanceCount?: number;
  readonly InstanceType?: string;
  readonly InitialVariantWeight?: number;
  readonly ServerlessConfig?: { readonly MaxConcurrency: number; readonly ProvisionedConcurrency?: number };
  readonly ContainerStartupHealthCheckTimeoutInSeconds?: number;
}

export interface DataCaptureConfig {
  readonly EnableCapture?: boolean;
  readonly InitialSamplingPercentage: number;
  readonly DestinationS3Uri: string;
  readonly CaptureOptions: readonly { readonly CaptureMode: 'Input' | 'Output' | 'InputAndOutput' }[];
  readonly CaptureContentTypeHeader?: {
    readonly CsvContentTypes?: readonly string[];
    readonly JsonContentTypes?: readonly string[];
  };
}

/** The request of CreateEndpointConfig. */
export interface ConfigRequest {
  readonly EndpointConfigName: string;
  readonly ProductionVariants: readonly Variant[];
  readonly ShadowProductionVariants?: readonly Variant[];
  readonly DataCaptureConfig?: DataCaptureConfig;
  readonly ExecutionRoleArn?: string;
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

/** One row of the table `endpoint-configs`, by name. */
export interface ConfigRecord {
  readonly name: string;
  readonly arn: string;
  /** Epoch milliseconds of the cloud's clock. */
  readonly createdAt: number;
  readonly request: ConfigRequest;
}

export function configs(world: World): Table<ConfigRecord> {
  return world.table<ConfigRecord>('endpoint-configs');
}

/** @throws ServiceError ValidationException `Could not find endpoint configuration "arn:…".` */
export function configNamed(world: World, name: string): ConfigRecord {
  const config = configs(world).get(name);
  if (!config) throw invalid(`Could not find endpoint configuration "${arnOf(world, 'endpoint-config', name)}".`);
  return config;
}

/** A serverless variant runs as one instance here. */
export function instanceCount({ InitialInstanceCount = 1 }: Variant): number {
  return InitialInstanceCount;
}
