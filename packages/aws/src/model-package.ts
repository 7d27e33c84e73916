import type {
  CreateModelPackageGroupInput,
  CreateModelPackageInput,
  DescribeModelPackageOutput,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

export type ModelPackageGroupRequest = CreateModelPackageGroupInput & { ModelPackageGroupName: string };
/** The token makes a second request the same as the first: without one the SDK fills in a random one, and a re-run registers again. */
export type ModelPackageRequest = CreateModelPackageInput & { ModelPackageGroupName: string; ClientToken: string };

/** A version in the registry. */
export interface ModelPackage {
  readonly arn: string;
  readonly group: string;
  readonly version: number;
  /** `Pending`, `InProgress`, `Completed`, `Failed`, `Deleting`. */
  readonly status: string;
  readonly approval: string;
  readonly artifact?: string;
  readonly image?: string;
  /** What its container is told. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly failure?: string;
}

/** Creates the group unless it is there, whoever made it: a group is only a shelf. @throws ServiceFault */
export async function ensureModelPackageGroup(aws: Aws, request: ModelPackageGroupRequest): Promise<void> {
  const { sdk, client } = await aws.sagemaker();
  try {
    await asked('sagemaker:CreateModelPackageGroup', request.ModelPackageGroupName, () =>
      client.send(new sdk.CreateModelPackageGroupCommand(request)),
    );
  } catch (cause) {
    if (refusalKind(cause) !== 'exists') throw cause;
  }
}

/** Registers a version; the same token finds the version that it registered before. @returns its ARN. @throws ServiceFault */
export async function createModelPackage(aws: Aws, request: ModelPackageRequest): Promise<string> {
  const { sdk, client } = await aws.sagemaker();
  const { ModelPackageArn } = await asked('sagemaker:CreateModelPackage', request.ModelPackageGroupName, () =>
    client.send(new sdk.CreateModelPackageCommand(request)),
  );
  if (ModelPackageArn === undefined) throw new Error('CreateModelPackage gave no ARN');
  return ModelPackageArn;
}

/** @param arn of the version, never a name. @returns undefined when there is no such version. @throws ServiceFault */
export async function describeModelPackage(aws: Aws, arn: string): Promise<ModelPackage | undefined> {
  const { sdk, client } = await aws.sagemaker();
  try {
    const found = await asked('sagemaker:DescribeModelPackage', arn, () =>
      client.send(new sdk.DescribeModelPackageCommand({ ModelPackageName: arn })),
    );
    return toModelPackage(found);
  } catch (cause) {
    if (refusalKind(cause) === 'absent') return undefined;
    throw cause;
  }
}

function toModelPackage(found: DescribeModelPackageOutput): ModelPackage {
  const container = found.InferenceSpecification?.Containers?.[0];
  const failure = found.ModelPackageStatusDetails?.ValidationStatuses?.find((it) => it.FailureReason)?.FailureReason;
  return {
    arn: found.ModelPackageArn ?? '',
    group: found.ModelPackageGroupName ?? '',
    version: found.ModelPackageVersion ?? 0,
    status: found.ModelPackageStatus ?? '',
    approval: found.ModelApprovalStatus ?? '',
    ...(container?.ModelDataUrl ? { artifact: container.ModelDataUrl } : {}),
    ...(container?.Image ? { image: container.Image } : {}),
    ...(container?.Environment ? { environment: container.Environment } : {}),
    metadata: found.CustomerMetadataProperties ?? {},
    ...(failure ? { failure } : {}),
  };
}
