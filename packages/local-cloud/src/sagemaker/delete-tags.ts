import type { Operation } from '../operation.ts';
import { taggable } from './tagged-resource.ts';
import { untag } from './tags.ts';

interface Input {
  readonly ResourceArn: string;
  readonly TagKeys: readonly string[];
}

/** Keys that are not there are passed over. @throws ServiceError ValidationException */
export const deleteTags: Operation<Input, object> = (world, { ResourceArn, TagKeys }) => {
  untag(world, taggable(world, ResourceArn), TagKeys);
  return {};
};
