import type { Operation } from '../../operation.ts';
import { forgetTags } from '../tags.ts';
import { packageNamed, packages } from './package.ts';

/** @throws ServiceError ValidationException `ModelPackage … does not exist.` */
export const deleteModelPackage: Operation<{ ModelPackageName: string }, object> = (world, { ModelPackageName }) => {
  const { arn } = packageNamed(world, ModelPackageName);
  packages(world).delete(arn);
  forgetTags(world, arn);
  return {};
};
