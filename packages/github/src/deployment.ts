import type { GitHub } from './client.ts';
import { makeOnce } from './patience.ts';

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
  const find = () => known(github, request);
  return (await find()) ?? makeOnce(github.wait, { find, make: () => create(github, request) });
}

/** GitHub lists the latest first, and knows nothing of our ids: the payload does. */
async function known({ octokit, owner, repo }: GitHub, request: DeploymentRequest): Promise<number | undefined> {
  const { environment, ref } = request;
  const all = await octokit.paginate(octokit.rest.repos.listDeployments, {
    owner,
    repo,
    environment,
    ref,
    per_page: 100,
  });
  return all.find((it) => planOf(it.payload) === request.id)?.id;
}

async function create({ octokit, owner, repo }: GitHub, request: DeploymentRequest): Promise<number> {
  const { data } = await octokit.rest.repos.createDeployment({
    owner,
    repo,
    ref: request.ref,
    environment: request.environment,
    description: cut(request.description),
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
  const { owner, repo, octokit, wait } = github;
  const wanted = { state: status.state, description: cut(status.description), log_url: status.logUrl };
  const at = { owner, repo, deployment_id: id };
  await makeOnce<unknown>(wait, {
    find: async () => {
      const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...at, per_page: 1 });
      return data.find((it) => it.state === wanted.state && it.description === wanted.description);
    },
    make: () => octokit.rest.repos.createDeploymentStatus({ ...at, ...wanted }),
  });
}

/** By code points: half of a surrogate pair is no text. */
const cut = (description: string): string =>
  description.length <= 140 ? description : `${[...description.slice(0, 139)].slice(0, -1).join('')}…`;

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
