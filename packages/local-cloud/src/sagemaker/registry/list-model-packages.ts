import type { Operation } from '../../operation.ts';
import type { World } from '../../world.ts';
import { type ListRequest, listed } from '../listing.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { groupNamed } from './group.ts';
import { type ModelPackage, packages, statusOf } from './package.ts';
import type { Approval } from './request.ts';

interface Input extends ListRequest, PageRequest {
  readonly ModelPackageGroupName?: string;
  readonly ModelPackageType?: 'Versioned' | 'Unversioned' | 'Both';
  readonly ModelApprovalStatus?: Approval;
}

/** Without a group and without a type it lists unversioned packages only: nobody's versions. @throws ServiceError ValidationException */
export const listModelPackages: Operation<Input, object> = (world, input) => {
  const group =
    input.ModelPackageGroupName === undefined ? undefined : groupNamed(world, input.ModelPackageGroupName).name;
  const type = input.ModelPackageType ?? (group === undefined ? 'Unversioned' : 'Versioned');
  const rows = packages(world)
    .all()
    .filter((one) => (group === undefined || one.group === group) && isOfType(one, type))
    .filter(({ content }) => content.ModelApprovalStatus === (input.ModelApprovalStatus ?? content.ModelApprovalStatus))
    .map((one) => ({ ...one, name: one.name ?? one.group ?? '', found: one }));
  const page = pageOf(listed(rows, input), input);
  const next = page.NextToken === undefined ? {} : { NextToken: page.NextToken };
  return { ModelPackageSummaryList: page.rows.map(({ found }) => summary(world, found)), ...next };
};

function isOfType({ version }: ModelPackage, type: string): boolean {
  return type === 'Both' || (type === 'Versioned') === (version !== undefined);
}

function summary(world: World, one: ModelPackage): object {
  const { ModelPackageDescription, ModelApprovalStatus, ModelLifeCycle } = one.content;
  return {
    ...(one.name !== undefined && { ModelPackageName: one.name }),
    ...(one.group !== undefined && { ModelPackageGroupName: one.group, ModelPackageVersion: one.version }),
    ModelPackageArn: one.arn,
    CreationTime: new Date(one.createdAt),
    ModelPackageStatus: statusOf(world, one),
    ...(ModelPackageDescription !== undefined && { ModelPackageDescription }),
    ...(ModelApprovalStatus !== undefined && { ModelApprovalStatus }),
    ...(ModelLifeCycle !== undefined && { ModelLifeCycle }),
  };
}
