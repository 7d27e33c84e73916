import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { connect } from '@modelway/aws';
import { begin, type Journey } from '../journey/journey.ts';
import { root, run } from './peers.ts';
import { firstModel, record, type Sent } from './recorded.ts';
import { moto, type Served, secrets, versitygw } from './serve.ts';

const served: Served[] = [];
let journey: Journey | undefined;
afterEach(async () => {
  for (const one of served.splice(0)) await one.stop();
  await journey?.close();
  journey = undefined;
});

async function start(server: () => Promise<Served>): Promise<string> {
  const one = await server();
  served.push(one);
  return one.url;
}

/** In the order in which moto needs them. */
const creations = [
  'CreateTrainingJob',
  'CreateModelPackageGroup',
  'CreateModelPackage',
  'CreateModel',
  'CreateEndpointConfig',
  'CreateEndpoint',
  'CreateProcessingJob',
] as const;

/** The way to SageMaker on another server. The SDK takes credentials from the process only. */
async function sagemakerAt(url: string) {
  const env = { AWS_REGION: 'us-east-1', ...keys, AWS_ENDPOINT_URL: url };
  Object.assign(process.env, env);
  return connect({ env, clock: runnerClock, attempts: 1 }).sagemaker();
}

const keys = { AWS_ACCESS_KEY_ID: secrets.key, AWS_SECRET_ACCESS_KEY: secrets.secret };

type Sagemaker = Awaited<ReturnType<typeof sagemakerAt>>;

/** Sends recorded inputs again, through the SDK. @returns what each was answered. */
async function resend({ sdk, client }: Sagemaker, sent: readonly Sent[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const name of creations) {
    // The commands have no constructor in common that TypeScript could see.
    const Command = sdk[`${name}Command`] as unknown as new (input: unknown) => never;
    answers[name] = await client.send(new Command(inputOf(sent, name))).then(() => 'accepted', String);
  }
  return answers;
}

function inputOf(sent: readonly Sent[], name: string): unknown {
  const found = sent.find(({ operation }) => operation === name);
  if (found === undefined) throw new Error(`the journey sent no ${name}`);
  return found.input;
}

test('moto accepts what the product creates, and knows it by what was sent', async () => {
  journey = await begin();
  const { sent } = record(journey.cloud);
  await firstModel(journey);
  const at = await sagemakerAt(await start(moto));
  expect(await resend(at, sent)).toEqual(Object.fromEntries(creations.map((name) => [name, 'accepted'])));
  const [TrainingJobName] = await namesOfJobs(at);
  const job = await at.client.send(new at.sdk.DescribeTrainingJobCommand({ TrainingJobName }));
  // moto keeps no tags here, and makes up the metrics.
  const { Tags: _, AlgorithmSpecification: __, ...asked } = Object(inputOf(sent, 'CreateTrainingJob'));
  expect(job).toMatchObject(asked);
  at.client.destroy();
});

const namesOfJobs = async ({ sdk, client }: Sagemaker): Promise<Array<string | undefined>> =>
  ((await client.send(new sdk.ListTrainingJobsCommand({}))).TrainingJobSummaries ?? []).map(
    (job) => job.TrainingJobName,
  );

/** What jest says of one test. */
interface Told {
  readonly status: string;
  readonly fullName: string;
}

/** The suites of S3's contract, in a process of their own, which has this S3 as one player more. */
async function contracts(url: string): Promise<readonly Told[]> {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const suites = ['test/contracts/store.test.ts', 'test/contracts/objects.test.ts'];
  const only = [
    '--runInBand',
    '--silent',
    '--json',
    '--testTimeout=60000',
    '--testNamePattern',
    `on ${url}`,
    ...suites,
  ];
  const { stdout, stderr } = await run(process.execPath, ['--experimental-vm-modules', jest, ...only], {
    env: { MODELWAY_S3: url, MODELWAY_S3_KEY: secrets.key, MODELWAY_S3_SECRET: secrets.secret },
  });
  const told = /^\{"num.*$/m.exec(stdout)?.[0];
  if (told === undefined) throw new Error(`jest told nothing:\n${stderr}\n${stdout}`);
  const { testResults }: { testResults: ReadonlyArray<{ assertionResults: readonly Told[] }> } = JSON.parse(told);
  return testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== 'pending');
}

test.each([
  ['moto', moto],
  ['versitygw', versitygw],
])('store and objects keep their contract on %s', async (_, server) => {
  const told = await contracts(await start(server));
  expect(told.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName)).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(18);
});
