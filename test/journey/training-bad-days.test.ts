import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '@modelway/local-cloud';
import { begin, type Journey } from './journey.ts';
import { putData, saves, train } from './training-day.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
  await putData(journey);
});
beforeEach(() => journey.cloud.faults.clear());
afterAll(() => journey.close());

let days = 0;
/** A plan that no other day has. */
const fresh = (): string => `${saves}\nprint('day ${++days}')`;

const jobs = (): number => journey.cloud.world.table('training-jobs').all().length;

type Expected = readonly [word: string, said: RegExp];

/** What always holds of a training that did not come to its model: red, with words, never `pass`. */
async function expectEnd(own: Record<string, string>, [word, said]: Expected) {
  const day = await train(journey, fresh(), own);
  expect({ word: day.verdict?.word, said: day.said }).toEqual({ word, said: expect.stringMatching(said) });
  expect([day.step.exitCode, day.step.outputs['model-sha256'] ?? '']).toEqual([1, '']);
  return day;
}

const registry = '111122223333.dkr.ecr.us-east-1.amazonaws.com';

describe('refused when the job is to be begun', () => {
  test.each<[string, Record<string, string>, Expected]>([
    [
      'an execution role that was deleted',
      { 'role-arn': 'arn:aws:iam::111122223333:role/forbidden' },
      ['error', /SageMaker cannot assume the role: it does not exist.*correct role-arn/s],
    ],
    [
      'an image that is not there',
      { image: `${registry}/missing:1` },
      ['error', /there is no image missing:1 in the registry 111122223333.*correct the URI/],
    ],
    [
      'a role that may not be passed',
      { environment: 'LOCAL_CLOUD_FAULT: PassRoleDenied' },
      ['error', /grant iam:PassRole to the role \(on arn:aws:iam::111122223333:role\/modelway-execution\)/],
    ],
    [
      'a quota',
      { environment: 'LOCAL_CLOUD_FAULT: ResourceLimitExceeded' },
      ['error', /ask for more in Service Quotas, or use another instance type.*is 0 Instances/s],
    ],
  ])('%s', async (_, own, expected) => {
    const before = jobs();
    await expectEnd(own, expected);
    expect(jobs()).toBe(before);
  });
});

test('an image that is not there, where the registry may not be asked', async () => {
  journey.cloud.faults.add({ operation: 'ECR.*', kind: 'deny', times: 1000 });
  const said = /the image is not there.*correct image.*Cannot find repository: missing/s;
  await expectEnd({ image: `${registry}/missing:1` }, ['error', said]);
});

describe('failed on the side of the platform', () => {
  test.each<[string, Expected]>([
    ['CapacityError', ['error', /no such instance free; run again later, or with another instance type/]],
    ['InternalServerError', ['error', /on the side of SageMaker; run again/]],
    ['RoleGone', ['fail', /the execution role is gone, or no longer trusts sagemaker/]],
    ['DataDenied', ['fail', /allow the execution role \(role-arn\) s3:GetObject/]],
    ['KeyDenied', ['fail', /allow the execution role \(role-arn\) kms:Decrypt and kms:GenerateDataKey/]],
    ['DiskFull', ['fail', /raise volume-gb/]],
    ['OutOfMemory', ['fail', /exit code: 137; take an instance type with more memory/]],
    ['UploadDenied', ['fail', /s3:PutObject on the store/]],
  ])('%s', async (fault, expected) => {
    const day = await expectEnd({ environment: `LOCAL_CLOUD_FAULT: ${fault}` }, expected);
    expect(day.facts.status).toBe('Failed');
  });
});

describe('refused before anything is paid for', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a channel without a file',
      { channels: 'train: s3://journey/nothing/' },
      /train has no file under s3:\/\/journey\/nothing\//,
    ],
    ['a bucket that is gone', { channels: 'train: s3://gone-bucket/x/' }, /the bucket "gone-bucket" does not exist/],
    ['an entry point that is not there', { 'entry-point': 'trian.py' }, /trian\.py/],
  ])('%s', async (_, own, said) => {
    const before = jobs();
    await expectEnd(own, [expect.any(String) as unknown as string, said]);
    expect(jobs()).toBe(before);
  });
});

test('a source that is too big is refused, with where it belongs', async () => {
  const big = join(journey.repository.folder, 'src', 'big.bin');
  writeFileSync(big, '');
  truncateSync(big, 100 * 1024 * 1024);
  const before = jobs();
  await expectEnd({}, [
    'error',
    /source: src has 10485\d{4} bytes; code is at most 104857600; put data into a dataset, or/,
  ]);
  rmSync(big);
  expect(jobs()).toBe(before);
});

describe('on the way there and back', () => {
  const operations = ['CreateTrainingJob', 'DescribeTrainingJob', 'ListTags'].map((it) => `SageMaker.${it}`);
  const logs = ['DescribeLogStreams', 'GetLogEvents'].map((it) => `Logs.${it}`);

  test.each<Fault['kind']>(['throttle', 'error', 'drop-before', 'drop-after', 'expire'])(
    '%s once at every kind of request: one job, and it passes',
    async (kind) => {
      const before = jobs();
      for (const operation of [...operations.filter((it) => kind !== 'expire' || !it.includes('Create')), ...logs])
        journey.cloud.faults.add({ operation, kind, ...(operation.includes('Describe') ? { skip: 1 } : {}) });
      const day = await train(journey, fresh());
      expect({ said: day.said, word: day.verdict?.word }).toEqual({ said: '', word: 'pass' });
      expect(jobs()).toBe(before + 1);
    },
  );

  test.each<Fault['kind']>(['throttle', 'error', 'drop-after'])(
    '%s again and again at every request of its life, of objects too: one job, and it passes',
    async (kind) => {
      const before = jobs();
      const { met } = journey.cloud.faults;
      // Each waits for two calls that go well since the one before: every third call of all meets one.
      for (let skip = 0; skip < 400; skip += 2) journey.cloud.faults.add({ operation: '*', kind, skip });
      const day = await train(journey, fresh());
      expect({ said: day.said, word: day.verdict?.word }).toEqual({ said: '', word: 'pass' });
      expect(journey.cloud.faults.met - met).toBeGreaterThan(9);
      expect(jobs()).toBe(before + 1);
    },
  );

  test.each<[string, Fault, RegExp]>([
    ['expired credentials', { operation: 'SageMaker.*', kind: 'expire' }, /ran out .*role-duration-seconds/],
    ['no permission', { operation: 'SageMaker.CreateTrainingJob', kind: 'deny' }, /grant sagemaker:CreateTrainingJob/],
  ])('%s is told with what to do, and leaves no job', async (_, fault, said) => {
    const before = jobs();
    journey.cloud.faults.add({ ...fault, times: 1_000_000 });
    await expectEnd({}, ['error', said]);
    expect(jobs()).toBe(before);
  });

  test('a log that may not be read is told once, and the training passes', async () => {
    journey.cloud.faults.add({ operation: 'Logs.*', kind: 'deny', times: 1_000_000 });
    const day = await train(journey, fresh());
    expect(day.verdict?.word).toBe('pass');
    expect(day.step.log.filter((line) => line.includes('grant logs:DescribeLogStreams')).length).toBe(1);
  });
});

test('a job that a person stopped is no verdict on the model', async () => {
  const { sagemaker, StopTrainingJobCommand } = await stopper();
  const table = journey.cloud.world.table<{ name: string; secondary: string }>('training-jobs');
  const watching = setInterval(() => {
    const running = table.all().find(({ secondary }) => secondary === 'Training');
    if (running) void sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: running.name })).catch(() => {});
  }, 100);
  const day = await train(journey, `${fresh()}\ntime.sleep(60)`);
  clearInterval(watching);
  sagemaker.destroy();
  expect({ word: day.verdict?.word, said: day.said }).toEqual({
    word: 'error',
    said: expect.stringMatching(/was stopped by somebody; run again/),
  });
});

async function stopper() {
  const { SageMakerClient, StopTrainingJobCommand } = await import('@aws-sdk/client-sagemaker');
  const { AWS_ENDPOINT_URL = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = journey.cloud.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return {
    sagemaker: new SageMakerClient({ endpoint: AWS_ENDPOINT_URL, region: 'us-east-1', credentials }),
    StopTrainingJobCommand,
  };
}
