import { DescribeTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { connect } from '@modelway/aws';
import type { Step } from '@modelway/cli';
import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
let sagemaker: SageMakerClient;
let before = 0;
let branches = 0;
beforeAll(async () => {
  journey = await begin();
  const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };
  sagemaker = new SageMakerClient({ endpoint: journey.cloud.url, region: 'us-east-1', credentials });
});
beforeEach(() => {
  journey.cloud.faults.clear();
  before = journey.cloud.faults.journal.length;
});
afterAll(async () => {
  sagemaker.destroy();
  await journey.close();
});

const { channels: _channels, metrics: _metrics, 'hyperparameters-file': _file, ...base } = inputs.training;
const own = '111122223333.dkr.ecr.us-east-1.amazonaws.com/team/train';

/** Writes a model, so that a job ends well. */
const model = `
import json, os
json.dump({'quality': 0.9, 'breaks': False}, open(os.path.join(os.environ['SM_MODEL_DIR'], 'model.json'), 'w'))
`;

const aws = () =>
  connect({
    env: journey.cloud.env,
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error('nothing waits here')) },
  });

/** Each script is another plan, so what one test has trained no other uses again. */
const train = (script: string, given: Readonly<Record<string, string>> = {}): Promise<Step> => {
  branches += 1;
  journey.repository.propose(`work-${branches}`, { 'src/train.py': script }, 'Train');
  return journey.step('run-training', { ...base, ...given });
};

const job = (step: Step) =>
  sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: step.outputs['training-job-name'] }));

const facts = async (step: Step) =>
  latest(await journey.lineage(step.outputs['lineage'] ?? ''), 'training')?.statement.predicate;

const asked = (): string[] => journey.cloud.faults.journal.slice(before).map(({ operation }) => operation);
const said = (step: Step): string => [...step.log, ...step.errors].join('\n');

test('a dry run shows the request, the largest bill with where its price is from, and what the caller must be allowed', async () => {
  const step = mustPass(
    await train(model, { 'dry-run': 'true', 'volume-kms-key': 'alias/volume', 'max-runtime': '30m' }),
  );
  const text = said(step);
  expect(text).toContain('"MaxRuntimeInSeconds": 1800');
  expect(text).toMatch(
    /Cost: at most 0\.0662 USD \(1 × ml\.m5\.large for 1800 s, with 30 GB each; AWS Price List of us-east-1, published/,
  );
  for (const line of [
    'ecr:BatchGetImage on arn:aws:ecr:us-east-1:683313688378:repository/sagemaker-scikit-learn',
    'pricing:GetProducts on *',
    'kms:CreateGrant on arn:aws:kms:us-east-1:111122223333:alias/volume',
    'iam:PassRole on arn:aws:iam::111122223333:role/modelway-execution if {"StringEquals":{"iam:PassedToService":"sagemaker.amazonaws.com"}}',
  ])
    expect(text).toContain(line);
  expect(asked()).not.toContain('SageMaker.CreateTrainingJob');
});

test('a job that may cost too much, or of which nobody knows it, is not begun; everything else that is wrong is told with it', async () => {
  const dear = await train(model, { 'max-cost': '0.1', 'max-runtime': '1h', image: `${own}:9` });
  expect(dear.exitCode).toBe(1);
  expect(said(dear)).toMatch(/max-cost: this job may cost 0\.1324 USD/);
  expect(said(dear)).toContain('image: there is no image team/train:9 in the registry 111122223333');
  const unknown = await train(model, { 'max-cost': '1000', 'instance-type': 'ml.p9.large' });
  expect(said(unknown)).toContain('max-cost: what ml.p9.large costs in us-east-1 is not known here');
  expect(asked()).not.toContain('SageMaker.CreateTrainingJob');
});

test('without the Price List the table of the project has to do, and says so', async () => {
  journey.cloud.faults.add({ operation: 'Pricing.GetProducts', kind: 'deny', times: 9 });
  const step = mustPass(await train(`# by the table\n${model}`, { 'max-cost': '1' }));
  const stated = await facts(step);
  expect(stated?.facts.cost?.prices).toBe(
    'list price of us-east-1 as of 2025; the Price List could not be asked: AccessDeniedException',
  );
});

test('the bytes behind a tag are trained with and stated; when the tag moves it is another plan', async () => {
  const push = (imageManifest: string) =>
    aws().json({
      ...{ service: 'ecr', region: 'us-east-1', operation: 'PutImage' },
      input: { repositoryName: 'team/train', imageTag: '1', imageManifest },
    });
  await push('{"a":1}');
  const first = mustPass(await train(model, { image: `${own}:1` }));
  const image = (await job(first)).AlgorithmSpecification?.TrainingImage;
  expect(image).toMatch(/team\/train@sha256:[0-9a-f]{64}$/);
  const stated = await facts(first);
  expect(stated?.facts).toMatchObject({ image, imageDigest: image?.split('@')[1] });
  expect(stated?.inputs).toContainEqual({ name: 'image', uri: image, digest: { sha256: image?.slice(-64) } });
  const same = mustPass(await train(model, { image: image ?? '' }));
  expect(same.outputs['training-job-name']).toBe(first.outputs['training-job-name']);
  await push('{"a":2}');
  const moved = mustPass(await train(model, { image: `${own}:1` }));
  expect(moved.outputs['training-job-name']).not.toBe(first.outputs['training-job-name']);
});

test('where the registry may not be asked, the tag is trained with, and said to be weaker', async () => {
  journey.cloud.faults.add({ operation: 'ECR.BatchGetImage', kind: 'deny', times: 9 });
  const step = mustPass(await train(`# by its tag\n${model}`));
  const stated = await facts(step);
  expect(stated?.facts).not.toHaveProperty('imageDigest');
  expect(JSON.stringify(stated?.remarks)).toContain('known by its tag only');
});

test('keys, network, tags, warm pool, retries and channels reach SageMaker as they were asked for', async () => {
  await journey.cloud.world.objects.write('journey', 'raw/a.csv', Buffer.from('x'));
  const step = mustPass(
    await train(model, {
      channels: 'raw: { from: "s3://journey/raw/", input-mode: FastFile, content-type: text/csv }',
      'output-kms-key': 'alias/out',
      'volume-kms-key': 'alias/volume',
      subnets: 'subnet-1, subnet-2',
      'security-groups': 'sg-1',
      'network-isolation': 'true',
      'encrypt-traffic': 'true',
      tags: 'team: risk',
      'keep-alive': '10m',
      retries: '3',
    }),
  );
  expect(await job(step)).toMatchObject({
    InputDataConfig: [{ ChannelName: 'raw', InputMode: 'FastFile', ContentType: 'text/csv' }],
    OutputDataConfig: { KmsKeyId: 'alias/out' },
    ResourceConfig: { VolumeKmsKeyId: 'alias/volume', KeepAlivePeriodInSeconds: 600 },
    VpcConfig: { Subnets: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    RetryStrategy: { MaximumRetryAttempts: 3 },
  });
});

test('of a preset the metrics that are printed count, and one must be; own ones must all be', async () => {
  const boosting = `print('[3]\\ttrain-auc:0.91\\tvalidation-auc:0.81')\nprint('rows=5')\n${model}`;
  const given = { metrics: "[xgboost, { rows: 'rows=([0-9]+)' }]" };
  const step = mustPass(await train(boosting, given));
  expect(JSON.parse(step.outputs['metrics'] ?? '')).toEqual({ 'train:auc': 0.91, 'validation:auc': 0.81, rows: 5 });
  const silent = await train(`print('rows=5')\n${model}`, given);
  expect(said(silent)).toContain('metrics: no line of the log held any of train:rmse');
});

test('an image with a program of its own needs no source', async () => {
  const { source: _source, 'entry-point': _entry, ...bare } = base;
  const program = `import json, os
base = os.environ.get('SAGEMAKER_BASE_DIR', '/opt/ml')
print('depth=' + json.load(open(base + '/input/config/hyperparameters.json'))['depth'])
open(base + '/model/model.json', 'w').write('{}')`;
  const step = mustPass(
    await journey.step('run-training', {
      ...bare,
      'container-entrypoint': JSON.stringify(['python3', '-c']),
      'container-arguments': JSON.stringify(['exec(__import__("os").environ["PROGRAM"])']),
      environment: `PROGRAM: ${JSON.stringify(program)}`,
      hyperparameters: 'depth: 5',
      metrics: "depth: '^depth=([0-9]+)'",
    }),
  );
  expect(JSON.parse(step.outputs['metrics'] ?? '')).toEqual({ depth: 5 });
  expect((await facts(step))?.facts).not.toHaveProperty('source');
});

test('with reuse: never a run trains anew, and a second attempt of the run finds the job that the first began', async () => {
  const first = mustPass(await train(`# anew\n${model}`));
  const anew = mustPass(await journey.step('run-training', { ...base, reuse: 'never' }, { runId: 700 }));
  const again = mustPass(await journey.step('run-training', { ...base, reuse: 'never' }, { runId: 700 }));
  const other = mustPass(await journey.step('run-training', { ...base, reuse: 'never' }, { runId: 701 }));
  const names = [first, anew, again, other].map(({ outputs }) => outputs['training-job-name']);
  expect(names[1]).toBe(names[2]);
  expect(new Set(names).size).toBe(3);
});

test('a training is held against that of the model which serves', async () => {
  const serving = mustPass(await train(`# serves\n${model}`));
  const head = `sha256:${/([0-9a-f]{64})\.jsonl$/.exec(serving.outputs['lineage'] ?? '')?.[1]}`;
  const { objects } = journey.cloud.world;
  await objects.write('journey', 'modelway/refs/lines/toy/production', Buffer.from(JSON.stringify({ heads: [head] })));
  const step = mustPass(await train(`import time\ntime.sleep(1)\n${model}`));
  expect(JSON.stringify((await facts(step))?.remarks)).toMatch(
    /That is \d+ % of what the training of the model in production cost \(0\.\d{4} USD\)/,
  );
});
