import type { Operation } from '../../operation.ts';
import { type Group, groupNamed } from './group.ts';

/** @throws ServiceError ValidationException `ModelPackageGroup arn:… does not exist.` */
export const describeModelPackageGroup: Operation<{ ModelPackageGroupName: string }, object> = (world, input) => ({
  ...groupSummary(groupNamed(world, input.ModelPackageGroupName)),
  CreatedBy: {},
});

export function groupSummary({ name, arn, description, createdAt }: Group): object {
  return {
    ModelPackageGroupName: name,
    ModelPackageGroupArn: arn,
    ...(description !== undefined && { ModelPackageGroupDescription: description }),
    CreationTime: new Date(createdAt),
    ModelPackageGroupStatus: 'Completed',
  };
}
