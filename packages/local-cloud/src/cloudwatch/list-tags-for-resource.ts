import { tagsOf } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';

export function ListTagsForResource(world: World, { ResourceARN }: { readonly ResourceARN: string }): unknown {
  return { Tags: tagsOf(world, ResourceARN) };
}
