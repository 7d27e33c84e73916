import type { Operation } from '../operation.ts';
import { invalid } from './refusals.ts';
import { taggable } from './tagged-resource.ts';
import { type Tag, tag, tagsOf } from './tags.ts';

interface Input {
  readonly ResourceArn: string;
  readonly Tags: readonly Tag[];
}

/** A resource has so many tags at most. */
const most = 50;

/** Adds tags or gives those there a new value. @throws ServiceError ValidationException */
export const addTags: Operation<Input, { Tags: readonly Tag[] }> = (world, { ResourceArn, Tags }) => {
  const arn = taggable(world, ResourceArn);
  const keys = new Set([...tagsOf(world, arn), ...Tags].map(({ Key }) => Key));
  if (keys.size > most) throw invalid(`A resource can have at most ${most} tags, found ${keys.size}.`);
  return { Tags: tag(world, arn, Tags) };
};
