import type { World } from '../world.ts';
import { userOf } from './user.ts';

/** Addresses below a repository, by the member that holds them (`repository` of GitHub's own description). */
const below: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
};

/** @returns a repository as GitHub shows it inside other things. The local cloud keeps none: what it cannot know is as in a new one. */
export function repositoryOf(world: World, fullName: string): unknown {
  const [owner = '', name = ''] = fullName.split('/');
  const url = `${world.url()}/api/github/repos/${fullName}`;
  const html = `https://github.com/${fullName}`;
  const began = '2026-01-01T00:00:00Z';
  const urls = Object.entries(below).map(([what, path]) => [`${what}_url`, `${url}${path}`]);
  return {
    ...Object.fromEntries(urls),
    ...{ id: 480000001, node_id: 'R_1', name, full_name: fullName, owner: userOf(world, owner), private: false },
    ...{ html_url: html, url, clone_url: `${html}.git`, svn_url: html, mirror_url: null, homepage: null },
    ...{ git_url: `git://github.com/${fullName}.git`, ssh_url: `git@github.com:${fullName}.git` },
    ...{ description: null, fork: false, default_branch: 'main', language: null, license: null, size: 0 },
    ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0 },
    ...{ open_issues: 0, open_issues_count: 0, archived: false, disabled: false },
    ...{ has_downloads: true, has_issues: true, has_projects: true, has_wiki: true, has_pages: false },
    ...{ created_at: began, updated_at: began, pushed_at: began },
  };
}
