import type { Operation } from '../../operation.ts';
import { modelNamed } from '../model-record.ts';
import { forgetTags } from '../tags.ts';

/** Artifacts, containers and endpoints that serve it stay as they are. @throws ServiceError ValidationException */
export const deleteModel: Operation<{ ModelName: string }, object> = (world, { ModelName }) => {
  const { name, arn } = modelNamed(world, ModelName);
  world.table('models').delete(name);
  forgetTags(world, arn);
  return {};
};
