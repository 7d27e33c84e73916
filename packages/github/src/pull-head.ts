import type { GitHub } from './client.ts';

/** Where a pull request stands now, as GitHub says: nothing of it is taken from what somebody wrote. */
export interface PullHead {
  readonly number: number;
  readonly commit: string;
  readonly base: string;
  /** `owner/name`; undefined when the fork was deleted. */
  readonly repository: string | undefined;
  readonly state: string;
}

type Shown = Awaited<ReturnType<GitHub['octokit']['rest']['pulls']['list']>>['data'][number];

/** @returns the head of a pull request. @throws Octokit's error, with status 404 when there is none. */
export async function pullHead({ octokit, owner, repo }: GitHub, number: number): Promise<PullHead> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return headOf(data);
}

/** @returns the open pull request from a branch, of whichever repository, that stands at a commit now; undefined when none does. */
export async function pullWithHead(
  { octokit, owner, repo }: GitHub,
  { label, commit }: { label: string; commit: string },
): Promise<PullHead | undefined> {
  const { data } = await octokit.rest.pulls.list({ owner, repo, head: label, state: 'open', per_page: 100 });
  // GitHub ignores a filter that it cannot read, and gives all.
  const found = data.filter((it) => it.head.sha === commit && it.head.label === label);
  return found[0] && headOf(found[0]);
}

const headOf = ({ number, head, base, state }: Pick<Shown, 'number' | 'head' | 'base' | 'state'>): PullHead => ({
  number,
  commit: head.sha,
  base: base.sha,
  // GitHub's description forgets that a fork may be gone.
  repository: (head.repo as { full_name: string } | null)?.full_name,
  state,
});
