import type { GitHub } from './client.ts';

/** What somebody may do in the repository, by GitHub's own word today; `none` for a stranger, and for a name that is no account. */
export async function permissionOf({ octokit, owner, repo }: GitHub, login: string): Promise<string> {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    return data.permission;
  } catch (cause) {
    // Octokit's error has a status; anything else that is thrown has none.
    if ((cause as { status?: number }).status === 404) return 'none';
    throw cause;
  }
}

/** @returns true for those who could push the same change themselves. */
export const mayWrite = (permission: string): boolean => permission === 'admin' || permission === 'write';

/** Answers a comment with a sign; the same sign twice is one. */
export async function react(
  { octokit, owner, repo }: GitHub,
  comment: number,
  content: 'eyes' | 'rocket' | 'confused' | '-1',
): Promise<void> {
  await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
}
