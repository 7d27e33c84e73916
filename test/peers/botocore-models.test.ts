import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, inputs, type Journey, pullRequest } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { output, peer, root } from './peers.ts';
import { firstModel, record, type Sent, secondModel, troubles } from './recorded.ts';

let journey: Journey;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-models-'));
  journey = await begin({ quality: 0.8 });
});
afterAll(async () => {
  await journey?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Judged {
  readonly checked: number;
  readonly operations: readonly string[];
  readonly complaints: readonly string[];
}

/** Has requests judged by botocore's models of the services. */
async function judge(sent: readonly Sent[]): Promise<Judged> {
  const file = join(folder, 'requests.json');
  writeFileSync(file, JSON.stringify(sent));
  const script = join(import.meta.dirname ?? '.', 'validate_requests.py');
  return JSON.parse(await output(peer('aws/bin/python'), [script, file]));
}

const services = ['SageMaker', 'Logs', 'CloudWatch', 'STS', 'ECR', 'Pricing'];

/** S3 and SageMaker Runtime have no input but an HTTP request, and their own suites. */
const elsewhere = /Object|Multipart|UploadPart|ListParts|InvokeEndpoint/;

/** Every operation that our sources ask these services for. */
const ours = [
  ...new Set(
    ['packages/aws/src', 'actions']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
      )
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/new sdk\.(\w+)Command\b|\boperation: '([A-Z]\w+)'/g)].map(
          ([, sdk, json]) => sdk ?? json ?? '',
        ),
      ),
  ),
].filter((name) => !elsewhere.test(name));

/** What was asked for in any of the journeys below. */
const seen = new Set<string>();

test("every request of a whole journey is one that botocore's models allow", async () => {
  const recording = record(journey.cloud);
  await firstModel(journey);
  await secondModel(journey);
  await troubles(journey, recording);
  const sent = recording.sent.filter(({ service }) => services.includes(service));
  const { checked, operations, complaints } = await judge(sent);
  process.stdout.write(`${checked} requests of ${operations.length} operations: ${operations.join(' ')}\n`);
  expect(complaints).toEqual([]);
  for (const { operation } of sent) seen.add(operation);
});

test("a training that asks for everything is one that botocore's models allow", async () => {
  const recording = record(journey.cloud);
  await journey.cloud.world.objects.write('journey', 'raw/a.csv', Buffer.from('x'));
  const copies = 'import shutil, sys\nshutil.copytree(sys.argv[1], sys.argv[2], dirs_exist_ok=True)\n';
  journey.repository.propose('steps', { 'src/copy.py': copies }, 'Prepare data');
  await journey.step('run-training', {
    ...inputs.training,
    channels: 'train: { from: "step://copy/rows", input-mode: FastFile, content-type: text/csv, record-wrapper: None }',
    'processing-steps': `
- { name: copy, entry-point: copy.py, arguments: [/opt/ml/processing/input/raw, /opt/ml/processing/output/rows],
    inputs: { raw: "s3://journey/raw/" }, outputs: [rows], environment: { A: "line 1\\nline 2" }, volume-gb: 5 }
- { name: check, entry-point: copy.py, arguments: [/opt/ml/processing/input/rows, /opt/ml/processing/elsewhere, 0.5],
    inputs: { rows: "step://copy/rows" }, instance-count: 2, max-runtime: 10m }`,
    metrics: "[xgboost, { quality: 'quality=([0-9.]+)' }]",
    environment: 'A: "line 1"',
    tags: 'team: risk',
    'output-kms-key': 'alias/out',
    'volume-kms-key': 'arn:aws:kms:us-east-1:111122223333:key/k',
    subnets: 'subnet-1 subnet-2',
    'security-groups': 'sg-1',
    'network-isolation': 'true',
    'encrypt-traffic': 'true',
    checkpoints: '/opt/ml/state',
    spot: 'true',
    retries: '3',
    'max-cost': '100',
  });
  const { operations, complaints } = await judge(recording.sent.filter(({ service }) => services.includes(service)));
  expect(complaints).toEqual([]);
  expect(operations).toEqual(
    expect.arrayContaining([
      'SageMaker.CreateTrainingJob',
      'SageMaker.CreateProcessingJob',
      'ECR.BatchGetImage',
      'Pricing.GetProducts',
    ]),
  );
});

test("walking away from a training, under a role of GitHub's, and sweeping is what botocore's models allow", async () => {
  const recording = record(journey.cloud);
  const runner = await identities();
  const env = {
    ...journey.cloud.env,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${runner.url}/?v=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  };
  const { 'hyperparameters-file': _, ...training } = inputs.training;
  const given = {
    ...training,
    hyperparameters: 'quality: 0.9\nseconds: 36000\n',
    'max-runtime': '200h',
    wait: 'detach',
    'role-to-assume': 'arn:aws:iam::111122223333:role/modelway-ci',
  };
  mustPass(await journey.step('version-dataset', inputs.dataset));
  const commit = journey.repository.head();
  for (const number of [17, 19])
    mustPass(await journey.step('run-training', given, { ...pullRequest(number, commit), env }));
  runner.close();
  const sweeping = { ...process.env, ...journey.cloud.env, GITHUB_REPOSITORY: 'acme/toy' };
  await output(process.execPath, [join(root, 'dist', 'cli.js'), 'sweep', '--dry-run'], { env: definedIn(sweeping) });
  const sent = recording.sent.filter(({ service }) => services.includes(service));
  expect((await judge(sent)).complaints).toEqual([]);
  for (const { operation } of sent) seen.add(operation);
});

test('the journeys above have asked for everything that our sources can ask for', () => {
  expect(ours.length).toBeGreaterThanOrEqual(23);
  expect(ours.filter((name) => !seen.has(name))).toEqual([]);
});

/** Where a runner gives out tokens of identity. */
async function identities(): Promise<{ url: string; close(): void }> {
  const server = createServer((_, reply) => reply.end('{"value":"e30.e30.x"}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Safe: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

const definedIn = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

test.each<[string, Sent, string]>([
  ['an unknown member', of('DescribeEndpoint', { EndpointName: 'x', Nmae: 'x' }), 'Unknown parameter in input: "Nmae"'],
  ['a missing member', of('DescribeEndpoint', {}), 'Missing required parameter'],
  ['a wrong type', of('DescribeEndpoint', { EndpointName: 1 }), 'Invalid type for parameter EndpointName'],
  ['a pattern', of('DescribeEndpoint', { EndpointName: 'bad_name' }), 'does not match'],
  ['a length', of('DescribeEndpoint', { EndpointName: 'x'.repeat(64) }), '64 is not from 0 to 63'],
  ['a range', of('ListEndpoints', { MaxResults: 101 }), '101 is not from 1 to 100'],
  ['an enumeration', of('ListEndpoints', { SortBy: 'Colour' }), 'is none of'],
  ['an unknown operation', of('DescribeEverything', {}), 'no such operation'],
])('the judge complains of %s', async (_, sent, words) => {
  expect((await judge([sent])).complaints.join('\n')).toContain(words);
});

/** A request to SageMaker. */
function of(operation: string, input: unknown): Sent {
  return { service: 'SageMaker', operation, input };
}
