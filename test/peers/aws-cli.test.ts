import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { type Ended, peer, run } from './peers.ts';

let cloud: LocalCloud;
let folder: string;

beforeAll(async () => {
  cloud = await startLocalCloud({ speed: 60 });
  folder = mkdtempSync(join(tmpdir(), 'modelway-aws-'));
});
afterAll(async () => {
  await cloud?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Types a command. The first AWS CLI does not read AWS_REGION. */
const aws = (command: string): Promise<Ended> =>
  run(peer('aws/bin/aws'), command.split(' '), { env: { ...cloud.env }, cwd: folder });

/** What a command prints that ends well. */
async function says(command: string): Promise<string> {
  const { code, stdout, stderr } = await aws(command);
  expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
  return stdout;
}

const answers = async (command: string): Promise<unknown> => JSON.parse(await says(command));

/** What a command says that is refused: 255 where the service said no, 1 where `aws s3 cp` did. */
async function isRefused(command: string, words: string, code = 255): Promise<void> {
  const ended = await aws(command);
  expect({ code: ended.code, stderr: ended.stderr.trim() }).toEqual({ code, stderr: expect.stringContaining(words) });
}

test('knows who asks', async () => {
  expect(await answers('sts get-caller-identity')).toMatchObject({ Account: '111122223333' });
});

test('makes a bucket, and copies, lists, synchronises and removes files', async () => {
  mkdirSync(join(folder, 'data', 'sub'), { recursive: true });
  writeFileSync(join(folder, 'data', 'a.txt'), 'hello\n');
  writeFileSync(join(folder, 'data', 'sub', 'b.bin'), Buffer.alloc(9 * 2 ** 20, 'modelway'));
  expect(await says('s3 mb s3://cli')).toBe('make_bucket: cli\n');
  await says('s3 cp data/a.txt s3://cli/one.txt');
  expect(await says('s3 ls s3://cli')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {10}6 one\.txt\n$/);
  await says('s3 sync --no-progress data s3://cli/data');
  expect(await says('s3 sync data s3://cli/data')).toBe(''); // Nothing is new.
  await says('s3 sync s3://cli/data back');
  for (const path of ['a.txt', 'sub/b.bin'])
    expect(readFileSync(join(folder, 'back', path)).equals(readFileSync(join(folder, 'data', path)))).toBe(true);
  expect(await says('s3 ls --recursive --summarize s3://cli/data')).toMatch(
    /Total Objects: 2\n\s+Total Size: 9437190\n/,
  );
  expect(await says('s3 cp s3://cli/one.txt -')).toBe('hello\n');
  await says('s3 rm --recursive s3://cli');
  expect(await says('s3 ls s3://cli')).toBe('');
  expect(await says('s3 rb s3://cli')).toBe('remove_bucket: cli\n');
});

test('says what there is not in the words of the service', async () => {
  await isRefused(
    's3 ls s3://nowhere',
    '(NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist',
  );
  await isRefused('s3 cp s3://nowhere/x -', '(404)', 1);
  await isRefused(
    'sagemaker describe-endpoint --endpoint-name nobody',
    '(ValidationException) when calling the DescribeEndpoint operation: Could not find endpoint "arn:aws:sagemaker:us-east-1:111122223333:endpoint/nobody".',
  );
  await isRefused('sagemaker describe-training-job --training-job-name nobody', 'Requested resource not found.');
  await isRefused('logs get-log-events --log-group-name no --log-stream-name no', '(ResourceNotFoundException)');
  await isRefused('sagemaker describe-endpoint --endpoint-name bad_name', "Value 'bad_name' at 'endpointName' failed");
});

test('lists training jobs, metrics, alarms and log groups', async () => {
  expect(await answers('sagemaker list-training-jobs')).toEqual({ TrainingJobSummaries: [] });
  await says('cloudwatch put-metric-data --namespace Peers --metric-name Errors --value 3 --dimensions Who=cli');
  expect(await answers('cloudwatch list-metrics --namespace Peers')).toEqual({
    Metrics: [{ Namespace: 'Peers', MetricName: 'Errors', Dimensions: [{ Name: 'Who', Value: 'cli' }] }],
  });
  await says(
    'cloudwatch put-metric-alarm --alarm-name cli --namespace Peers --metric-name Errors --statistic Sum --period 60 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanThreshold',
  );
  expect(await answers('cloudwatch describe-alarms --alarm-names cli')).toMatchObject({
    MetricAlarms: [{ AlarmName: 'cli', Threshold: 1, ComparisonOperator: 'GreaterThanThreshold' }],
  });
  await says('logs create-log-group --log-group-name /cli');
  expect(await answers('logs describe-log-groups --log-group-name-prefix /cli')).toMatchObject({
    logGroups: [{ logGroupName: '/cli', arn: 'arn:aws:logs:us-east-1:111122223333:log-group:/cli:*' }],
  });
});
