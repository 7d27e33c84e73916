import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { connect } from '@modelway/aws';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { record } from '../contracts/recording-proxy.ts';
import { output, peer } from './peers.ts';

let cloud: LocalCloud;
/** What boto3 saw. */
let seen: Record<string, unknown>;

beforeAll(async () => {
  cloud = await startLocalCloud();
  const folder = join(cloud.world.scratch, 'functions');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'echo.py'),
    'def lambda_handler(event, context):\n    print("called")\n    return event\n',
  );
  writeFileSync(join(folder, 'throws.py'), 'def lambda_handler(event, context):\n    raise KeyError("auc")\n');
  const script = join(import.meta.dirname ?? '.', 'functions_boto3.py');
  const env = { ...cloud.env, PYTHONDONTWRITEBYTECODE: '1' };
  seen = JSON.parse(await output(peer('aws/bin/python'), [script], { env }));
});
afterAll(() => cloud?.close());

test("boto3 calls a function and reads answers, failures and refusals in Lambda's own words", () => {
  const well = { status: 200, version: '$LATEST', error: null, payload: { a: 1 }, log: false };
  expect(seen).toMatchObject({
    echo: { ...well, log: true },
    arn: well,
    throws: { ...well, error: 'Unhandled', payload: { errorType: 'KeyError', errorMessage: "'auc'" } },
    nope: {
      class: 'ResourceNotFoundException',
      code: 'ResourceNotFoundException',
      message: 'Function not found: arn:aws:lambda:us-east-1:111122223333:function:nope',
      status: 404,
    },
    unreadable: { class: 'InvalidRequestContentException', status: 400 },
    dry: { status: 204, version: '$LATEST', payload: null },
  });
});

test('our own request is the one that botocore writes, for a name and for an ARN', async () => {
  const between = await record(cloud.url);
  const aws = connect({ env: { ...cloud.env, AWS_ENDPOINT_URL: between.url }, clock: runnerClock, attempts: 1 });
  for (const name of ['echo', 'arn:aws:lambda:us-east-1:111122223333:function:echo'])
    await aws.functions({ name, event: { a: 1 } });
  const sent = between.exchanges.map(({ method, path, sent: body }) => ({ method, path: path.slice(1), body }));
  await between.close();
  expect(sent).toEqual(seen['sent']);
});
