import { last } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9, seconds: 36_000 });
});
afterAll(() => journey.close());

/** Whatever is slow here, it is not the job that ends by itself. */
const endless = { ...inputs.training, 'max-runtime': '200h' };

test('a cancelled run stops its job, and the statement says so', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const cancel = new AbortController();
  const jobs = journey.cloud.world.table<{ TrainingJobStatus?: string; status?: string }>('training-jobs');
  const watching = setInterval(() => {
    if (jobs.all().length > 0) cancel.abort();
  }, 100);
  const training = await journey.step(
    'run-training',
    { ...endless, lineage: dataset.outputs['lineage'] ?? '' },
    { cancel: cancel.signal },
  );
  clearInterval(watching);

  expect(training.exitCode).not.toBe(0);
  expect(training.outputs['verdict']).toBe('error');
  const told = last(await journey.lineage(training.outputs['lineage'] ?? ''), 'training')?.statement.predicate.verdict;
  expect(told?.reasons.join(' ')).toMatch(/cancelled/);
  const described = await describeOnlyJob(journey);
  expect(described).toMatch(/^Stopp(ing|ed)$/);
});

test('a cancelled run leaves a job to another pull request that has joined it', async () => {
  const commit = 'a'.repeat(40);
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset, pullRequest(1, commit)));
  const { 'hyperparameters-file': _, ...rest } = endless;
  const training = {
    ...rest,
    hyperparameters: 'quality: 0.8\nseconds: 36000\n',
    lineage: dataset.outputs['lineage'] ?? '',
  };
  const walk = { ...training, wait: 'detach' };
  const begun = await journey.step('run-training', walk, pullRequest(1, commit));
  await journey.step('run-training', walk, pullRequest(2, commit));
  const cancel = new AbortController();
  const looks = (): number => journey.cloud.faults.journal.filter((it) => it.operation.includes('GetLogEvents')).length;
  const before = looks();
  const watching = setInterval(() => looks() > before && cancel.abort(), 50);
  const cancelled = await journey.step('run-training', training, {
    ...pullRequest(1, commit),
    cancel: cancel.signal,
  });
  clearInterval(watching);
  expect(cancelled.errors.join()).toContain('another run wants it too, so it goes on');
  const jobs = journey.cloud.world.table<{ name: string; status: string }>('training-jobs').all();
  expect(jobs.find(({ name }) => name === begun.outputs['training-job-name'])?.status).toBe('InProgress');
});

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
