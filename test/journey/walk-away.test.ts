import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Lineage, last, type Statement } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { openPull } from './pulls.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
let dataset: string;
let runner: Server | undefined;
beforeEach(async () => {
  journey = await begin({ quality: 0.9, seconds: 1 });
  dataset = mustPass(await journey.step('version-dataset', inputs.dataset)).outputs['lineage'] ?? '';
});
afterEach(() => {
  runner?.close();
  return journey.close();
});

const trainingIn = (lineage: Lineage): Statement['predicate'] | undefined =>
  last(lineage, 'training')?.statement.predicate;
const detached = () => ({ ...inputs.training, lineage: dataset, wait: 'detach' });
const attach = { wait: 'attach', 'poll-interval': '200ms' };

test('a detached training is green, no pass, and whoever attaches by lineage states what waiting would have stated', async () => {
  const begun = await journey.step('run-training', detached());
  expect(begun).toMatchObject({ exitCode: 0, errors: [], outputs: { verdict: 'inconclusive', 'model-uri': '' } });
  const lineage = begun.outputs['lineage'] ?? '';

  const gate = await journey.step('evaluate-gate', { ...inputs.gate, lineage });
  expect(gate.errors.join()).toContain('the last training of toy ended with "inconclusive"');

  const ended = await journey.step('run-training', { ...attach, lineage });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  const waited = mustPass(await journey.step('run-training', { ...inputs.training, lineage: dataset }));
  expect({ ...ended.outputs, lineage: '' }).toEqual({ ...waited.outputs, lineage: '' });
  const [stated, wanted] = await Promise.all(
    [ended, waited].map(async (it) => trainingIn(await journey.lineage(it.outputs['lineage'] ?? ''))),
  );
  expect(stated?.facts).toEqual({ ...wanted?.facts, reused: false });
  expect(stated?.inputs).toEqual(wanted?.inputs);
});

test('a dispatch that stands on another commit attaches by the job, for the commit and pull request that it was begun for', async () => {
  const commit = journey.repository.head();
  const begun = await journey.step('run-training', detached(), pullRequest(7, commit));
  const job = begun.outputs['training-job-name'] ?? '';
  const elsewhere = {
    commit: 'f'.repeat(40),
    event: 'repository_dispatch',
    payload: { client_payload: { job } },
  } as const;
  const ended = mustPass(await journey.step('run-training', { ...attach, job }, elsewhere));
  expect(trainingIn(await journey.lineage(ended.outputs['lineage'] ?? ''))?.run).toMatchObject({
    commit,
    pullRequest: 7,
  });

  openPull(journey, { number: 7, head: commit });
  const judged = await journey.step(
    'evaluate-gate',
    { ...inputs.gate, lineage: ended.outputs['lineage'] ?? '' },
    elsewhere,
  );
  expect(judged).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(judged.outputs['comment-url']).toContain('/pull/7');
});

test('two runs that start at once share one job', async () => {
  const both = await Promise.all(
    [1, 2].map(() => journey.step('run-training', { ...inputs.training, lineage: dataset })),
  );
  expect(both.map(({ outputs }) => outputs['verdict'])).toEqual(['pass', 'pass']);
  expect(new Set(both.map(({ outputs }) => outputs['training-job-name'])).size).toBe(1);
  expect(journey.cloud.world.table('training-jobs').all()).toHaveLength(1);
});

test('what is missing to begin, or to attach, is told at once', async () => {
  const bare = await journey.step('run-training', { job: 'some-job' });
  expect(bare.errors.join('\n')).toMatch(/image: is required with wait: completion[\s\S]*role-arn:[\s\S]*job: names/);
  const nothing = await journey.step('run-training', attach, { commit: 'e'.repeat(40) });
  expect(nothing.errors.join()).toContain('begin one with wait: detach');
  const unknown = await journey.step('run-training', { ...attach, job: 'toy-training-000000000000' });
  expect(unknown.errors.join()).toContain('knows nothing of toy-training-000000000000');
});

test('a plan that was changed after it was kept is refused, and the job is left as it is', async () => {
  const begun = await journey.step('run-training', detached());
  const { objects } = journey.cloud.world;
  const [plan] = objects.list('journey', 'modelway/plans/');
  await objects.write('journey', plan?.key ?? '', Buffer.from('{"version":1}'));
  const ended = await journey.step('run-training', { ...attach, lineage: begun.outputs['lineage'] ?? '' });
  expect(ended.outputs['verdict']).toBe('error');
  expect(ended.errors.join()).toMatch(/was changed: its SHA-256 is/);
});

test('a step that takes on a role by itself needs no other credentials, for its store neither', async () => {
  const server = createServer((_, reply) => reply.end('{"value":"e30.e30.x"}'));
  runner = server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const env = {
    ...journey.cloud.env,
    AWS_ACCESS_KEY_ID: 'AKIAEXPIRED000000000',
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?v=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  };
  const training = { ...inputs.training, lineage: dataset };
  const without = await journey.step('run-training', training, { env });
  expect(without.outputs['verdict']).not.toBe('pass');
  const role = { 'role-to-assume': 'arn:aws:iam::111122223333:role/modelway-ci' };
  const assumed = await journey.step('run-training', { ...training, ...role }, { env });
  expect(assumed).toMatchObject({ exitCode: 0, errors: [], outputs: { verdict: 'pass' } });
  const { lineage = '' } = assumed.outputs;
  const judged = await journey.step('evaluate-gate', { ...inputs.gate, ...role, lineage }, { env });
  expect(judged).toMatchObject({ exitCode: 0, errors: [], outputs: { verdict: 'pass' } });
  const registered = mustPass(await journey.step('register-model', inputs.register));
  const deploy = { ...inputs.deploy, lineage: registered.outputs['lineage'] ?? '', 'dry-run': 'true' };
  expect((await journey.step('deploy-canary', { ...deploy, ...role }, { env })).errors).toEqual([]);
});
