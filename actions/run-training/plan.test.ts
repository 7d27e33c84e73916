import type { Values } from './inputs.ts';
import type { Observed } from './observe.ts';
import { planTraining } from './plan.ts';

const hex = (digit: string): string => digit.repeat(64);

const inputs = (over: Partial<Values> = {}): Values => ({
  wait: 'completion',
  job: undefined,
  'role-to-assume': undefined,
  source: 'src',
  'entry-point': 'train.py',
  image: 'image:1',
  'inference-image': undefined,
  'inference-entry-point': 'inference.py',
  'role-arn': 'arn:aws:iam::111122223333:role/r',
  'instance-type': 'ml.m5.large',
  'instance-count': 1,
  'volume-gb': 30,
  'max-runtime': 3600,
  hyperparameters: undefined,
  'hyperparameters-file': undefined,
  channels: undefined,
  metrics: { loss: 'loss=([0-9.]+)' },
  environment: undefined,
  'poll-interval': 15,
  'mlflow-tracking-uri': undefined,
  'mlflow-experiment': undefined,
  'on-cancel': 'stop',
  ...over,
});

const observed = (over: Partial<Observed> = {}): Observed => ({
  source: { bytes: Buffer.from('x'), sha256: hex('a'), files: ['train.py'] },
  region: 'us-east-1',
  hyperparameters: { lr: 0.1, code: '007', early: true },
  channels: [{ name: 'train', uri: 's3://b/p/channels/x/train/', dataset: hex('d') }],
  ...over,
});

const plan = (over: { inputs?: Partial<Values>; observed?: Partial<Observed> } = {}) =>
  planTraining({ inputs: inputs(over.inputs), line: 'churn', store: { uri: 's3://b/p' } }, observed(over.observed));

test('hyperparameters are encoded as JSON, so that the container gives each its own type back', () => {
  expect(plan().request.HyperParameters).toMatchObject({
    lr: '0.1',
    code: '"007"',
    early: 'true',
    sagemaker_program: '"train.py"',
  });
});

test('the source is found under its digest', () => {
  const { source, request } = plan();
  expect(source.uri).toBe(`s3://b/p/code/${hex('a')}/sourcedir.tar.gz`);
  expect(request.HyperParameters?.['sagemaker_submit_directory']).toBe(JSON.stringify(source.uri));
});

test('the same plan has the same name, and it is a name that SageMaker takes', () => {
  const { request, digest } = plan();
  expect(request.TrainingJobName).toBe(plan().request.TrainingJobName);
  expect(request.TrainingJobName).toMatch(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/);
  expect(request.TrainingJobName).toContain(digest.slice(0, 12));
  expect(request.Tags).toContainEqual({ Key: 'modelway:plan', Value: digest });
});

test.each<[string, Parameters<typeof plan>[0]]>([
  ['source', { observed: { source: { bytes: Buffer.from('y'), sha256: hex('b'), files: [] } } }],
  [
    'data under the same address',
    { observed: { channels: [{ name: 'train', uri: 's3://b/p/channels/x/train/', dataset: hex('e') }] } },
  ],
  ['a parameter', { observed: { hyperparameters: { lr: 0.2 } } }],
  ['the image', { inputs: { image: 'image:2' } }],
  ['the instance type', { inputs: { 'instance-type': 'ml.m5.xlarge' } }],
])('other %s is another plan', (_, over) => {
  expect(plan(over).digest).not.toBe(plan().digest);
});

test.each<[string, Partial<Values>]>([
  ['how often it is looked at', { 'poll-interval': 60, 'on-cancel': 'leave' }],
  ['how long it may take', { 'max-runtime': 7200 }],
  ['the role that it takes on', { 'role-arn': 'arn:aws:iam::111122223333:role/other' }],
])('%s is no part of the plan: what comes out is the same', (_, over) => {
  expect(plan({ inputs: over }).digest).toBe(plan().digest);
});

test('other files in a folder that is no dataset are another plan', () => {
  const channel = { name: 'train', uri: 's3://b/x/', dataset: undefined };
  const [one, two] = ['e', 'f'].map((digit) => plan({ observed: { channels: [{ ...channel, listing: hex(digit) }] } }));
  expect(one?.digest).not.toBe(two?.digest);
});

test('a channel is a whole folder, read to its end', () => {
  expect(plan().request.InputDataConfig?.[0]?.DataSource?.S3DataSource).toEqual({
    S3DataType: 'S3Prefix',
    S3Uri: 's3://b/p/channels/x/train/',
    S3DataDistributionType: 'FullyReplicated',
  });
});

test('without channels, metrics and environment the request does not hold empty lists, which SageMaker refuses', () => {
  const { request } = plan({ inputs: { metrics: undefined }, observed: { channels: [] } });
  expect(request).not.toHaveProperty('InputDataConfig');
  expect(request.AlgorithmSpecification).not.toHaveProperty('MetricDefinitions');
  expect(request).not.toHaveProperty('Environment');
});
