import { sha256 } from '@modelway/lineage';

/** For whom a job is at work: a commit of a repository, on its own or as the head of a pull request. */
export interface Want {
  readonly repository: string;
  readonly commit: string;
  readonly pullRequest?: number | undefined;
}

export interface WantTag {
  readonly Key: string;
  readonly Value: string;
}

const prefix = 'modelway:for:';

/**
 * @returns the tag that says so: one for each pull request that wants the job, the value being the commit. Keys have 128 characters, and
 * repositories may have more, so they stand in the value, and eight digits for them in the key.
 */
export function wantTag({ repository, commit, pullRequest }: Want): WantTag {
  const who = pullRequest === undefined ? 'commit' : `pull-${pullRequest}`;
  return { Key: `${prefix}${who}:${sha256(repository).slice(0, 8)}`, Value: `${repository}@${commit}` };
}

/** @returns all that want a job, by its tags; undefined when a tag of ours cannot be read, as one of a later release. */
export function wantsIn(tags: Readonly<Record<string, string>>): Want[] | undefined {
  const entries = Object.entries(tags).filter(([key]) => key.startsWith(prefix));
  const wants = entries.map(([key, value]) => read(key.slice(prefix.length), value));
  const known = wants.filter((want) => want !== undefined);
  return known.length === wants.length ? known : undefined;
}

/** @returns whether others want the job too; also the same pull request with a newer commit. A tag that cannot be read counts as a want. */
export const isWantedBeside = (tags: Readonly<Record<string, string>>, { Key, Value }: WantTag): boolean =>
  Object.entries(tags).some(([key, value]) => key.startsWith(prefix) && !(key === Key && value === Value));

function read(key: string, value: string): Want | undefined {
  const [, number] = /^(?:commit|pull-([1-9]\d{0,15})):[0-9a-f]{8}$/.exec(key) ?? [undefined, ''];
  const [, repository, commit] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40,64})$/.exec(value) ?? [];
  if (number === '' || repository === undefined || commit === undefined) return undefined;
  return { repository, commit, ...(number === undefined ? {} : { pullRequest: Number(number) }) };
}
