import type { GitHub } from './client.ts';

/** A GitHub deployment: the repository's own record that a commit went to an environment. */
export interface DeploymentRequest {
  readonly ref: string;
  readonly environment: string;
  readonly description: string;
  /** Finds this deployment again on a re-run: the digest of the plan. */
  readonly id: string;
}

export type DeploymentState = 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/**
 * Finds the deployment that an earlier attempt made for the same plan, or makes it.
 * `auto_merge: false` and no required contexts: without them GitHub merges the default branch into the ref, or refuses.
 * @returns its id.
 */
export async function ensureDeployment(github: GitHub, request: DeploymentRequest): Promise<number> {
  const { owner, repo, octokit } = github;
  const { data: existing } = await octokit.rest.repos.listDeployments({
    owner,
    repo,
    environment: request.environment,
    ref: request.ref,
    per_page: 100,
  });
  const known = existing.find((it) => planOf(it.payload) === request.id);
  if (known !== undefined) return known.id;
  const { data } = await octokit.rest.repos.createDeployment({
    owner,
    repo,
    ref: request.ref,
    environment: request.environment,
    description: request.description.slice(0, 140),
    payload: { modelway: { id: request.id } },
    auto_merge: false,
    required_contexts: [],
    production_environment: request.environment === 'production',
  });
  if (!('id' in data)) throw new Error(`GitHub made no deployment: ${data.message ?? 'it merged instead'}`);
  return data.id;
}

/** Adds a status; GitHub cuts nothing itself, it refuses descriptions over 140 characters. */
export async function deploymentStatus(
  github: GitHub,
  id: number,
  status: { readonly state: DeploymentState; readonly description: string; readonly logUrl: string },
): Promise<void> {
  const { owner, repo, octokit } = github;
  await octokit.rest.repos.createDeploymentStatus({
    owner,
    repo,
    deployment_id: id,
    state: status.state,
    description: status.description.slice(0, 140),
    log_url: status.logUrl,
  });
}

function planOf(payload: unknown): unknown {
  const value: unknown = typeof payload === 'string' ? parse(payload) : payload;
  return (value as { modelway?: { id?: unknown } } | null | undefined)?.modelway?.id;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Somebody else's payload: not ours, so not an answer.
  }
}
