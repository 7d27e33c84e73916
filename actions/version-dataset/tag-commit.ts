import { Refusal } from '@modelway/action';
import { type GtoTag, messageOf, nameTag, sameTags } from './gto-tag.ts';
import type { Version, World } from './publish.ts';
import { againOrRefuse } from './race.ts';
import type { Repository } from './repository.ts';

interface Tagging {
  readonly repository: Repository;
  readonly version: Version;
  readonly tag: GtoTag;
  readonly commit: string;
}

/** Tags a commit that has a version. @returns the tag that says so, which may have been there. @throws Refusal */
export async function tagCommit({ repository, version, tag, commit }: Tagging, world: World): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const refs = await repository.refs();
    const tags = [...refs.keys()].flatMap((ref) => (ref.startsWith('refs/tags/') ? [ref.slice(10)] : []));
    const latest = sameTags(tag, tags).at(-1);
    if (latest !== undefined) {
      const has = await isThisVersion(repository, { ref: `refs/tags/${latest}`, version });
      if (has) return latest;
      if (tag.event === 'version')
        throw new Refusal(
          `tag: ${latest} is of another version of the data (commit ${refs.get(`refs/tags/${latest}`)?.slice(0, 12)}); a version is never moved: give the next one`,
        );
    }
    const name = nameTag(tag, tags);
    const object = await repository.tag(name, commit, messageOf(tag, version.md5));
    const refused = await repository.push(object, `refs/tags/${name}`, '');
    if (refused === undefined) return name;
    const place = { ref: `refs/tags/${name}`, expected: '' };
    await againOrRefuse(repository, { place, refused, attempt });
    await world.clock.sleep(100 * attempt, world.signal);
  }
}

async function isThisVersion(
  repository: Repository,
  { ref, version: { pointer } }: { ref: string; version: Version },
): Promise<boolean> {
  await repository.fetch(ref);
  return (await repository.textAt('FETCH_HEAD', pointer.path)) === pointer.text;
}
