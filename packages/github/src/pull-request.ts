import type { GitHub } from './client.ts';
import { makeOnce } from './patience.ts';

/** A pull request of ours: from a branch of the repository itself, into another. */
export interface PullRequest {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
}

export interface OpenPull {
  readonly number: number;
  readonly url: string;
}

/**
 * Keeps one open pull request per branch and base: found, told anew when what it says differs, opened when there is none.
 * @returns it, as it now stands.
 */
export async function keepPullRequest(github: GitHub, wanted: PullRequest): Promise<OpenPull> {
  const find = () => openPull(github, wanted);
  const found = await find();
  if (found === undefined) return makeOnce(github.wait, { find, make: () => open(github, wanted) });
  if (found.title === wanted.title && found.body === wanted.body) return found;
  const { owner, repo, octokit } = github;
  const { title, body } = wanted;
  await octokit.rest.pulls.update({ owner, repo, pull_number: found.number, title, body });
  return found;
}

/** @returns the open pull request from a branch into another, if there is one. */
export async function openPull(
  { octokit, owner, repo }: GitHub,
  { head, base }: Pick<PullRequest, 'head' | 'base'>,
): Promise<(OpenPull & Pick<PullRequest, 'title' | 'body'>) | undefined> {
  const filter = { owner, repo, base, head: `${owner}:${head}`, state: 'open' as const, per_page: 100 };
  const { data } = await octokit.rest.pulls.list(filter);
  // GitHub ignores a filter that it cannot read, and gives all.
  const found = data.find((it) => it.head.ref === head && it.base.ref === base);
  return found && { number: found.number, url: found.html_url, title: found.title, body: found.body ?? '' };
}

async function open({ octokit, owner, repo }: GitHub, wanted: PullRequest): Promise<OpenPull> {
  const { data } = await octokit.rest.pulls.create({ owner, repo, ...wanted });
  return { number: data.number, url: data.html_url };
}
