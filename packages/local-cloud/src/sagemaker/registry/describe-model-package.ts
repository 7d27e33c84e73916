import type { Operation } from '../../operation.ts';
import { packageNamed, statusOf } from './package.ts';

/** @throws ServiceError ValidationException `ModelPackage … does not exist.` */
export const describeModelPackage: Operation<{ ModelPackageName: string }, object> = (world, { ModelPackageName }) => {
  const found = packageNamed(world, ModelPackageName);
  const { arn, group, version, name, content, createdAt, modifiedAt } = found;
  return {
    CertifyForMarketplace: false,
    SkipModelValidation: 'None',
    ...content,
    ...(name !== undefined && { ModelPackageName: name }),
    ...(group !== undefined && { ModelPackageGroupName: group, ModelPackageVersion: version }),
    ModelPackageArn: arn,
    CreationTime: new Date(createdAt),
    CreatedBy: {},
    ...(modifiedAt !== undefined && { LastModifiedTime: new Date(modifiedAt), LastModifiedBy: {} }),
    ModelPackageStatus: statusOf(world, found),
    ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
  };
};
