import type { Operation } from '../../operation.ts';
import { conflict } from '../refusals.ts';
import { forgetTags } from '../tags.ts';
import { groupKey, groupNamed, groups } from './group.ts';
import { packages } from './package.ts';

/** Only an empty group goes. @throws ServiceError ConflictException, ValidationException */
export const deleteModelPackageGroup: Operation<{ ModelPackageGroupName: string }, object> = (world, input) => {
  const group = groupNamed(world, input.ModelPackageGroupName);
  const left = packages(world)
    .all()
    .filter((one) => one.group === group.name).length;
  if (left > 0)
    throw conflict(`Model Package Group ${group.arn} cannot be deleted because it contains ${left} Model Packages.`);
  groups(world).delete(groupKey(group.name));
  forgetTags(world, group.arn);
  return {};
};
