import type { World } from '../../world.ts';
import { arnOf, nameIn } from '../arn.ts';
import { invalid } from '../refusals.ts';

/** One row of the table `model-package-groups`, by name in lower case. */
export interface Group {
  readonly name: string;
  readonly arn: string;
  readonly description?: string;
  /** Epoch milliseconds of the cloud's clock. */
  readonly createdAt: number;
  /** The highest version ever given: a version is not given twice, even when it was deleted. */
  readonly lastVersion: number;
}

export const groups = (world: World) => world.table<Group>('model-package-groups');
export const groupKey = (nameOrArn: string): string => nameIn(nameOrArn).toLowerCase();

/** By name or ARN. @throws ServiceError ValidationException `ModelPackageGroup arn:… does not exist.` */
export function groupNamed(world: World, nameOrArn: string): Group {
  const group = groups(world).get(groupKey(nameOrArn));
  if (!group)
    throw invalid(`ModelPackageGroup ${arnOf(world, 'model-package-group', groupKey(nameOrArn))} does not exist.`);
  return group;
}
