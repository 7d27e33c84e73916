import type { ContainerDefinition } from '../models/request.ts';
import type { Tag } from '../tags.ts';

export type Approval = 'Approved' | 'Rejected' | 'PendingManualApproval';

export interface LifeCycle {
  readonly Stage: string;
  readonly StageStatus: string;
  readonly StageDescription?: string;
}

export interface InferenceSpecification {
  readonly Containers: readonly ContainerDefinition[];
  readonly SupportedTransformInstanceTypes?: readonly string[];
  readonly SupportedRealtimeInferenceInstanceTypes?: readonly string[];
}

/** What a package holds and Describe echoes. */
export interface PackageContent {
  readonly ModelPackageDescription?: string;
  readonly InferenceSpecification?: InferenceSpecification;
  readonly AdditionalInferenceSpecifications?: readonly object[];
  readonly ModelApprovalStatus?: Approval;
  readonly ApprovalDescription?: string;
  readonly CustomerMetadataProperties?: Readonly<Record<string, string>>;
  readonly ModelLifeCycle?: LifeCycle;
  readonly SourceUri?: string;
  readonly ModelCard?: object;
  readonly ModelPackageRegistrationType?: string;
}

/** CreateModelPackage, as the published model lets it through. Members that only Describe reads travel along unnamed. */
export interface PackageRequest extends PackageContent {
  readonly ModelPackageName?: string;
  readonly ModelPackageGroupName?: string;
  readonly ClientToken?: string;
  readonly Tags?: readonly Tag[];
}

/** UpdateModelPackage: what is named is set, metadata is merged; metrics, metadata properties and baselines cannot change. */
export interface PackageUpdate
  extends Omit<PackageContent, 'ModelPackageDescription' | 'AdditionalInferenceSpecifications'> {
  readonly ModelPackageArn: string;
  readonly CustomerMetadataPropertiesToRemove?: readonly string[];
  readonly AdditionalInferenceSpecificationsToAdd?: readonly object[];
  readonly ClientToken?: string;
}
