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
  const jobs = journey.cloud.world.table('training-jobs');
  const watching = setInterval(() => jobs.all().length > 0 && cancel.abort(), 10);
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
