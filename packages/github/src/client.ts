import type { getOctokit } from '@actions/github';
import { isLimited } from './passing.ts';
import { bePatient, realWait, type Wait } from './patience.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** The way to one repository on GitHub. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Lets time pass between two attempts. */
  readonly wait: Wait;
}

/** @returns the way to GitHub; nothing is sent yet. The toolkit is loaded when it is first needed: most actions never do. */
export async function connectGitHub({
  token,
  apiUrl,
  repository,
  wait = realWait,
}: {
  token: string;
  apiUrl: string;
  repository: string;
  wait?: Wait;
}): Promise<GitHub> {
  const { getOctokit } = await import('@actions/github');
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'modelway' });
  // Octokit sends no version of its own, and an unversioned request changes meaning when GitHub retires one.
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  bePatient(octokit, wait);
  return { octokit, owner, repo, wait };
}

/** The permission that a refused call needed, as the YAML to add. @returns a sentence, or undefined when it was not a refusal. */
export function permissionAdvice(cause: unknown, permission: string): string | undefined {
  if (isLimited(cause)) return undefined; // Told with 403 too, and no permission helps.
  // Octokit's error has a status; anything else that is thrown has none.
  const { status } = (cause ?? {}) as { status?: number };
  return status === 403 || status === 404
    ? `GitHub refused (${status}). Add to the job:\n  permissions:\n    ${permission}\nRuns of pull requests from forks never get it.`
    : undefined;
}
