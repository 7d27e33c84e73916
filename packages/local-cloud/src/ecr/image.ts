import { createHash } from 'node:crypto';
import type { World } from '../world.ts';

/** One row of the table `images`, by `<account>/<repository>`: digests by tag. */
export interface Repository {
  readonly tags: Readonly<Record<string, string>>;
}

const repositories = (world: World) => world.table<Repository>('images');

/** @returns the digest behind a tag; undefined when the repository has no such tag, `none` when there is no repository. */
export function digestOf(world: World, { account, name, tag }: Place): string | undefined | 'none' {
  // The registries of others are AWS's own, which hold every framework image: nobody could list them here.
  if (account !== world.account) return digest(`${account}/${name}:${tag}`);
  const repository = repositories(world).get(`${account}/${name}`);
  return repository === undefined ? 'none' : repository.tags[tag];
}

export interface Place {
  readonly account: string;
  readonly name: string;
  readonly tag: string;
}

/** A repository comes into being with its first image. @returns the digest of the manifest's bytes. */
export function tagImage(world: World, { account, name, tag }: Place, manifest: string): string {
  const key = `${account}/${name}`;
  const tags = repositories(world).get(key)?.tags ?? {};
  repositories(world).put(key, { tags: { ...tags, [tag]: digest(manifest) } });
  return digest(manifest);
}

const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
