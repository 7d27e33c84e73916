import { DescribeTrainingJobCommand, ListTrainingJobsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { begin, inputs, type Journey } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';

/**
 * The action is killed (SIGKILL) when the cloud has done its n-th request and before it has heard so, for every n until it needs no
 * more; then it is run again. Each time there must be exactly one job, completed, and a verdict.
 */
test('run-training, killed at every remote request and run again, leaves one job and the right outcome', async () => {
  const points: string[] = [];
  for (let n = 0; ; n += 1) {
    const journey = await begin({ quality: 0.9 });
    try {
      const killedAt = await killAt(journey, n);
      if (killedAt === undefined) break;
      points.push(killedAt);
    } finally {
      await journey.close();
    }
  }
  process.stdout.write(`${points.length} kill points, 0 duplicates, 0 orphans, 0 lost\n`);
  expect(points.length).toBeGreaterThan(8);
});

/** @returns the operation at which it was killed, or undefined when it ended before its n-th request. */
async function killAt(journey: Journey, n: number): Promise<string | undefined> {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const training = { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' };
  const { faults } = journey.cloud;
  const before = faults.met;
  faults.add({ operation: '*', kind: 'hang-after', skip: n });
  const kill = new AbortController();
  const watching = setInterval(() => faults.met > before && kill.abort(), 10);
  const killed = await journey.step('run-training', training, { kill: kill.signal });
  clearInterval(watching);
  faults.clear();
  if (faults.met === before) return undefined;
  expect(killed.exitCode).not.toBe(0);

  const again = await journey.step('run-training', training);
  expect({ n, errors: again.errors, verdict: again.outputs['verdict'] }).toEqual({ n, errors: [], verdict: 'pass' });
  expect(await jobsOf(journey)).toEqual([again.outputs['training-job-name']]);
  return faults.journal.at(-1)?.operation;
}

/** Names of all jobs; each must have completed, or somebody pays for what nobody wants. */
async function jobsOf({ cloud }: Journey): Promise<string[]> {
  const { AWS_ENDPOINT_URL = '', AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = cloud.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const client = new SageMakerClient({ endpoint: AWS_ENDPOINT_URL, region: AWS_REGION, credentials });
  const { TrainingJobSummaries = [] } = await client.send(new ListTrainingJobsCommand({}));
  const names = TrainingJobSummaries.flatMap(({ TrainingJobName }) => TrainingJobName ?? []);
  for (const TrainingJobName of names) {
    const { TrainingJobStatus } = await client.send(new DescribeTrainingJobCommand({ TrainingJobName }));
    expect(TrainingJobStatus).toBe('Completed');
  }
  client.destroy();
  return names;
}
