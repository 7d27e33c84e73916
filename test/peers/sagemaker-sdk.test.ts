import { join } from 'node:path';
import { begin, inputs, type Journey } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { output, peer } from './peers.ts';

let journey: Journey;
let job: string;
let model: string;
/** What the SageMaker Python SDK saw of the job. */
let seen: Record<string, unknown>;

beforeAll(async () => {
  journey = await begin({ quality: 0.875 });
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const trained = mustPass(
    await journey.step('run-training', { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' }),
  );
  job = trained.outputs['training-job-name'] ?? '';
  model = trained.outputs['model-uri'] ?? '';
  const script = join(import.meta.dirname ?? '.', 'sagemaker_read.py');
  const env = { ...journey.cloud.env, PYTHONDONTWRITEBYTECODE: '1' };
  seen = JSON.parse(await output(peer('sagemaker/bin/python'), [script, job, 'quality'], { env }));
});
afterAll(() => journey?.close());

test('an estimator attaches to our job and finds image, role, instance and model', () => {
  expect(seen).toMatchObject({
    image: expect.stringMatching(/^683313688378\.dkr\.ecr\.us-east-1\.amazonaws\.com\/sagemaker-scikit-learn[:@]/),
    role: inputs.training['role-arn'],
    instance: ['ml.m5.large', 1, 30, 3600],
    model,
    files: ['code/inference.py', 'model.json'],
  });
});

test('a framework estimator decodes our hyperparameters and finds script and source', () => {
  expect(seen).toMatchObject({
    entry: 'train.py',
    source: expect.stringMatching(/^s3:\/\/journey\/modelway\/code\/[0-9a-f]{64}\/sourcedir\.tar\.gz$/),
    decoded: expect.objectContaining({ quality: expect.anything() }),
  });
});

test('its analytics, its log reader, its waiter, its lists and its search know the job', () => {
  expect(seen).toMatchObject({
    metrics: [0.875],
    log: [expect.stringContaining('epoch=1 validation:quality=0.8750')],
    listed: [job],
    searched: [job],
    waited: 'Completed',
    tags: expect.arrayContaining(['modelway:plan']),
  });
});
