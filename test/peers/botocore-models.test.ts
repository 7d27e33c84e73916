import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, type Journey } from '../journey/journey.ts';
import { output, peer } from './peers.ts';
import { firstModel, record, type Sent, secondModel } from './recorded.ts';

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

const services = ['SageMaker', 'Logs', 'CloudWatch', 'STS'];

test("every request of a whole journey is one that botocore's models allow", async () => {
  const recorded = record(journey.cloud);
  await firstModel(journey);
  await secondModel(journey);
  const sent = recorded.filter(({ service }) => services.includes(service));
  const { checked, operations, complaints } = await judge(sent);
  expect(complaints).toEqual([]);
  expect(operations.length).toBeGreaterThanOrEqual(25);
  process.stdout.write(`${checked} requests of ${operations.length} operations: ${operations.join(' ')}\n`);
}, 300_000);

test.each<[string, Sent, string]>([
  ['an unknown member', of('DescribeEndpoint', { EndpointName: 'x', Nmae: 'x' }), 'unknown field'],
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
