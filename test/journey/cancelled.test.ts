import { last } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9, seconds: 60 });
});
afterAll(() => journey.close());

test('a cancelled run stops its job, and the statement says so', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const cancel = new AbortController();
  const jobs = journey.cloud.world.table<{ TrainingJobStatus?: string; status?: string }>('training-jobs');
  const watching = setInterval(() => {
    if (jobs.all().length > 0) cancel.abort();
  }, 100);
  const training = await journey.step(
    'run-training',
    { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' },
    { cancel: cancel.signal },
  );
  clearInterval(watching);

  expect(training.exitCode).not.toBe(0);
  expect(training.outputs['verdict']).toBe('error');
  const told = last(await journey.lineage(training.outputs['lineage'] ?? ''), 'training')?.statement.predicate.verdict;
  expect(told?.reasons.join(' ')).toMatch(/cancelled/);
  const described = await describeOnlyJob(journey);
  expect(described).toMatch(/^Stopp(ing|ed)$/);
}, 120_000);

async function describeOnlyJob({ cloud }: Journey): Promise<string | undefined> {
  const { ListTrainingJobsCommand, SageMakerClient } = await import('@aws-sdk/client-sagemaker');
  const { AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = cloud.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const client = new SageMakerClient({ endpoint: AWS_ENDPOINT_URL ?? '', region: AWS_REGION ?? '', credentials });
  const { TrainingJobSummaries = [] } = await client.send(new ListTrainingJobsCommand({}));
  client.destroy();
  expect(TrainingJobSummaries.length).toBe(1);
  return TrainingJobSummaries[0]?.TrainingJobStatus;
}
