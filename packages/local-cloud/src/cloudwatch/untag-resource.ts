import { untag } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';

interface Request {
  readonly ResourceARN: string;
  readonly TagKeys: readonly string[];
}

export function UntagResource(world: World, { ResourceARN, TagKeys }: Request): void {
  untag(world, ResourceARN, TagKeys);
}
