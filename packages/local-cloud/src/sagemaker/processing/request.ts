import type { Tag } from '../tags.ts';

export interface ProcessingInput {
  readonly InputName: string;
  readonly AppManaged?: boolean;
  readonly S3Input?: {
    readonly S3Uri: string;
    readonly S3DataType: string;
    readonly LocalPath?: string;
    readonly S3InputMode?: string;
  };
}

export interface ProcessingOutput {
  readonly OutputName: string;
  readonly AppManaged?: boolean;
  readonly S3Output?: { readonly S3Uri: string; readonly LocalPath?: string; readonly S3UploadMode: string };
}

/** CreateProcessingJob, as the published model lets it through: what it marks as required is there. */
export interface ProcessingRequest {
  readonly ProcessingJobName: string;
  readonly RoleArn: string;
  readonly AppSpecification: {
    readonly ImageUri: string;
    readonly ContainerEntrypoint?: readonly string[];
    readonly ContainerArguments?: readonly string[];
  };
  readonly ProcessingInputs?: readonly ProcessingInput[];
  readonly ProcessingOutputConfig?: { readonly Outputs?: readonly ProcessingOutput[] };
  readonly StoppingCondition?: { readonly MaxRuntimeInSeconds: number };
  readonly Environment?: Readonly<Record<string, string>>;
  readonly Tags?: readonly Tag[];
}
