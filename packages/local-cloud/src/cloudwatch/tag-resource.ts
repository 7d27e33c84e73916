import { type Tag, tag } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';

interface Request {
  readonly ResourceARN: string;
  readonly Tags: readonly Tag[];
}

export function TagResource(world: World, { ResourceARN, Tags }: Request): void {
  tag(world, ResourceARN, Tags);
}
