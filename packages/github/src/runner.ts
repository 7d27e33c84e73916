import { readFileSync } from 'node:fs';
import type { RunInfo } from '@modelway/lineage';
import { commitOf, type GitHubEvent, pullRequestOf } from './event.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What the runner tells an action: the run, the event, the inputs, and what `main` kept for `post`. */
export interface Runner {
  readonly run: RunInfo;
  readonly event: GitHubEvent;
  readonly workspace: string;
  readonly apiUrl: string;
  /** Where people look at this run. */
  readonly runUrl: string;
  readonly env: Env;
  /** @returns what the workflow gave for an input, or '' for nothing. */
  readonly input: (name: string) => string;
  /** Names of the inputs that the workflow gave, lower case, as in `action.yml`. */
  readonly inputNames: readonly string[];
  readonly state: Readonly<Record<string, string>>;
}

/**
 * Reads the runner's side of the protocol.
 * @throws Error naming every variable that is missing: then this is no runner, and nothing else can be trusted.
 */
export function readRunner(env: Env): Runner {
  const needed = ['GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_RUN_ID', 'GITHUB_WORKSPACE'];
  const absent = needed.filter((name) => !env[name]);
  if (absent.length > 0) throw new Error(`not running in GitHub Actions: ${absent.join(', ')} not set`);
  const event = readEvent(env['GITHUB_EVENT_PATH']);
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  return {
    run: runInfo(env, event),
    event,
    workspace: env['GITHUB_WORKSPACE'] ?? '',
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    runUrl: `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`,
    env,
    input: (name) => env[`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`] ?? '',
    inputNames: namesWith(env, 'INPUT_').map((name) => name.toLowerCase()),
    state: Object.fromEntries(namesWith(env, 'STATE_').map((name) => [name, env[`STATE_${name}`] ?? ''])),
  };
}

function runInfo(env: Env, event: GitHubEvent): RunInfo {
  const pullRequest = pullRequestOf(event);
  return {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    repositoryId: env['GITHUB_REPOSITORY_ID'] ?? '',
    commit: commitOf(event) ?? env['GITHUB_SHA'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    event: env['GITHUB_EVENT_NAME'] ?? '',
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? env['GITHUB_WORKFLOW'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
    job: env['GITHUB_JOB'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}

function readEvent(path: string | undefined): GitHubEvent {
  if (!path) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as GitHubEvent) : {};
  } catch (cause) {
    throw new Error(`the event file of this run cannot be read: ${(cause as Error).message}`, { cause });
  }
}

const namesWith = (env: Env, prefix: string): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith(prefix) && env[name] !== '')
    .map((name) => name.slice(prefix.length));
