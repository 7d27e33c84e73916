import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

/** The way to one repository on GitHub. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** @returns the way to GitHub; nothing is sent yet. The toolkit is loaded when it is first needed: most actions never do. */
export async function connectGitHub({
  token,
  apiUrl,
  repository,
}: {
  token: string;
  apiUrl: string;
  repository: string;
}): Promise<GitHub> {
  const { getOctokit } = await import('@actions/github');
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'modelway' });
  // Octokit sends no version of its own, and an unversioned request changes meaning when GitHub retires one.
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  return { octokit, owner, repo };
}

/** The permission that a refused call needed, as the YAML to add. @returns a sentence, or undefined when it was not a refusal. */
export function permissionAdvice(cause: unknown, permission: string): string | undefined {
  const { status } = cause as { status?: number };
  return status === 403 || status === 404
    ? `GitHub refused (${status}). Add to the job:\n  permissions:\n    ${permission}\nRuns of pull requests from forks never get it.`
    : undefined;
}
