import type { Step } from '@modelway/cli';
import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { parametersFile } from './project.ts';
import { openPull } from './pulls.ts';
import { trainAndJudge } from './steps.ts';

let journey: Journey;
let mine: string;
const number = 7;
let ids = 50_000;

beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
  mine = journey.repository.propose('worse', { 'params.yml': parametersFile({ quality: 0.3 }) }, 'See less');
  openPull(journey, { number, head: mine });
  journey.cloud.world.table('github-collaborators').put('acme/toy/ada', { role: 'maintain' });
  const gate = await trainAndJudge(journey, pullRequest(number, mine));
  expect(gate.outputs['verdict']).toBe('fail');
});
afterAll(() => journey.close());

/** Somebody writes a comment; the workflow runs on the default branch, as GitHub starts it. */
function says(login: string, body: string): Promise<Step> {
  ids += 1;
  const at = '2026-11-21T00:00:00Z';
  const row = { id: ids, repository: 'acme/toy', issue: number, login, body, createdAt: at, updatedAt: at };
  journey.cloud.world.table('github-comments').put(String(ids), row);
  const comment = { id: ids, body, user: { login }, author_association: 'OWNER' };
  const payload = { action: 'created', issue: { number, pull_request: {} }, comment };
  return journey.step('evaluate-gate', { ...inputs.gate }, { event: 'issue_comment', payload, actor: login });
}

const signs = (): string[] =>
  journey.cloud.world
    .table<{ comment: number; content: string }>('github-reactions')
    .all()
    .filter((it) => it.comment === ids)
    .map((it) => it.content);
const reports = (): string[] =>
  journey.cloud.world
    .table<{ body: string }>('github-comments')
    .all()
    .map((it) => it.body)
    .filter((it) => it.startsWith('<!-- modelway:'));

test('a stranger commands nothing, whatever the event calls him', async () => {
  const step = await says('mallory', '/modelway waive auc until 2099-12-31 because I would like that');
  expect(step.exitCode).toBe(0);
  expect(step.outputs['lineage']).toBeUndefined();
  expect(signs()).toEqual(['-1']);
});

test('talk is no command, and costs no call', async () => {
  const before = journey.cloud.faults.journal.length;
  const step = await says('ada', 'I think `/modelway explain` would help');
  expect(step.exitCode).toBe(0);
  expect(journey.cloud.faults.journal.length).toBe(before);
});

test('explain answers with every rule in one comment, and judges nothing', async () => {
  const step = await says('ada', '/modelway explain');
  expect(step.errors).toEqual([]);
  await says('ada', '/modelway explain');
  const [answer, ...others] = reports().filter((it) => it.startsWith('<!-- modelway:explain'));
  expect(others).toEqual([]);
  expect(answer).toMatch(/fail: auc/);
  expect(signs()).toEqual(['eyes', 'rocket']);
});

test('re-evaluate judges the head of the pull request again', async () => {
  const step = await says('ada', '/modelway re-evaluate');
  expect(step.outputs['verdict']).toBe('fail');
  const found = latest(await journey.lineage(step.outputs['lineage'] ?? ''), 'evaluation');
  const { run } = found?.statement.predicate ?? {};
  expect(run).toMatchObject({ commit: mine, pullRequest: number, event: 'issue_comment', actor: 'ada' });
  // What is checked out is the default branch: its content was not what was judged.
  expect(run?.tree).toBeUndefined();
  expect(reports().filter((it) => it.startsWith('<!-- modelway:report'))).toHaveLength(1);
});

test('waive passes over a rule in the name of who wrote it, and the statement says so', async () => {
  const day = new Date(journey.cloud.world.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const step = await says('ada', `/modelway waive auc until ${day} because the <b>sensor</b> is being replaced`);
  const found = latest(await journey.lineage(step.outputs['lineage'] ?? ''), 'evaluation');
  const { facts } = found?.statement.predicate ?? {};
  expect(facts?.waivers).toMatchObject([{ name: `comment-${ids}`, approver: 'ada', state: 'used' }]);
  expect(facts?.comparisons.find((it) => it.slice === undefined)).toMatchObject({
    word: 'fail',
    waived: `comment-${ids}`,
  });
});
