import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { connect, FunctionFailed } from '@modelway/aws';
import { readPolicy } from '@modelway/judge';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { nothing } from '../../actions/evaluate-gate/claim.ts';
import { askedFunction } from '../../actions/evaluate-gate/claim-lambda.ts';
import { type ClaimedGate, claimedOutcome } from '../../actions/evaluate-gate/claimed-gate.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
  mkdirSync(join(cloud.world.scratch, 'functions'));
  place('echo', 'return {"given": event, "by": context.function_name}');
  place('judges', 'return {"model": event["model"]["sha256"], "metrics": {m: 0.9 for m in event["metrics"]}}');
  place('guesses', 'return {"model": "0" * 64, "metrics": {"auc": 0.9}}');
  place('forgets', 'return {"metrics": {"auc": 0.9}}');
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

describe('evidence from a function', () => {
  const model = { sha256: 'a'.repeat(64), uri: 's3://b/model.tar.gz' };
  const rules = readPolicy(
    {
      file: 'modelway.yml',
      text: '{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y }, contamination: { check: never }, metrics: { auc: { bound: 0.8 }, mae: { margin: 0.1 } } } } }',
    },
    'm',
  );
  const policy = { path: 'modelway.yml', sha256: 'b'.repeat(64), rules };
  const gate = (ask: string): ClaimedGate => ({
    ...{ ask, model, policy, basePolicy: { is: 'none' }, claim: nothing, assurance: 'function' },
    file: { uri: '', sha256: '' },
  });
  const asked = (name: string) => {
    const log = {
      info() {},
      warn() {},
      error() {},
      debug() {},
      untrusted() {},
      group: <T>(_: string, work: () => T) => work(),
    };
    const { signal } = new AbortController();
    const run = { commit: 'c'.repeat(40) } as Parameters<typeof askedFunction>[0]['run']; // Nothing else of the run is told.
    const inputs = { 'role-to-assume': undefined };
    return askedFunction({ env: cloud.env, clock: runnerClock, line: 'm', log, signal, run, inputs }, gate(name));
  };

  test('is normalised like any other, recorded by its bytes, and told to be weaker', async () => {
    const { claim, file } = await asked('judges');
    expect(claim).toMatchObject({ model: model.sha256, metrics: { auc: 0.9, mae: 0.9 } });
    expect(file).toEqual({ uri: 'lambda:judges (version $LATEST)', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const outcome = claimedOutcome({ ...gate('judges'), claim, file }, { line: 'm', trusted: true });
    expect(outcome.facts.evidence).toMatchObject({ assurance: 'function', uri: file.uri, sha256: file.sha256 });
    expect(outcome.facts.comparisons.map((it) => it.word)).toEqual(['pass', 'inconclusive']);
    expect(JSON.stringify(outcome.remarks)).toContain('a Lambda function gave them when the gate asked');
  });

  test.each([
    ['guesses', /was asked about model sha256 a{64} and answered about sha256 0{64}/],
    ['forgets', /answered about none; return/],
    ['throws', /the function failed: ValueError: no such model/],
    ['echo', /holds no finite number/],
  ])('%s: nothing is taken from what does not answer the question', async (name, why) => {
    await expect(asked(name)).rejects.toThrow(why);
  });
});
