import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@modelway/lineage';
import type { Asking } from './own-policy.ts';
import { readPolicies } from './policies.ts';

let workspace: string;
let [base, head] = ['', ''];
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: workspace, encoding: 'utf8' });
const policy = (bound: number): string =>
  `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y }, metrics: { auc: { bound: ${bound} } } } } }`;

function commit(bound: number): string {
  writeFileSync(join(workspace, 'modelway.yml'), policy(bound));
  git('add', '.');
  git('commit', '--quiet', '-m', `bound ${bound}`);
  return git('rev-parse', 'HEAD').trim();
}

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'modelway-policies-'));
  git('init', '--quiet');
  base = commit(0.9);
  head = commit(0.5);
  // What a run of another event checks out: neither of the two.
  commit(0.1);
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** A run of the commit `head`, whatever its event stands on. */
const asking = (event: string, payload: object, run: object = {}, sha = head): Asking => ({
  workspace,
  line: 'm',
  event: payload as Asking['event'],
  // Only these members are read.
  run: { event, commit: head, repository: 'acme/toy', ...run } as Asking['run'],
  env: { GITHUB_SHA: sha, GITHUB_API_URL: 'http://127.0.0.1:1' },
  clock: { now: () => new Date(0), sleep: async () => undefined },
  inputs: { policy: 'modelway.yml', 'github-token': undefined },
});
const elsewhere = 'e'.repeat(40);

test('a group of the merge queue is held to the policy of the branch, as a pull request is', async () => {
  const { basePolicy } = await readPolicies(asking('merge_group', { merge_group: { base_sha: base } }));
  expect(basePolicy).toMatchObject({ is: 'known', what: 'merge group', sha256: sha256(policy(0.9)) });
});

test.each([
  ['merge_group', { merge_group: {} }],
  ['pull_request', { pull_request: { number: 7, base: {} } }],
])('a %s whose event names no base is not taken for one without a branch', async (event, payload) => {
  const { basePolicy } = await readPolicies(asking(event, payload));
  expect(basePolicy).toMatchObject({ is: 'unknown', why: `the event ${event} names no commit to merge into` });
});

test.each(['workflow_run', 'issue_comment', 'repository_dispatch'])(
  'what %s judges is held to the policy of its own commit, not to the one that is checked out, and the branch must be known',
  async (event) => {
    const found = await readPolicies(asking(event, {}, { pullRequest: 7 }, elsewhere));
    expect(found.policy.sha256).toBe(sha256(policy(0.5)));
    expect(found.basePolicy).toMatchObject({
      is: 'unknown',
      why: expect.stringMatching(/^GitHub does not say what pull request 7 is to be merged into: .*github-token/),
    });
  },
);

test('GitHub that does not answer leaves the branch unknown', async () => {
  const asked = asking('workflow_run', {}, { pullRequest: 7 }, elsewhere);
  const found = await readPolicies({ ...asked, inputs: { ...asked.inputs, 'github-token': 'x' } });
  expect(found.basePolicy).toMatchObject({ is: 'unknown', why: expect.stringMatching(/merged into \(\d+\)$/) });
});

test.each([
  ['pull_request', 'unknown'],
  ['merge_group', 'unknown'],
  [undefined, 'unknown'],
  ['push', 'none'],
  ['schedule', 'none'],
])('after a workflow that %s started, with no open pull request, the branch is %s', async (cause, is) => {
  const { basePolicy } = await readPolicies(asking('workflow_run', { workflow_run: { event: cause } }, {}, elsewhere));
  expect(basePolicy.is).toBe(is);
});

test('a push is about nothing that is to be merged', async () => {
  expect((await readPolicies(asking('push', { before: base }))).basePolicy).toEqual({ is: 'none' });
});

test('a commit without the policy is refused, and what is checked out does not stand in for it', async () => {
  const run = { commit: 'f'.repeat(40) };
  await expect(readPolicies(asking('workflow_run', { workflow_run: { event: 'push' } }, run))).rejects.toThrow(
    /^policy: "modelway.yml" is not to be had at commit fffffff, which is judged: .*fetch-depth/,
  );
});

test('a waiver that is spoken by somebody who may counts in both', async () => {
  const body = '/modelway waive auc until 2026-12-01 because the sensor is being replaced';
  const comment = { id: 5, body, user: { login: 'ada' } };
  const event = { action: 'created', issue: { number: 7, pull_request: {} }, comment };
  const payload = { ...event, pull_request: { number: 7, base: { sha: base } } };
  const { policy: own, basePolicy } = await readPolicies(asking('issue_comment', payload, {}, elsewhere));
  const waivers = [{ name: 'comment-5', approver: 'ada' }];
  expect(own.rules.waivers).toMatchObject(waivers);
  expect(basePolicy).toMatchObject({ is: 'known', rules: { waivers } });
});
