import type { GitHub } from './client.ts';
import type { Commit, History } from './history.ts';

/** @returns the history as GitHub tells it: one call a question. */
export function remoteHistory({ octokit, owner, repo }: GitHub): History {
  const at = { owner, repo };
  return {
    mergeBase: async (one, other) => {
      // The files that differ come with the answer; one commit a page keeps the rest of it small.
      const compared = octokit.rest.repos.compareCommitsWithBasehead({
        ...at,
        basehead: `${one}...${other}`,
        per_page: 1,
      });
      return (await unlessAbsent(compared))?.data.merge_base_commit.sha;
    },
    before: async (commit, count) => {
      const listed = octokit.rest.repos.listCommits({ ...at, sha: commit, per_page: Math.min(count, 100) });
      return ((await unlessAbsent(listed))?.data ?? []).map(commitOf);
    },
    tag: async (name) => {
      const found = await unlessAbsent(octokit.rest.repos.getCommit({ ...at, ref: `tags/${name}`, per_page: 1 }));
      return found && commitOf(found.data);
    },
  };
}

const commitOf = ({ sha, commit }: { sha: string; commit: { tree: { sha: string } } }): Commit => ({
  commit: sha,
  tree: commit.tree.sha,
});

/** GitHub says 404 for what is not there, and 422 for a commit that it does not know. */
async function unlessAbsent<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (cause) {
    // Octokit's error has a status; anything else that is thrown has none.
    if ([404, 422].includes((cause as { status?: number }).status ?? 0)) return undefined;
    throw cause;
  }
}
