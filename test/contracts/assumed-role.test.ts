import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DescribeTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { type Aws, connect, describeTrainingJob, getObject, locate } from '@modelway/aws';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';

const role = 'arn:aws:iam::111122223333:role/modelway-ci';
const jwt = `e30.${Buffer.from('{"aud":"sts.amazonaws.com","sub":"repo:acme/toy"}').toString('base64url')}.x`;

let cloud: LocalCloud;
let runner: Server;
let asked: Array<{ url: string | undefined; authorization: string | undefined }>;
let masked: string[];

beforeEach(async () => {
  [asked, masked] = [[], []];
  cloud = await startLocalCloud({ speed: 0, buckets: ['data'] });
  runner = createServer((request, reply) => {
    asked.push({ url: request.url, authorization: request.headers.authorization });
    reply.setHeader('content-type', 'application/json').end(JSON.stringify({ value: jwt }));
  });
  await new Promise<void>((listening) => runner.listen(0, '127.0.0.1', listening));
  // The SDK takes its endpoint from the process. Keys that are over are there too: nobody may use them.
  Object.assign(process.env, cloud.env, { AWS_ACCESS_KEY_ID: 'AKIAEXPIRED000000000', AWS_SECRET_ACCESS_KEY: 'x' });
});
afterEach(async () => {
  runner.close();
  await cloud.close();
});

const tokens = (): Record<string, string> => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(runner.address() as AddressInfo).port}/token?api-version=2.0`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-secret',
});
const reach = (given: Record<string, string> = tokens()): Aws => {
  const clock = { now: () => cloud.world.clock.now(), sleep: async () => {} };
  const env = { ...process.env, ...given, GITHUB_RUN_ID: '42' };
  return connect({ env, clock, attempts: 1, role: { arn: role, mask: (secret) => masked.push(secret) } });
};

/** Both ways to AWS: the SDK's, and that of objects. */
async function use(aws: Aws): Promise<void> {
  expect(await describeTrainingJob(aws, 'absent')).toBeUndefined();
  expect(await getObject(aws, locate('s3://data/absent'))).toBeUndefined();
}
const step = (seconds: number): Promise<unknown> =>
  fetch(`${cloud.url}/_local/clock/step`, { method: 'POST', body: JSON.stringify({ seconds }) });
const assumed = (): number =>
  cloud.faults.journal.filter(({ operation }) => operation.endsWith('AssumeRoleWithWebIdentity')).length;

test('a role is taken on once for a session, and again before the session ends, for as long as it takes', async () => {
  const aws = reach();
  await use(aws);
  await step(50 * 60);
  await use(aws);
  expect(assumed()).toBe(1);
  for (let hour = 2; hour <= 5; hour += 1) {
    await step(3600);
    await use(aws);
    expect(assumed()).toBe(hour);
  }
  expect(asked[0]).toEqual({
    url: '/token?api-version=2.0&audience=sts.amazonaws.com',
    authorization: 'bearer runner-secret',
  });
});

test('no secret of it may be printed', async () => {
  const aws = reach();
  const { secretAccessKey, sessionToken } = await aws.keys();
  expect(masked).toEqual([jwt, secretAccessKey, sessionToken]);
});

test('a session that is over is refused by the cloud, so that the test above can fail', async () => {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = await reach().keys();
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  const client = new SageMakerClient({ endpoint: cloud.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  const ask = () => client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'absent' }));
  await expect(ask()).rejects.toMatchObject({ name: 'ValidationException' });
  await step(3600);
  await expect(ask()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  client.destroy();
});

test('a job without id-token: write is told so', async () => {
  await expect(Promise.resolve(reach({}).keys())).rejects.toThrow('permissions: id-token: write');
});

test('a role that does not trust this repository is told so', async () => {
  cloud.faults.add({ operation: 'STS.AssumeRoleWithWebIdentity', kind: 'deny' });
  await expect(Promise.resolve(reach().keys())).rejects.toThrow('its trust policy must allow');
});
