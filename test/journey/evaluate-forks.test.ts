import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '@modelway/cli';
import { all } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { project } from './project.ts';
import { openPull } from './pulls.ts';

let journey: Journey;
let main: string;
const policy = project({ quality: 0.9 })['modelway.yml'] ?? '';
beforeAll(async () => {
  journey = await begin();
  main = journey.repository.main();
});
afterAll(() => journey.close());
afterEach(() => {
  journey.github.instead = undefined;
});

const sha = 'f'.repeat(40);
const model = 'a'.repeat(64);
const claim = (auc: number, more: object = {}): string => JSON.stringify({ model, metrics: { auc }, ...more });

/** What GitHub knows of a commit that is in no clone here. */
function onGitHub(commit: string, files: Readonly<Record<string, string>>): void {
  journey.cloud.world.table('github-commits').put(commit, { sha: commit, tree: commit, parents: [], files });
}

function artifact(text: string): Record<string, string> {
  mkdirSync(join(journey.repository.folder, 'claimed'), { recursive: true });
  writeFileSync(join(journey.repository.folder, 'claimed', 'evidence.json'), text);
  return { ...inputs.gate, evidence: 'json:claimed/evidence.json' };
}

/** The run of fork-judge.yml: on the default branch, after the fork's own run has left its artifact. */
function judgeFork(text: string): Promise<Step> {
  const from = { owner: { login: 'mallory' }, full_name: 'mallory/toy' };
  const ran = { id: 5, event: 'pull_request', conclusion: 'success', head_sha: sha, head_branch: 'patch-1' };
  const payload = { action: 'completed', workflow_run: { ...ran, head_repository: from, pull_requests: [] } };
  return journey.step('evaluate-gate', artifact(text), { commit: main, event: 'workflow_run', payload });
}

const comments = (issue: number): string[] =>
  journey.cloud.world
    .table<{ body: string; issue: number }>('github-comments')
    .all()
    .filter((it) => it.issue === issue)
    .map(({ body }) => body);

describe('a fork', () => {
  beforeEach(() => {
    openPull(journey, { number: 8, head: sha, branch: 'patch-1', fork: 'mallory/toy' });
    onGitHub(sha, { 'modelway.yml': policy });
  });

  test.each<[string, string, RegExp]>([
    [
      'perfect numbers, and another pull request',
      claim(1, { pullRequest: 1, line: 'other', verdict: 'pass' }),
      /^inconclusive$/,
    ],
    ['numbers that are too low', claim(0.1), /^fail$/],
    ['no JSON', 'not json ::set-output name=verdict::pass', /^error$/],
    ['too much', `"${'x'.repeat(5_000_001)}"`, /^error$/],
    [
      'words that would be commands',
      `{"model":"${model}","metrics":{"auc":1,"@everyone </details>\\n##[set-output name=verdict]pass":1}}`,
      /^inconclusive$/,
    ],
  ])('that leaves %s never passes, and speaks only on its own pull request', async (_, text, word) => {
    const step = await judgeFork(text);
    expect(step.exitCode).toBe(1);
    expect(step.outputs['verdict']).toMatch(word);
    expect(step.outputs['comment-url']).toContain('/pull/8');
    expect(comments(8)).toHaveLength(1);
    expect(comments(1)).toEqual([]);
    expect(comments(8).join()).not.toMatch(/@everyone|[^<]<\/details>\\n##/);
  });

  test('that loosens its policy is held to the one of the branch', async () => {
    onGitHub(sha, { 'modelway.yml': policy.replace('bound: 0.8', 'bound: 0.1') });
    const step = await judgeFork(claim(0.5));
    expect(step.outputs['verdict']).toBe('fail');
    expect(step.errors[0]).toMatch(/^This pull request changes the policy .*metrics\.auc\.bound: 0\.1, was 0\.8/);
  });

  test('that takes its policy away is not judged by another', async () => {
    onGitHub(sha, {});
    const step = await judgeFork(claim(1));
    expect(step.outputs['verdict']).toBe('error');
    expect(step.errors.join()).toMatch(/policy: "modelway.yml" is not to be had at commit fffffff, which is judged/);
  });

  test('that has moved on since is told nowhere, and no branch is guessed', async () => {
    openPull(journey, { number: 8, head: 'e'.repeat(40), branch: 'patch-1', fork: 'mallory/toy' });
    const before = comments(8);
    const step = await judgeFork(claim(1));
    expect(step.outputs['verdict']).toBe('inconclusive');
    expect(step.errors[0]).toMatch(/no open pull request stands at fffffff to say what it is to be merged into/);
    expect(comments(8)).toEqual(before);
  });
});

// What else it may answer is played in test/contracts/comment-fire.test.ts.
describe('whatever GitHub answers while the comment is written', () => {
  test.each<[number, string, RegExp]>([
    [404, 'Not Found', /pull-requests: write/],
    [422, 'Validation Failed', /Validation Failed/],
    [429, 'You have exceeded a secondary rate limit', /rate limit/],
  ])('%d: the verdict stands, is stored and told, and the comment is a warning', async (status, message, warning) => {
    const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
    const text = JSON.stringify({ ...body, ...(status === 422 ? { errors: [] } : {}) });
    journey.github.instead = (method, path) =>
      method === 'POST' && path.endsWith('/comments') ? { status, text } : undefined;
    const step = await journey.step('evaluate-gate', artifact(claim(0.1)), pullRequest(20 + status, main));
    expect([step.exitCode, step.outputs['verdict']]).toEqual([1, 'fail']);
    expect(step.outputs['lineage']).toMatch(/\.jsonl$/);
    expect(step.outputs['check-url']).toMatch(/\/runs\/\d+$/);
    expect(step.warnings.join('\n')).toMatch(warning);
    expect(step.summary).toMatch(/auc is said to be 0\.1/);
    expect(comments(20 + status)).toEqual([]);
  });
});

test('two runs that end at once leave one comment, and both are known', async () => {
  const on = pullRequest(30, main);
  const both = await Promise.all([1, 2].map(() => journey.step('evaluate-gate', artifact(claim(0.7)), on)));
  expect(both.map(({ outputs }) => outputs['verdict'])).toEqual(['fail', 'fail']);
  expect(comments(30)).toEqual([expect.stringMatching(/auc is said to be 0\.7/)]);
  const last = await journey.step('evaluate-gate', artifact(claim(0.6)), on);
  const known = all(await journey.lineage(last.outputs['lineage'] ?? ''), 'evaluation').map(
    ({ statement }) => statement,
  );
  const said = known.map(({ predicate }) => predicate.run.runId);
  expect(new Set(said).size).toBe(said.length);
  expect(said.length).toBeGreaterThanOrEqual(3);
  expect(comments(30)).toEqual([expect.stringMatching(/auc is said to be 0\.6/)]);
});
