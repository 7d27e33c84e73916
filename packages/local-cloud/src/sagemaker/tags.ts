import type { World } from '../world.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

interface Tagged {
  readonly arn: string;
  readonly tags: readonly Tag[];
}

const table = (world: World) => world.table<Tagged>('tags');

/** The tags of a resource, in the order in which their keys were first given. */
export function tagsOf(world: World, arn: string): readonly Tag[] {
  return table(world).get(arn.toLowerCase())?.tags ?? [];
}

/** Adds tags, replacing those with the same key. Also what `Tags` on a Create call does. @returns all tags of the resource */
export function tag(world: World, arn: string, tags: readonly Tag[] = []): readonly Tag[] {
  if (tags.length === 0) return tagsOf(world, arn);
  const merged = new Map([...tagsOf(world, arn), ...tags].map((one) => [one.Key, one]));
  table(world).put(arn.toLowerCase(), { arn, tags: [...merged.values()] });
  return [...merged.values()];
}

export function untag(world: World, arn: string, keys: readonly string[]): void {
  const kept = tagsOf(world, arn).filter((one) => !keys.includes(one.Key));
  table(world).put(arn.toLowerCase(), { arn, tags: kept });
}

/** The resource is gone, and its tags with it. */
export function forgetTags(world: World, arn: string): void {
  table(world).delete(arn.toLowerCase());
}
