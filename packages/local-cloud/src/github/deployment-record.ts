import type { World } from '../world.ts';
import type { RestCall } from './route.ts';
import { userOf } from './user.ts';

export interface DeploymentRecord {
  readonly id: number;
  readonly repository: string;
  readonly ref: string;
  readonly environment: string;
  readonly description: string;
  readonly payload: unknown;
  readonly isProduction: boolean;
  readonly login: string;
  readonly createdAt: string;
  readonly statuses: readonly StatusRecord[];
}

export interface StatusRecord {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly logUrl: string;
  readonly login: string;
  readonly createdAt: string;
}

const deploymentUrl = (world: World, { repository, id }: DeploymentRecord): string =>
  `${world.url()}/api/github/repos/${repository}/deployments/${id}`;

/** @returns a deployment in GitHub's form. */
export function show({ world }: RestCall, it: DeploymentRecord): unknown {
  const { statuses, createdAt, login, repository, isProduction, ...rest } = it;
  const url = deploymentUrl(world, it);
  return {
    ...rest,
    node_id: `DE_${it.id}`,
    sha: it.ref,
    task: 'deploy',
    original_environment: it.environment,
    transient_environment: false,
    production_environment: isProduction,
    creator: userOf(world, login),
    created_at: createdAt,
    updated_at: statuses.at(-1)?.createdAt ?? createdAt,
    url,
    statuses_url: `${url}/statuses`,
    repository_url: `${world.url()}/api/github/repos/${repository}`,
  };
}

/** @returns a status of a deployment in GitHub's form. */
export function showStatus({ world }: RestCall, of: DeploymentRecord, it: StatusRecord): unknown {
  const { createdAt, login, logUrl, ...rest } = it;
  const url = deploymentUrl(world, of);
  return {
    ...rest,
    node_id: `DES_${it.id}`,
    creator: userOf(world, login),
    environment: of.environment,
    target_url: logUrl,
    log_url: logUrl,
    environment_url: '',
    created_at: createdAt,
    updated_at: createdAt,
    url: `${url}/statuses/${it.id}`,
    deployment_url: url,
    repository_url: `${world.url()}/api/github/repos/${of.repository}`,
  };
}
