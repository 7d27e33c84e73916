import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { project } from '../journey/project.ts';
import { output, peer } from './peers.ts';

let cloud: LocalCloud;
let folder: string;

/** What boto3 saw, by chapter. */
let seen: Record<string, unknown>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-boto3-'));
  for (const [path, text] of Object.entries(project({ quality: 0.9 }))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cloud = await startLocalCloud({ speed: 60 });
  const script = join(import.meta.dirname ?? '.', 'boto3_main_path.py');
  const env = { ...cloud.env, PYTHONDONTWRITEBYTECODE: '1' };
  seen = JSON.parse(await output(peer('aws/bin/python'), [script, 'boto3', folder], { env }));
});
afterAll(async () => {
  await cloud?.close();
  rmSync(folder, { recursive: true, force: true });
});

const arn = (resource: string): string => `arn:aws:sagemaker:us-east-1:111122223333:${resource}`;
const refusal = (code: string, message: unknown, status = 400) => ({ code, message, status });
const invalid = (...faults: readonly string[]) =>
  refusal(
    'ValidationException',
    `${faults.length} validation error${faults.length === 1 ? '' : 's'} detected: ${faults.join('; ')}`,
  );

test('boto3 keeps objects, in parts too, and is refused what a condition forbids', () => {
  const precondition = refusal('PreconditionFailed', expect.stringContaining('did not hold'), 412);
  expect(seen['storage']).toEqual({
    account: '111122223333',
    etag: '"f97c5d29941bfb1b2fdab0874906ab82"', // MD5 of "one"
    body: 'one',
    type: 'text/plain',
    metadata: { who: 'ada' },
    range: 'ne',
    large: { same: true, bytes: 20 * 2 ** 20, etag: expect.stringMatching(/^"[0-9a-f]{32}-3"$/) }, // 8 + 8 + 4 MiB
    copied: 'one',
    listed: { keys: ['a/one.txt', 'b/copy.txt', 'b/large.bin', 'large.bin'], folders: ['a/', 'b/'] },
    taken: precondition,
    changed: precondition,
    missing: refusal('NoSuchKey', 'The specified key does not exist.', 404),
    nowhere: refusal('NoSuchBucket', 'The specified bucket does not exist', 404),
    head: refusal('404', 'Not Found', 404),
  });
});

test('boto3 trains in script mode, waits, and reads log, metrics and model back', () => {
  expect(seen['training']).toEqual({
    arn: arn('training-job/boto3-training'),
    status: 'Completed',
    artifacts: 's3://boto3/models/boto3-training/output/model.tar.gz',
    files: ['code/inference.py', 'model.json'],
    metrics: { quality: expect.closeTo(0.9) },
    billable: expect.any(Number),
    ordered: true,
    tags: [{ Key: 'who', Value: 'boto3' }],
    listed: ['boto3-training'],
    log: ['rows=60', 'epoch=1 validation:quality=0.9000'],
    again: refusal('ResourceInUse', expect.stringContaining('Job name must be unique')),
    late: refusal('ValidationException', expect.stringContaining('in status Completed')),
    unknown: refusal('ValidationException', 'Requested resource not found.'),
  });
});

test('boto3 brings an endpoint into service and is answered by the model', () => {
  expect(seen['serving']).toEqual({
    arn: arn('endpoint/boto3-endpoint'),
    config: arn('endpoint-config/blue'),
    early: refusal('ValidationError', 'Endpoint boto3-endpoint of account 111122223333 not found.'),
    status: 'InService',
    variants: ['main'],
    answer: { predictions: [expect.closeTo(0.9 * 0.75 + 0.1 * 0.25)], variant: 'main', type: 'application/json' },
    broken: refusal('ModelError', expect.stringContaining('Received server error (500) from primary'), 424),
    listed: ['boto3-endpoint'],
    busy: refusal('ValidationException', `Could not find endpoint configuration "${arn('endpoint-config/nobody')}".`),
    unknown: refusal('ValidationException', `Could not find endpoint "${arn('endpoint/nobody')}".`),
  });
});

test.each(['json', 'smithy-rpc-v2-cbor', 'query'])('boto3 puts metrics and alarms over %s', (protocol) => {
  expect(seen['alarms']).toHaveProperty([protocol], {
    spoken: protocol,
    alarm: {
      AlarmName: `boto3-${protocol}`,
      StateValue: 'OK',
      Threshold: 5,
      Period: 60,
      Dimensions: [{ Name: 'Protocol', Value: protocol }],
    },
    dated: true,
    sum: 4,
    history: ['ConfigurationUpdate', 'StateUpdate'],
    unknown: refusal('ResourceNotFound', 'Alarm nobody does not exist', 404),
    invalid: {
      ...invalid(
        "Value '0' at 'evaluationPeriods' failed to satisfy constraint: Member must have value greater than or equal to 1",
      ),
      code: 'ValidationError',
    },
  });
});

test('boto3 registers a model once for one token, and approves it', () => {
  const package1 = arn('model-package/boto3-models/1');
  expect(seen['registry']).toEqual({
    group: arn('model-package-group/boto3-models'),
    arn: package1,
    same: true,
    unapproved: refusal('ValidationException', expect.stringContaining('must be Approved')),
    approval: 'Approved',
    metadata: { who: 'boto3' },
    listed: [1],
    groups: ['boto3-models'],
    full: refusal('ConflictException', expect.stringContaining('contains 1 Model Packages')),
  });
});

test('boto3 moves an endpoint by a canary, and takes everything away', () => {
  expect(seen['update']).toEqual({
    during: 'Updating',
    pending: 'green',
    again: refusal('ValidationException', `Cannot update in-progress endpoint "${arn('endpoint/boto3-endpoint')}".`),
    status: 'InService',
    live: 'green',
    answer: { predictions: [expect.closeTo(0.7)], variant: 'main', type: 'application/json' },
  });
  expect(seen['deleted']).toEqual({ endpoints: [], configs: [], models: [] });
});

test("what botocore would not have sent is refused in the service's own words", () => {
  const name =
    'failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}';
  expect(seen['refusals']).toEqual({
    pattern: invalid(`Value '-bad name-' at 'trainingJobName' ${name}`),
    length: invalid(
      `Value '${'x'.repeat(64)}' at 'endpointName' failed to satisfy constraint: Member must have length less than or equal to 63`,
    ),
    enum: invalid(
      "Value 'Done' at 'statusEquals' failed to satisfy constraint: Member must satisfy enum value set: [InProgress, Completed, Failed, Stopping, Stopped, Deleting]",
    ),
    range: invalid(
      "Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
    ),
    missing: invalid("Value null at 'endpointConfigName' failed to satisfy constraint: Member must not be null"),
    several: invalid(`Value 'bad name' at 'endpointName' ${name}`, `Value 'bad name' at 'endpointConfigName' ${name}`),
    nested: refusal(
      'ValidationException',
      expect.stringMatching(
        /^2 validation errors detected: Value 'ml\.fast' at 'productionVariants\.1\.member\.instanceType' .+; Value '0' at 'productionVariants\.1\.member\.initialInstanceCount' /,
      ),
    ),
    role: refusal('ValidationException', expect.stringContaining("at 'executionRoleArn' failed to satisfy constraint")),
    logs: refusal(
      'InvalidParameterException',
      expect.stringContaining("at 'logGroupName' failed to satisfy constraint"),
    ),
    group: refusal('ResourceNotFoundException', 'The specified log group does not exist.'),
  });
});
