import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Outcome, readInputs, runnerClock, type Trip } from '@modelway/action';
import { type Aws, connect, s3Store } from '@modelway/aws';
import { empty } from '@modelway/lineage';
import { type Fault, type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { runTraining } from '../../actions/run-training/action.ts';
import type { Inputs } from '../../actions/run-training/inputs.ts';

const bucket = 'jobs';
export const role = 'arn:aws:iam::111122223333:role/modelway';
const now = (): Date => new Date();

/** What one training is made of, where it is not as always. */
export interface Told {
  /** Python, run as `train.py`. */
  readonly script: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Called with each line of the log. */
  readonly onLine?: (line: string) => void;
}

export interface Trained {
  readonly outcome: Outcome<'training'>;
  readonly lines: readonly string[];
  readonly states: Readonly<Record<string, string>>;
}

/** A local cloud in which trainings are played without a runner around them. A minute of it is a second. */
export interface JobsScene {
  readonly aws: Aws;
  readonly cloud: LocalCloud;
  train(told: Told): Promise<Trained>;
  /** What the post step does with what `main` left. */
  post(states: Readonly<Record<string, string>>, inputs?: Readonly<Record<string, string>>): Promise<string>;
  /** The plan of a training, nothing of it done. */
  plan(told: Told): Promise<ReturnType<typeof runTraining.plan>>;
  fault(fault: Fault): Promise<void>;
  /** Writes to a stream of the training jobs' log. */
  write(stream: string, lines: readonly string[]): Promise<void>;
  /** Names of all training jobs, oldest first. */
  jobs(): Promise<string[]>;
  /** How often an operation was asked for. */
  asked(operation: string): Promise<number>;
  close(): Promise<void>;
}

export async function openJobs(): Promise<JobsScene> {
  const cloud = await startLocalCloud({ speed: 60, buckets: [bucket] });
  // The SDK takes credentials and endpoint from the process only.
  Object.assign(process.env, cloud.env);
  const aws = connect({ env: cloud.env, clock: runnerClock });
  const workspace = mkdtempSync(join(tmpdir(), 'jobs-'));
  const tripFor = (told: Told, into: { lines: string[]; states: Record<string, string> }): Trip<Inputs> =>
    tripOf(cloud, { ...told, ...into, workspace: checkout(workspace, told.script) });
  return {
    aws,
    cloud,
    train: async (told) => {
      const into = { lines: [] as string[], states: {} as Record<string, string> };
      const trip = tripFor(told, into);
      const observed = await runTraining.observe(trip);
      const outcome = await runTraining.perform(runTraining.plan(trip, observed), trip, observed);
      return { outcome, ...into };
    },
    plan: async (told) => {
      const trip = tripFor(told, { lines: [], states: {} });
      return runTraining.plan(trip, await runTraining.observe(trip));
    },
    post: async (states, inputs = {}) => {
      const lines: string[] = [];
      const trip = tripFor({ script: '', inputs }, { lines, states: {} });
      await runTraining.stop?.(states, trip);
      return lines.join('\n');
    },
    fault: async (fault) => {
      await fetch(`${cloud.url}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });
    },
    write: async (logStreamName, lines) => {
      const { sdk, client } = await aws.logs();
      const at = { logGroupName: '/aws/sagemaker/TrainingJobs', logStreamName };
      await client.send(new sdk.CreateLogStreamCommand(at));
      const logEvents = lines.map((message) => ({ message, timestamp: aws.now().getTime() }));
      await client.send(new sdk.PutLogEventsCommand({ ...at, logEvents }));
    },
    jobs: async () => {
      const { sdk, client } = await aws.sagemaker();
      const found = await client.send(
        new sdk.ListTrainingJobsCommand({ SortBy: 'CreationTime', SortOrder: 'Ascending', MaxResults: 100 }),
      );
      return (found.TrainingJobSummaries ?? []).flatMap(({ TrainingJobName }) => TrainingJobName ?? []);
    },
    asked: async (operation) => {
      const journal = (await (await fetch(`${cloud.url}/_local/requests`)).json()) as Array<{ operation: string }>;
      return journal.filter((it) => it.operation === operation).length;
    },
    close: async () => {
      await cloud.close();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** A checkout of its own for each script, so that trainings at the same time do not meet. */
function checkout(workspace: string, script: string): string {
  const folder = mkdtempSync(join(workspace, 'checkout-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'train.py'), script);
  return folder;
}

const always = {
  source: 'src',
  'entry-point': 'train.py',
  image: 'example/training:1',
  'role-arn': role,
  'poll-interval': '100ms',
  // Whatever is slow here, no job ends by its own limit that is not to.
  'max-runtime': '200h',
};

interface Circumstances extends Told {
  readonly lines: string[];
  readonly states: Record<string, string>;
  readonly workspace: string;
}

function tripOf(cloud: LocalCloud, told: Circumstances): Trip<Inputs> {
  const given: Record<string, string> = { ...always, ...told.inputs };
  const say = (line: string): void => {
    told.lines.push(line);
    told.onLine?.(line);
  };
  return {
    inputs: readInputs(runTraining.inputs, (name) => given[name] ?? ''),
    line: 'toy',
    lineage: empty,
    run: {
      repository: 'o/r',
      repositoryId: '1',
      commit: 'c'.repeat(40),
      ref: 'refs/heads/main',
      event: 'push',
      workflowRef: 'w',
      runId: '1',
      runAttempt: 1,
      job: 'j',
      actor: 'a',
    },
    workspace: told.workspace,
    store: s3Store({ uri: `s3://${bucket}/modelway`, env: cloud.env, clock: runnerClock }),
    env: cloud.env,
    event: {},
    clock: { now, sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}) },
    log: { info: say, warn: say, untrusted: (lines) => lines.forEach(say), group: (_, work) => work() },
    signal: told.signal ?? new AbortController().signal,
    saveState: (name, value) => {
      told.states[name] = value;
    },
  };
}
