import type { GitHub } from './client.ts';
import { makeOnce } from './patience.ts';

/** A comment of ours on a pull request. */
export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

export interface Sticky {
  readonly pullRequest: number;
  /** First line of the comment: hidden, and the same for ever. */
  readonly marker: string;
  readonly body: string;
}

/**
 * Keeps one comment per marker: found, changed when it differs, made when it is not there. Two jobs that make one at the same
 * time end with the older of the two. A comment that somebody else began with our marker is left alone.
 * @returns the comment as it now stands.
 */
export async function keepComment(github: GitHub, sticky: Sticky): Promise<Comment> {
  const author = await self(github);
  const [oldest] = await ours(github, sticky, author);
  const kept = oldest ?? (await settle(github, sticky, { made: await make(github, sticky, author), author }));
  if (kept.body === sticky.body) return kept;
  // Somebody may have deleted it since it was found: then it is made again.
  return (await change(github, kept.id, sticky.body)) ?? make(github, sticky, author);
}

/** @returns the comment with this marker as it stands, when there is one. */
export async function findComment(github: GitHub, sticky: Omit<Sticky, 'body'>): Promise<Comment | undefined> {
  return (await ours(github, sticky, await self(github)))[0];
}

function make(github: GitHub, sticky: Sticky, author: string): Promise<Comment> {
  return makeOnce(github.wait, {
    find: async () => (await ours(github, sticky, author))[0],
    make: async () => {
      const { data } = await github.octokit.rest.issues.createComment({
        ...where(github),
        issue_number: sticky.pullRequest,
        body: sticky.body,
      });
      return { id: data.id, url: data.html_url, body: data.body ?? '' };
    },
  });
}

/** Of two that were made at the same time the later one goes. */
async function settle(
  github: GitHub,
  sticky: Sticky,
  { made, author }: { made: Comment; author: string },
): Promise<Comment> {
  const [oldest] = await ours(github, sticky, author);
  if (oldest === undefined || oldest.id === made.id) return made;
  await remove(github, made.id);
  return oldest;
}

/** Gone already is as good: the answer to an earlier attempt may have been lost. */
async function remove(github: GitHub, id: number): Promise<void> {
  await unlessGone(github.octokit.rest.issues.deleteComment({ ...where(github), comment_id: id }));
}

/** @returns undefined when it is gone. */
async function change(github: GitHub, id: number, body: string): Promise<Comment | undefined> {
  const changed = github.octokit.rest.issues.updateComment({ ...where(github), comment_id: id, body });
  const { data } = (await unlessGone(changed)) ?? {};
  return data && { id: data.id, url: data.html_url, body: data.body ?? '' };
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (cause) {
    // Octokit's error has a status; anything else that is thrown has none.
    if ((cause as { status?: number }).status === 404) return undefined;
    throw cause;
  }
}

/** Oldest first. Anyone can post a comment that begins with our marker, so the author must be us. */
async function ours(github: GitHub, { pullRequest, marker }: Omit<Sticky, 'body'>, author: string): Promise<Comment[]> {
  const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
    ...where(github),
    issue_number: pullRequest,
    per_page: 100,
  });
  return comments
    .filter((it) => it.user?.login === author && it.body?.startsWith(marker))
    .map((it) => ({ id: it.id, url: it.html_url, body: it.body ?? '' }))
    .sort((a, b) => a.id - b.id);
}

/** `GET /user` refuses the workflow token; GraphQL's viewer answers for every kind of token. */
async function self(github: GitHub): Promise<string> {
  const { viewer } = await github.octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
  return viewer.login;
}

const where = ({ owner, repo }: GitHub): { owner: string; repo: string } => ({ owner, repo });
