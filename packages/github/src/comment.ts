import type { GitHub } from './client.ts';

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
  if (oldest !== undefined) return oldest.body === sticky.body ? oldest : change(github, oldest.id, sticky.body);
  const made = await make(github, sticky, author);
  return settle(github, sticky, { made, author });
}

/** After a 5xx the comment may exist all the same: a blind retry would double it. */
async function make(github: GitHub, sticky: Sticky, author: string): Promise<Comment> {
  try {
    const { data } = await github.octokit.rest.issues.createComment({
      ...where(github),
      issue_number: sticky.pullRequest,
      body: sticky.body,
    });
    return { id: data.id, url: data.html_url, body: data.body ?? '' };
  } catch (cause) {
    const [there] = await ours(github, sticky, author);
    if (there === undefined) throw cause;
    return there;
  }
}

async function settle(
  github: GitHub,
  sticky: Sticky,
  { made, author }: { made: Comment; author: string },
): Promise<Comment> {
  const [oldest] = await ours(github, sticky, author);
  if (oldest === undefined || oldest.id === made.id) return made;
  await github.octokit.rest.issues.deleteComment({ ...where(github), comment_id: made.id });
  return change(github, oldest.id, sticky.body);
}

async function change(github: GitHub, id: number, body: string): Promise<Comment> {
  const { data } = await github.octokit.rest.issues.updateComment({ ...where(github), comment_id: id, body });
  return { id: data.id, url: data.html_url, body: data.body ?? '' };
}

/** Oldest first. Anyone can post a comment that begins with our marker, so the author must be us. */
async function ours(github: GitHub, { pullRequest, marker }: Sticky, author: string): Promise<Comment[]> {
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
