import { connect, ensureTrainingJob, followTrainingJob } from '@modelway/aws';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ speed: 0, buckets: ['b'] });
  Object.assign(process.env, cloud.env);
});
afterAll(() => cloud.close());

/** The runner's clock and the cloud's are one, which moves when the follower sleeps. */
const clock = {
  now: () => cloud.world.clock.now(),
  sleep: async (milliseconds: number): Promise<void> => {
    const body = JSON.stringify({ seconds: milliseconds / 1000 });
    await fetch(`${cloud.url}/_local/clock/step`, { method: 'POST', body });
  },
};

const digest = `${'a'.repeat(12)}${'0'.repeat(52)}`;
const request = {
  TrainingJobName: 'long-training-aaaaaaaaaaaa',
  RoleArn: 'arn:aws:iam::111122223333:role/modelway',
  AlgorithmSpecification: {
    TrainingImage: 'image',
    TrainingInputMode: 'File' as const,
    ContainerEntrypoint: ['sh', '-c', "trap 'exit 0' TERM; while :; do echo loss=0.5; sleep 0.1; done"],
  },
  OutputDataConfig: { S3OutputPath: 's3://b/out' },
  ResourceConfig: { InstanceType: 'ml.m5.large' as const, InstanceCount: 1, VolumeSizeInGB: 1 },
  StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  Tags: [{ Key: 'modelway:plan', Value: digest }],
};

test('a training of an hour is begun and followed with far fewer than one request in 15 seconds', async () => {
  const aws = connect({ env: cloud.env, clock });
  const { name } = await ensureTrainingJob(aws, request, { digest });
  const log = { info: () => {}, untrusted: () => {} };
  const watching = { clock, log, signal: new AbortController().signal, interval: 15_000 };
  const began = clock.now().getTime();
  const { job } = await followTrainingJob(aws, { name, instances: 1, metrics: [] }, watching);
  expect(job).toMatchObject({ status: 'Stopped', secondary: 'MaxRuntimeExceeded' });
  const minutes = (clock.now().getTime() - began) / 60_000;
  const calls = cloud.faults.journal.length;
  process.stdout.write(`${calls} AWS requests for a training of ${Math.round(minutes)} minutes\n`);
  expect(minutes).toBeGreaterThanOrEqual(60);
  expect(calls).toBeGreaterThan(60);
  expect(calls).toBeLessThanOrEqual(240);
});
