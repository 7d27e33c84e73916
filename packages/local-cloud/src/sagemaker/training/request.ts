import type { MetricDefinition } from '../../run/regex-metrics.ts';
import type { Tag } from '../tags.ts';

export interface Channel {
  readonly ChannelName: string;
  readonly ContentType?: string;
  readonly InputMode?: string;
  readonly RecordWrapperType?: string;
  readonly DataSource: {
    readonly S3DataSource?: {
      readonly S3DataType: string;
      readonly S3Uri: string;
      readonly S3DataDistributionType?: string;
    };
  };
}

/** CreateTrainingJob, as the published model lets it through: what it marks as required is there. */
export interface TrainingRequest {
  readonly TrainingJobName: string;
  readonly RoleArn: string;
  readonly OutputDataConfig: { readonly S3OutputPath: string; readonly CompressionType?: 'GZIP' | 'NONE' };
  readonly AlgorithmSpecification?: AlgorithmSpecification;
  readonly ResourceConfig?: ResourceConfig;
  readonly StoppingCondition?: StoppingCondition;
  readonly HyperParameters?: Readonly<Record<string, string>>;
  readonly InputDataConfig?: readonly Channel[];
  readonly Environment?: Readonly<Record<string, string>>;
  readonly CheckpointConfig?: { readonly S3Uri: string; readonly LocalPath?: string };
  readonly EnableManagedSpotTraining?: boolean;
  readonly Tags?: readonly Tag[];
}

export interface AlgorithmSpecification {
  readonly TrainingInputMode: string;
  readonly TrainingImage?: string;
  readonly AlgorithmName?: string;
  readonly ContainerEntrypoint?: readonly string[];
  readonly ContainerArguments?: readonly string[];
  readonly MetricDefinitions?: readonly MetricDefinition[];
}

interface ResourceConfig {
  readonly InstanceType?: string;
  readonly InstanceCount?: number;
  readonly InstanceGroups?: readonly { readonly InstanceType: string; readonly InstanceCount: number }[];
}

interface StoppingCondition {
  readonly MaxRuntimeInSeconds?: number;
  readonly MaxWaitTimeInSeconds?: number;
}

/** A request for a job in containers: the model made these optional for serverless jobs only (sheet §1.1). */
export interface ContainerJob extends TrainingRequest {
  readonly AlgorithmSpecification: AlgorithmSpecification;
  readonly ResourceConfig: ResourceConfig;
  readonly StoppingCondition: StoppingCondition;
}
