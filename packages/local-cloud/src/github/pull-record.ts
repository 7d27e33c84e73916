import { repositoryOf } from './repository-record.ts';
import type { RestCall } from './route.ts';
import { userOf } from './user.ts';

export interface PullRecord {
  readonly number: number;
  readonly repository: string;
  /** Branches of the repository itself. */
  readonly head: string;
  /** The commit that the head branch is at, where a test says so: the local cloud has no Git. */
  readonly headSha?: string;
  /** The repository of the head branch, when it is a fork. */
  readonly headRepository?: string;
  readonly base: string;
  /** The commit that the base branch is at, where a test says so. */
  readonly baseSha?: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly login: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** @returns a pull request as GitHub lists it. */
export function showPull(call: RestCall, it: PullRecord): object {
  const { world } = call;
  const repos = `${world.url()}/api/github/repos/${it.repository}`;
  const [url, issue] = [`${repos}/pulls/${it.number}`, `${repos}/issues/${it.number}`];
  const html = `https://github.com/${it.repository}/pull/${it.number}`;
  const addresses = {
    comments: `${issue}/comments`,
    commits: `${url}/commits`,
    statuses: `${repos}/statuses/${noCommit}`,
    review_comments: `${url}/comments`,
    review_comment: `${repos}/pulls/comments{/number}`,
  };
  const links = { ...addresses, html, issue, self: url };
  return {
    ...{ id: it.number, node_id: `PR_${it.number}`, number: it.number, state: it.state, locked: false },
    ...{ title: it.title, body: it.body, user: userOf(world, it.login), author_association: 'NONE' },
    ...{ url, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, issue_url: issue },
    ...Object.fromEntries(Object.entries(addresses).map(([name, address]) => [`${name}_url`, address])),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    ...{
      head: side(call, it, headOf(it)),
      base: side(call, it, { ref: it.base, ...(it.baseSha ? { sha: it.baseSha } : {}) }),
      labels: [],
      assignee: null,
      milestone: null,
    },
    ...{
      created_at: it.createdAt,
      updated_at: it.updatedAt,
      merged_at: null,
      merge_commit_sha: null,
      auto_merge: null,
    },
    closed_at: it.state === 'closed' ? it.updatedAt : null,
  };
}

/** @returns a pull request as GitHub gives it alone: with what it counts and computes. */
export const showWhole = (call: RestCall, it: PullRecord): object => ({
  ...showPull(call, it),
  ...{ additions: 0, deletions: 0, changed_files: 0, comments: 0, commits: 0, review_comments: 0 },
  ...{ merged: false, mergeable: null, mergeable_state: 'unknown', merged_by: null, maintainer_can_modify: false },
});

/** The local cloud has no Git. */
const noCommit = '0'.repeat(40);

const headOf = ({ head, headSha, headRepository }: PullRecord): Side => ({
  ref: head,
  ...(headSha ? { sha: headSha } : {}),
  ...(headRepository ? { of: headRepository } : {}),
});

interface Side {
  readonly ref: string;
  readonly sha?: string;
  readonly of?: string;
}

const side = ({ world }: RestCall, { repository: own }: PullRecord, { ref, sha = noCommit, of }: Side): object => {
  const repository = of ?? own;
  const owner = repository.split('/')[0] ?? '';
  const user = userOf(world, owner);
  return { label: `${owner}:${ref}`, ref, sha, user, repo: repositoryOf(world, repository) };
};
