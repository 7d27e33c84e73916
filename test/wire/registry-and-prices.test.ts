import { runnerClock } from '@modelway/action';
import { connect, listPrice, resolveImage } from '@modelway/aws';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startLocalCloud();
});
afterEach(() => cloud.close());

const aws = (env: Record<string, string> = {}) =>
  connect({ env: { ...cloud.env, ...env }, clock: runnerClock, attempts: 2 });
const own = '111122223333.dkr.ecr.us-east-1.amazonaws.com/team/train';

const push = (imageTag: string, imageManifest: string) =>
  aws().json({
    service: 'ecr',
    region: 'us-east-1',
    operation: 'PutImage',
    input: { repositoryName: 'team/train', imageTag, imageManifest },
  });

test('a tag stands for the image that was pushed last under it', async () => {
  await push('1', '{"a":1}');
  const first = await resolveImage(aws(), `${own}:1`);
  expect(first.uri).toMatch(/team\/train@sha256:[0-9a-f]{64}$/);
  await push('1', '{"a":2}');
  expect(await resolveImage(aws(), `${own}:1`)).not.toEqual(first);
  expect(await resolveImage(aws(), first.uri)).toEqual(first);
});

test('a repository, or a tag, that is not there is absent', async () => {
  expect(await resolveImage(aws(), `${own}:1`)).toMatchObject({ is: 'absent' });
  await push('1', '{}');
  expect(await resolveImage(aws(), `${own}:2`)).toMatchObject({ is: 'absent' });
});

test("AWS's own framework images are there", async () => {
  const uri = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3';
  expect(await resolveImage(aws(), uri)).toMatchObject({ is: 'digest' });
});

test.each(['throttle', 'error', 'deny'] as const)(
  'when the registry answers with %s the tag has to do',
  async (kind) => {
    cloud.faults.add({ operation: 'ECR.BatchGetImage', kind, times: 9 });
    expect(await resolveImage(aws(), `${own}:1`)).toMatchObject({ is: 'tag' });
  },
);

test('a fault that passes is waited for', async () => {
  await push('1', '{}');
  cloud.faults.add({ operation: 'ECR.BatchGetImage', kind: 'throttle', times: 1 });
  expect(await resolveImage(aws(), `${own}:1`)).toMatchObject({ is: 'digest' });
});

test('an hour of training has the price of the list, and what is not listed has none', async () => {
  const price = { dollars: 0.12, region: 'us-east-1', from: 'AWS Price List of us-east-1, published 2026-01-01' };
  expect(await listPrice(aws(), { instanceType: 'ml.m5.large', region: 'us-east-1' })).toEqual(price);
  expect(await listPrice(aws(), { instanceType: 'ml.p9.large', region: 'us-east-1' })).toBeUndefined();
});

test('whoever may not ask for prices is told so', async () => {
  cloud.faults.add({ operation: 'Pricing.GetProducts', kind: 'deny', times: 1 });
  await expect(listPrice(aws(), { instanceType: 'ml.m5.large', region: 'us-east-1' })).rejects.toMatchObject({
    code: 'AccessDeniedException',
  });
});
