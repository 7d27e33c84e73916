import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRepository, type Repository, runEnv, runStep, type Step, type Trigger } from '@modelway/cli';
import { type Lineage, open } from '@modelway/lineage';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { breachesOf } from '../contracts/github-description.ts';
import { type Recording, record } from '../contracts/recording-proxy.ts';
import { type Parameters, project } from './project.ts';

/** Where `actions/` and `dist/` are: another folder when a build of its own is to be tried. */
const root = process.env['MODELWAY_ROOT'] ?? resolve(import.meta.dirname ?? '.', '..', '..');
const role = 'arn:aws:iam::111122223333:role/modelway-execution';

/** What is special about the run of a step: its trigger, and how it is ended from outside. */
export type On = Partial<Trigger> & {
  readonly cancel?: AbortSignal;
  readonly kill?: AbortSignal;
  /** Instead of the cloud's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of this Node: a program that ends in one. */
  readonly node?: string;
};

/** A cloud, a repository with a toy model, and the built actions to run on them. */
export interface Journey {
  readonly cloud: LocalCloud;
  readonly repository: Repository;
  /** Every call to GitHub, with its answer. */
  readonly github: Recording;
  readonly store: string;
  /** Runs an action as a job of a workflow that a push or a pull request started. */
  step(action: string, inputs: Readonly<Record<string, string>>, on?: On): Promise<Step>;
  /** Reads a lineage document from the store, through the cloud's own objects. */
  lineage(uri: string): Promise<Lineage>;
  /** @throws when a call to GitHub, or an answer, was not as GitHub's own description says. */
  close(): Promise<void>;
}

/** Begins a journey in a fresh cloud and a fresh repository. Close it when it is over. */
export async function begin(parameters: Parameters = { quality: 0.9 }): Promise<Journey> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const cloud = await startLocalCloud({ speed: 60, buckets: ['journey'] });
  const github = await record(cloud.url);
  const recorded = { ...cloud.env, GITHUB_API_URL: `${github.url}/api/github` };
  const work = join(folder, 'repository');
  mkdirSync(work);
  const repository = createRepository(work, project(parameters));
  let runId = 100;
  return {
    cloud,
    repository,
    github,
    store: 's3://journey/modelway',
    step: (action, inputs, on = {}) => {
      const { cancel, kill, node, env: way = recorded, ...given } = on;
      runId += 1;
      const env = { ...way, ...runEnv({ ...pushOf(repository), runId, ...given, job: action }, folder) };
      const job = {
        root,
        workspace: work,
        env,
        token: 'local-token',
        ...(cancel ? { cancel } : {}),
        ...(kill ? { kill } : {}),
        ...(node ? { node } : {}),
      };
      return runStep(job, action, { store: 's3://journey/modelway', line: 'toy', ...inputs });
    },
    lineage: async (uri) => {
      const key = uri.slice('s3://journey/'.length);
      const digest = /([0-9a-f]{64})\.jsonl$/.exec(uri)?.[1];
      return open((await cloud.world.objects.bytes('journey', key)) ?? '', `sha256:${digest}`);
    },
    close: async () => {
      await github.close();
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
      // Benchmarks take journeys too, so no test is at hand to expect anything.
      const breaches = github.exchanges.filter((it) => it.path !== '/graphql').flatMap(breachesOf);
      if (breaches.length > 0) throw new Error(`not as GitHub's description says: ${breaches.join('; ')}`);
    },
  };
}

const pushOf = (repository: Repository): Omit<Trigger, 'runId'> => ({
  repository: 'acme/toy',
  commit: repository.head(),
  ref: 'refs/heads/main',
  event: 'push',
  payload: {},
  workflow: 'toy.yml',
  job: 'job',
  actor: 'ada',
});

/** @returns what makes a run a run of pull request `number`. @param base what it is to be merged into; its own commit where that is no matter. */
export function pullRequest(number: number, commit: string, base = commit): Partial<Trigger> {
  const repo = { full_name: 'acme/toy' };
  return {
    commit,
    event: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    payload: { pull_request: { number, head: { sha: commit, repo }, base: { sha: base, repo } } },
  };
}

const polling = { 'poll-interval': '200ms' };

/** Inputs that most journeys give. */
export const inputs = {
  dataset: { path: 'data' },
  training: {
    source: 'src',
    'entry-point': 'train.py',
    image: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
    'role-arn': role,
    'hyperparameters-file': 'params.yml',
    channels: 'train: train/',
    metrics: "quality: 'validation:quality=([0-9.]+)'",
    ...polling,
  },
  gate: { endpoint: 'toy-production', 'role-arn': role, 'github-token': 'local-token', ...polling },
  register: { approval: 'Approved' },
  deploy: {
    stage: 'production',
    endpoint: 'toy-production',
    'role-arn': role,
    'instance-type': 'ml.m5.large',
    'instance-count': '2',
    strategy: 'canary',
    'canary-percent': '50',
    bake: '5m',
    'final-bake': '4m',
    'github-token': 'local-token',
    ...polling,
  },
} as const;
