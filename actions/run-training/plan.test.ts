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
  'processing-steps': undefined,
  metrics: { own: { loss: 'loss=([0-9.]+)' }, presets: [] },
  environment: undefined,
  'poll-interval': 15,
  'mlflow-tracking-uri': undefined,
  'mlflow-experiment': undefined,
  'on-cancel': 'stop',
  'container-entrypoint': undefined,
  'container-arguments': undefined,
  'input-mode': 'File',
  tags: undefined,
  'output-kms-key': undefined,
  'volume-kms-key': undefined,
  subnets: undefined,
  'security-groups': undefined,
  'network-isolation': 'false',
  'encrypt-traffic': 'false',
  checkpoints: undefined,
  spot: 'false',
  'max-wait': undefined,
  'keep-alive': undefined,
  retries: undefined,
  'max-cost': undefined,
  reuse: 'plan',
  ...over,
});

const observed = (over: Partial<Observed> = {}): Observed => ({
  source: { bytes: Buffer.from('x'), sha256: hex('a'), files: ['train.py'] },
  region: 'us-east-1',
  hyperparameters: { lr: 0.1, code: '007', early: true },
  channels: [{ name: 'train', uri: 's3://b/p/channels/x/train/', dataset: hex('d') }],
  image: { is: 'digest', uri: `image@sha256:${hex('1')}` },
  inferenceImage: undefined,
  price: undefined,
  serving: undefined,
  steps: [],
  ...over,
});

const plan = (over: { inputs?: Partial<Values>; observed?: Partial<Observed>; runId?: string } = {}) =>
  planTraining(
    { inputs: inputs(over.inputs), line: 'churn', store: { uri: 's3://b/p' }, run: { runId: over.runId ?? '1' } },
    observed(over.observed),
  );

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
  expect(source?.uri).toBe(`s3://b/p/code/${hex('a')}/sourcedir.tar.gz`);
  expect(request.HyperParameters?.['sagemaker_submit_directory']).toBe(JSON.stringify(source?.uri));
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
  ['bytes behind the image', { observed: { image: { is: 'digest', uri: `image@sha256:${hex('2')}` } } }],
  ['the key of what it writes', { inputs: { 'output-kms-key': 'alias/own' } }],
  ['the network', { inputs: { subnets: ['subnet-1'], 'security-groups': ['sg-1'] } }],
  ['how a channel is read', { inputs: { 'input-mode': 'FastFile' } }],
  ['the instance type', { inputs: { 'instance-type': 'ml.m5.xlarge' } }],
])('other %s is another plan', (_, over) => {
  expect(plan(over).digest).not.toBe(plan().digest);
});

test.each<[string, Partial<Values>]>([
  ['how often it is looked at', { 'poll-interval': 60, 'on-cancel': 'leave' }],
  ['how long it may take', { 'max-runtime': 7200 }],
  ['the role that it takes on', { 'role-arn': 'arn:aws:iam::111122223333:role/other' }],
  ['what it may cost', { spot: 'true', 'max-wait': 9000, 'max-cost': 3, 'keep-alive': 60 }],
  ['how often it is tried, and from where', { retries: 3, checkpoints: 'true' }],
  ['what it is tagged with', { tags: { team: 'risk' } }],
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

test('with reuse: never each run has a plan of its own, which it finds again', () => {
  const never = (runId: string) => plan({ inputs: { reuse: 'never' }, runId }).digest;
  expect(never('1')).toBe(never('1'));
  expect(new Set([never('1'), never('2'), plan().digest]).size).toBe(3);
});

test('the job is given the bytes of the image, and so is the model that comes of it', () => {
  const { request, inference } = plan();
  expect(request.AlgorithmSpecification?.TrainingImage).toBe(`image@sha256:${hex('1')}`);
  expect(inference.image).toBe(`image@sha256:${hex('1')}`);
});

test('spot, checkpoints, warm pools, keys, network, tags and retries stand where SageMaker looks for them', () => {
  const { request, digest } = plan({
    inputs: {
      spot: 'true',
      checkpoints: '/opt/ml/state',
      'keep-alive': 60,
      'output-kms-key': 'alias/out',
      'volume-kms-key': 'alias/volume',
      subnets: ['subnet-1'],
      'security-groups': ['sg-1'],
      'network-isolation': 'true',
      'encrypt-traffic': 'true',
      tags: { team: 'risk' },
      retries: 2,
    },
  });
  expect(request).toMatchObject({
    EnableManagedSpotTraining: true,
    StoppingCondition: { MaxRuntimeInSeconds: 3600, MaxWaitTimeInSeconds: 7200 },
    CheckpointConfig: { S3Uri: `s3://b/p/checkpoints/${digest}/`, LocalPath: '/opt/ml/state' },
    ResourceConfig: { KeepAlivePeriodInSeconds: 60, VolumeKmsKeyId: 'alias/volume' },
    OutputDataConfig: { KmsKeyId: 'alias/out' },
    VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    RetryStrategy: { MaximumRetryAttempts: 2 },
  });
  expect(request.Tags).toContainEqual({ Key: 'team', Value: 'risk' });
});

test('an image with a program of its own gets no script, and its values as they are', () => {
  const { request, source } = plan({
    inputs: { 'entry-point': undefined, 'container-entrypoint': ['python3', '-m', 'train'] },
    observed: { source: undefined },
  });
  expect(source).toBeUndefined();
  expect(request.HyperParameters).toEqual({ lr: '0.1', code: '007', early: 'true' });
  expect(request.AlgorithmSpecification?.ContainerEntrypoint).toEqual(['python3', '-m', 'train']);
});
