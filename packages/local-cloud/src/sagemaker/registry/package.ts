import type { World } from '../../world.ts';
import { arnOf } from '../arn.ts';
import { dwellSeconds } from '../dwell.ts';
import { invalid } from '../refusals.ts';
import type { PackageContent } from './request.ts';

/** One row of the table `model-packages`, by ARN. Times are epoch milliseconds of the cloud's clock. */
export interface ModelPackage {
  readonly arn: string;
  /** Of a versioned package: its group's name and its number in it. Else its own name. */
  readonly group?: string;
  readonly version?: number;
  readonly name?: string;
  readonly content: PackageContent;
  readonly createdAt: number;
  readonly modifiedAt?: number;
  /** What made it, so that the same call again answers with the same package. */
  readonly token?: string;
  readonly digest: string;
}

export const packages = (world: World) => world.table<ModelPackage>('model-packages');

/** By ARN, or by name when it has no version. @throws ServiceError ValidationException `ModelPackage … does not exist.` */
export function packageNamed(world: World, nameOrArn: string): ModelPackage {
  const arn = nameOrArn.startsWith('arn:') ? nameOrArn.toLowerCase() : arnOf(world, 'model-package', nameOrArn);
  const found = packages(world).get(arn);
  if (!found) throw invalid(`ModelPackage ${nameOrArn} does not exist.`);
  return found;
}

/** Create returns before a package is complete: that is so for a moment also when there is nothing to validate. */
export function statusOf(world: World, { createdAt }: ModelPackage): 'InProgress' | 'Completed' {
  return world.clock.now().getTime() - createdAt < dwellSeconds * 1000 ? 'InProgress' : 'Completed';
}

/** A package that may be served. The service refuses others; its wording is not known to us. @throws ServiceError ValidationException */
export function approvedPackage(world: World, nameOrArn: string): ModelPackage {
  const found = packageNamed(world, nameOrArn);
  const { ModelApprovalStatus } = found.content;
  if (found.version !== undefined && ModelApprovalStatus !== 'Approved')
    throw invalid(
      `Cannot use model package ${found.arn}: its ModelApprovalStatus must be Approved, but it is ${ModelApprovalStatus}.`,
    );
  return found;
}
