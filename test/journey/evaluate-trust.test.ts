import type { Step } from '@modelway/cli';
import { type Facts, latest } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { project } from './project.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
let lineage: string;
let number = 0;
const policy = project({ quality: 0.3 })['modelway.yml'] ?? '';

// A model that the policy refuses: every way around the gate is open to be tried.
beforeAll(async () => {
  journey = await begin({ quality: 0.3 });
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const given = { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' };
  lineage = mustPass(await journey.step('run-training', given)).outputs['lineage'] ?? '';
}, 180_000);
afterAll(() => journey.close());

/** Opens a pull request that changes the policy, and judges the same model in it. */
async function propose(changed: string, as: 'pull_request' | 'merge_group' = 'pull_request'): Promise<Judged> {
  number += 1;
  const base = journey.repository.main();
  const commit = journey.repository.propose(`change-${number}`, { 'modelway.yml': changed }, 'Change the policy');
  const on =
    as === 'pull_request'
      ? pullRequest(number, commit, base)
      : { commit, event: as, payload: { merge_group: { base_sha: base, head_sha: commit } } };
  return judged(await journey.step('evaluate-gate', { ...inputs.gate, lineage }, on), commit);
}

interface Judged {
  readonly step: Step;
  readonly commit: string;
  readonly facts: Facts<'evaluation'> | undefined;
  readonly reasons: readonly string[];
  readonly comment: string | undefined;
}

async function judged(step: Step, commit = ''): Promise<Judged> {
  const found = latest(await journey.lineage(step.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate;
  const comments = journey.cloud.world.table<{ body: string; issue: number }>('github-comments').all();
  const comment = comments.find((it) => it.issue === number)?.body;
  return { step, commit, facts: found?.facts, reasons: found?.verdict.reasons ?? [], comment };
}

const loosened = policy.replace('bound: 0.8', 'bound: 0.1');
const waiver = (until: string): string =>
  `${policy}    waivers:
      - { name: new-sensor, rule: bound, metric: auc, until: ${until}, reason: "The sensor is being replaced.", approver: "@ada" }
`;
/** A day so many days from the cloud's today, which is the step's as well. */
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a pull request that lowers its own bound is judged by the branch, and the report says so first', async () => {
  const { step, facts, reasons, comment } = await propose(loosened);
  expect(step.outputs['verdict']).toBe('fail');
  expect(reasons[0]).toMatch(/^This pull request changes the policy .*metrics\.auc\.bound: 0\.1, was 0\.8.*it is fail/);
  expect(facts?.policyChange).toMatchObject({ state: 'changed', judgedBy: 'both' });
  expect(comment).toMatch(/changes the policy that it is judged by/);
}, 120_000);

test('so is a group of the merge queue', async () => {
  const { step, reasons } = await propose(loosened, 'merge_group');
  expect(step.outputs['verdict']).toBe('fail');
  expect(reasons[0]).toMatch(/^This merge group changes the policy/);
}, 120_000);

test('a waiver counts once it is merged, is told in the report, and no longer when its last day is over', async () => {
  const brought = await propose(waiver(day(20)));
  expect(brought.step.outputs['verdict']).toBe('fail');
  expect(brought.facts?.waivers ?? []).toEqual([]);

  journey.repository.merge(brought.commit);
  const used = await propose(`${waiver(day(20))}# A comment.\n`);
  expect(used.step.outputs['verdict']).toBe('pass');
  expect(used.facts?.waivers).toMatchObject([{ name: 'new-sensor', state: 'used', approver: '@ada' }]);
  expect(used.comment).toMatch(/Waived by new-sensor \(.*ada, until/);

  const expired = await propose(waiver(day(-2)));
  journey.repository.merge(expired.commit);
  const after = await propose(`${waiver(day(-2))}# A comment.\n`);
  expect(after.step.outputs['verdict']).toBe('fail');
  expect(after.facts?.waivers).toMatchObject([{ state: 'expired', sentence: expect.stringMatching(/expired on/) }]);
}, 180_000);

test('what was looked through for the holdout is not read again, whoever asks', async () => {
  const { facts } = await propose(policy);
  expect(facts?.searches).toMatchObject([{ shared: [], copies: [], rows: 60 }]);
  const { objects } = journey.cloud.world;
  const read = objects.list('journey', 'modelway/channels/').find(({ key }) => key.endsWith('/train/records.csv'));
  await objects.write('journey', read?.key ?? '', Buffer.from('not what it was'));
  const again = await propose(`${policy}# Another comment.\n`);
  expect(again.facts?.findings?.filter(({ rule }) => rule === 'contamination')).toMatchObject([{ word: 'pass' }]);
}, 120_000);

test('a training that was given records of the holdout is caught, also where it was given a list of objects', async () => {
  number += 1;
  const { 'data/train/records.csv': train = '', 'data/holdout/records.csv': holdout = '' } = project({ quality: 0.3 });
  const leaked = `${train}${holdout.split('\n').slice(1, 8).join('\n')}\n`;
  const commit = journey.repository.propose('leak', { 'data/train/records.csv': leaked }, 'More data');
  const on = pullRequest(number, commit);
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset, on));
  const training = { ...inputs.training, channels: 'train: train/\nobjects: manifest:train/' };
  const trained = mustPass(
    await journey.step('run-training', { ...training, lineage: dataset.outputs['lineage'] ?? '' }, on),
  );
  const given = { ...inputs.gate, lineage: trained.outputs['lineage'] ?? '' };
  const { facts, comment } = await judged(await journey.step('evaluate-gate', given, on));
  expect(facts?.findings?.filter(({ rule }) => rule === 'contamination')).toMatchObject([
    { word: 'fail', reason: expect.stringMatching(/train\/records\.csv holds 7 of its 400 subjects \(id\)/) },
  ]);
  expect(facts?.searches).toMatchObject([{ shared: [{ path: 'train/records.csv', subjects: 7 }] }]);
  expect(comment).toMatch(/the holdout is contaminated/);
  // Who they are is said nowhere.
  expect(JSON.stringify(facts)).not.toMatch(/\bh[0-9]+\b/);
}, 180_000);
