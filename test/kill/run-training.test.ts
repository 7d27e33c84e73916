import { DescribeTrainingJobCommand, ListTrainingJobsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { begin, inputs, type Journey } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { killEverywhere } from './kill-points.ts';

test('run-training, killed at every remote request and run again, leaves one job and the right outcome', async () => {
  const points = await killEverywhere({
    begin: async () => {
      const journey = await begin({ quality: 0.9 });
      const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
      const training = { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' };
      return { journey, run: (on) => journey.step('run-training', training, on) };
    },
    look: () => undefined,
    judge: async ({ scene, again }) => {
      expect(await jobsOf(scene.journey)).toEqual([again.outputs['training-job-name']]);
    },
  });
  expect(points).toBeGreaterThan(8);
});

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
