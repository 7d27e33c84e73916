import type { GitHub } from './client.ts';
import { cloneHistory } from './clone-history.ts';
import { remoteHistory } from './remote-history.ts';

export interface Commit {
  readonly commit: string;
  /** Digest of the content. */
  readonly tree: string;
}

/** What came before a commit. */
export interface History {
  /** @returns the last commit that both have, or undefined when they have none in common. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** @returns a commit and what came before it, the latest first, `count` in all at most. */
  before(commit: string, count: number): Promise<Commit[]>;
  /** @returns the commit that a tag names, or undefined. */
  tag(name: string): Promise<Commit | undefined>;
}

/**
 * The clone's own history where it is whole: no call is needed. Of a shallow clone Git would give a wrong answer without a word, so
 * then GitHub is asked.
 * @param github undefined where there is no token. @throws Error when neither can say.
 */
export async function historyOf(workspace: string, github: () => Promise<GitHub | undefined>): Promise<History> {
  const clone = await cloneHistory(workspace);
  if (clone !== undefined) return clone;
  const remote = await github();
  if (remote === undefined)
    throw new Error(
      'the history of this repository is not here: give actions/checkout `fetch-depth: 0`, or this action a github-token that may read contents',
    );
  return remoteHistory(remote);
}
