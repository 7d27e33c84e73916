import { DescribeTrainingJobCommand, ListTrainingJobsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { begin, inputs, type Journey, type On } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { type Killed, killEverywhere, type Scene } from './kill-points.ts';

type Inputs = Readonly<Record<string, string>>;
type Way = (journey: Journey, training: Inputs, on?: On) => ReturnType<Journey['step']>;

/** A cloud with a dataset, and a way to train on it. */
const scene =
  (way: Way, seconds = 0) =>
  async (): Promise<Scene> => {
    const journey = await begin({ quality: 0.9, seconds });
    const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
    const training = { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' };
    return { journey, run: (on) => way(journey, training, on) };
  };

/** The same, with a step before the training. */
const stepped =
  (way: Way, seconds = 0) =>
  async (): Promise<Scene> => {
    const journey = await begin({ quality: 0.9 });
    journey.repository.propose('steps', { 'steps/copy.py': copying(seconds) }, 'Prepare data');
    const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
    const training = {
      ...inputs.training,
      lineage: dataset.outputs['lineage'] ?? '',
      channels: 'train: step://copy/rows',
      'processing-steps': step,
    };
    return { journey, run: (on) => way(journey, training, on) };
  };

const copying = (seconds: number): string =>
  `import shutil, sys, time\ntime.sleep(${seconds})\nshutil.copytree(sys.argv[1], sys.argv[2], dirs_exist_ok=True)\n`;

const step = `
- name: copy
  source: steps
  entry-point: copy.py
  arguments: [/opt/ml/processing/input/raw, /opt/ml/processing/output/rows]
  inputs: { raw: train/ }
  outputs: [rows]`;

const wait: Way = (journey, training, on) => journey.step('run-training', training, on);

const walkAway: Way = async (journey, training, on) => {
  const begun = await journey.step('run-training', { ...training, wait: 'detach' }, on);
  // A job that had completed when it was looked for is stated at once.
  if (on?.kill?.aborted || begun.outputs['verdict'] !== 'inconclusive') return begun;
  const { lineage = '' } = begun.outputs;
  return journey.step('run-training', { wait: 'attach', lineage, 'poll-interval': '200ms' }, on);
};

/** The first run is cancelled as soon as there is a job, and killed while it stops it, or its post step does; the second waits. */
const cancelled: Way = async (journey, training, on) => {
  if (on?.kill === undefined) return wait(journey, training, on);
  const cancel = new AbortController();
  const { world } = journey.cloud;
  const begun = (): number => world.table('training-jobs').all().length + world.table('processing-jobs').all().length;
  const watching = setInterval(() => begun() > 0 && cancel.abort(), 10);
  const step = await journey.step('run-training', training, { ...on, cancel: cancel.signal });
  clearInterval(watching);
  return step;
};

const oneJob = async ({ scene: { journey }, again }: Killed<undefined>): Promise<void> => {
  expect(await jobsOf(journey)).toEqual({ [again.outputs['training-job-name'] ?? '']: 'Completed' });
};

/** At most one job was paid for in vain, and it was stopped; nothing is at work that nobody waits for. */
const stoppedOrJoined = async ({ scene: { journey }, again }: Killed<undefined>): Promise<void> => {
  const { [again.outputs['training-job-name'] ?? '']: last, ...others } = await jobsOf(journey);
  expect(last).toBe('Completed');
  expect(Object.values(others).filter((status) => status !== 'Stopped')).toEqual([]);
  expect(Object.keys(others).length).toBeLessThan(2);
};

interface Job {
  readonly name: string;
  readonly status: string;
}

/** Every step's job has ended, one well, and no more than one was paid for in vain; and there is one training. */
const oneStep = async (killed: Killed<undefined>): Promise<void> => {
  const table = killed.scene.journey.cloud.world.table<Job>('processing-jobs');
  while (table.all().some(({ status }) => status === 'Stopping')) await new Promise((done) => setTimeout(done, 20));
  const ends = table.all().map(({ status }) => status);
  expect([['Completed'], ['Stopped', 'Completed']]).toContainEqual(ends);
  await oneJob(killed);
};

/** The same, where nobody was to stop anything. */
const oneStepAlone = async (killed: Killed<undefined>): Promise<void> => {
  const jobs = killed.scene.journey.cloud.world.table<Job>('processing-jobs').all();
  expect(jobs.map(({ status }) => status)).toEqual(['Completed']);
  await oneJob(killed);
};

const look = (): undefined => undefined;

test('waiting: killed at every remote request and run again, leaves one job and the right outcome', async () => {
  expect(await killEverywhere({ begin: scene(wait), look, judge: oneJob })).toBeGreaterThan(8);
});

test('walking away and attaching: killed at every remote request and run again, leaves one job and the right outcome', async () => {
  expect(await killEverywhere({ begin: scene(walkAway), look, judge: oneJob })).toBeGreaterThan(12);
});

test('cancelled: killed at every remote request and run again, leaves no job that nobody waits for', async () => {
  expect(await killEverywhere({ begin: scene(cancelled, 2), look, judge: stoppedOrJoined })).toBeGreaterThan(8);
});

test('with a step: killed at every remote request and run again, leaves one job for the step and one for the training', async () => {
  expect(await killEverywhere({ begin: stepped(wait), look, judge: oneStepAlone })).toBeGreaterThan(16);
});

test('with a step, cancelled while it is at work: killed at every remote request and run again, leaves no job that nobody waits for', async () => {
  expect(await killEverywhere({ begin: stepped(cancelled, 2), look, judge: oneStep })).toBeGreaterThan(8);
});

/** All jobs with the status in which they ended; a job that is stopping is waited for, and every other must have ended. */
async function jobsOf({ cloud }: Journey): Promise<Record<string, string>> {
  const { AWS_ENDPOINT_URL = '', AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = cloud.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const client = new SageMakerClient({ endpoint: AWS_ENDPOINT_URL, region: AWS_REGION, credentials });
  const { TrainingJobSummaries = [] } = await client.send(new ListTrainingJobsCommand({}));
  const ended: Record<string, string> = {};
  for (const { TrainingJobName = '' } of TrainingJobSummaries)
    for (let status = ''; !/^(Completed|Failed|Stopped|InProgress)$/.test(status); )
      ended[TrainingJobName] = status =
        (await client.send(new DescribeTrainingJobCommand({ TrainingJobName }))).TrainingJobStatus ?? '';
  client.destroy();
  return ended;
}
