import type { Described } from '@modelway/action';
import { resourceArns } from '@modelway/aws';
import type { RegistrationPlan } from './plan.ts';

/** @returns what a dry run shows. */
export function describeRegistration({ group, version, metrics, model }: RegistrationPlan): Described {
  const name = group.ModelPackageGroupName;
  const { sagemaker, object } = resourceArns(version.MetadataProperties?.GeneratedBy ?? '');
  const [shelf, versions] = [sagemaker(`model-package-group/${name}`), sagemaker(`model-package/${name}/*`)];
  return {
    requests: [
      ...(metrics ? [{ 's3:PutObject': { uri: metrics.source.S3Uri, ifAbsent: true } }] : []),
      { 'sagemaker:CreateModelPackageGroup': group },
      { 'sagemaker:CreateModelPackage': version },
    ],
    cost: 'nothing: SageMaker does not charge for the registry, and the model is read once',
    permissions: [
      { action: 's3:GetObject', resource: object(model.uri) },
      { action: 'sagemaker:CreateModelPackageGroup', resource: shelf },
      { action: 'sagemaker:AddTags', resource: shelf },
      { action: 'sagemaker:CreateModelPackage', resource: shelf },
      { action: 'sagemaker:CreateModelPackage', resource: versions },
      { action: 'sagemaker:DescribeModelPackage', resource: versions },
    ],
  };
}
