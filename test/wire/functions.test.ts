import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { connect, FunctionFailed } from '@modelway/aws';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
  mkdirSync(join(cloud.world.scratch, 'functions'));
  place('echo', 'return {"given": event, "by": context.function_name}');
  place('throws', 'raise ValueError("no such model")');
  place('dies', 'import os\n    os._exit(7)');
});
afterAll(() => cloud.close());

const place = (name: string, body: string): void =>
  writeFileSync(
    join(cloud.world.scratch, 'functions', `${name}.py`),
    `def lambda_handler(event, context):\n    print("called")\n    ${body}\n`,
  );

const call = (name: string, event: object = {}, attempts = 1) =>
  connect({ env: cloud.env, clock: runnerClock, attempts }).functions({ name, event });

test('a function is given the event and answers with what it returns, by name, alias or ARN', async () => {
  for (const name of ['echo', 'echo:live', 'arn:aws:lambda:us-east-1:111122223333:function:echo']) {
    const { value, version } = await call(name, { a: [1, 'ü'] });
    expect({ value, version }).toEqual({ value: { given: { a: [1, 'ü'] }, by: 'echo' }, version: '$LATEST' });
  }
});

test('what a function throws, or dies of, is a failure in its own words', async () => {
  await expect(call('throws')).rejects.toThrow(new FunctionFailed('ValueError: no such model'));
  await expect(call('dies')).rejects.toThrow(/Runtime.ExitError: .*exited: exit status 7/);
});

test.each(['nope', '../functions/echo', 'echo/../echo'])('there is no function %s', async (name) => {
  await expect(call(name)).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
});

test('a call that was throttled is made again', async () => {
  cloud.faults.add({ operation: 'Lambda.Invoke', kind: 'throttle', times: 2 });
  await expect(call('echo', {}, 1)).rejects.toMatchObject({ code: 'TooManyRequestsException' });
  expect((await call('echo', {}, 3)).value).toMatchObject({ by: 'echo' });
});
