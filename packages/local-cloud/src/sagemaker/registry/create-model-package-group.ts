import type { Operation } from '../../operation.ts';
import { arnOf } from '../arn.ts';
import { invalid } from '../refusals.ts';
import { type Tag, tag } from '../tags.ts';
import { groupKey, groups } from './group.ts';

interface Input {
  readonly ModelPackageGroupName: string;
  readonly ModelPackageGroupDescription?: string;
  readonly Tags?: readonly Tag[];
}

/** @throws ServiceError ValidationException when there is one of that name */
export const createModelPackageGroup: Operation<Input, { ModelPackageGroupArn: string }> = (world, input) => {
  const { ModelPackageGroupName: name, ModelPackageGroupDescription: description } = input;
  const arn = arnOf(world, 'model-package-group', name);
  if (groups(world).get(groupKey(name))) throw invalid(`Model Package Group already exists: ${arn}`);
  const createdAt = world.clock.now().getTime();
  groups(world).put(groupKey(name), {
    name,
    arn,
    createdAt,
    lastVersion: 0,
    ...(description !== undefined && { description }),
  });
  tag(world, arn, input.Tags);
  return { ModelPackageGroupArn: arn };
};
