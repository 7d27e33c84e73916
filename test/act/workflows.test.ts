import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, type Repository, readVariants, type Variants } from '@modelway/cli';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { people } from '../journey/people.ts';
import { type ActResult, act, root, vars } from './act.ts';

let scratch: string;
let cloud: LocalCloud;
let repository: Repository;
let variants: Variants;

/** act's schema (0.2.87) is older than `deployment: false`, which a real runner knows: that one line is left out for it. */
const forAct = (name: string): string =>
  readFileSync(join(root, 'workflows-examples', name), 'utf8').replace(/^ +deployment: false.*\n/gm, '');

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'workflows-'));
  // Fast time: the examples bake for minutes, as people should.
  cloud = await startLocalCloud({ speed: 300, buckets: ['act'] });
  const workflows = ['train-on-pull-request.yml', 'promote-on-tag.yml', 'commands.yml', 'fork-judge.yml'].map(
    (name) => [`.github/workflows/${name}`, forAct(name)],
  );
  variants = readVariants(root, join(scratch, 'data'));
  const folder = join(scratch, 'repository');
  mkdirSync(folder);
  repository = createRepository(folder, {
    ...variants.first,
    ...Object.fromEntries(workflows),
  });
  execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/mortgage.git'], { cwd: folder });
});

afterAll(async () => {
  await cloud.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** What act printed, when it did not end as it should: a bare exit code explains nothing. */
const ended = ({ exitCode, output }: ActResult): string => (exitCode === 0 ? 'well' : output.slice(-6000));

test('train-on-pull-request.yml versions, trains, judges and comments', async () => {
  const sha = repository.head();
  const head = { ref: 'first', sha, repo: { full_name: 'acme/mortgage' } };
  const payload = {
    number: 1,
    pull_request: { number: 1, head, base: { ref: 'main', sha, repo: { full_name: 'acme/mortgage' } } },
  };
  const run = { folder: repository.folder, cloud, event: 'pull_request' as const, payload, vars };
  const ran = await act({ ...run, workflow: 'train-on-pull-request.yml' });
  expect(ended(ran)).toBe('well');
  expect(ran.output).toMatch(/uploaded: .*\/modelway\/mortgage\.html/);
  const comments = await fetch(`${cloud.env['GITHUB_API_URL']}/repos/acme/mortgage/issues/1/comments`, {
    headers: { authorization: 'token local-token' },
  });
  expect(await comments.json()).toHaveLength(1);
});

const commentsOf = async (number: number): Promise<Array<{ body: string }>> => {
  const url = `${cloud.env['GITHUB_API_URL']}/repos/acme/mortgage/issues/${number}/comments`;
  const reply = await fetch(url, { headers: { authorization: 'token local-token' } });
  return (await reply.json()) as Array<{ body: string }>; // As GitHub gives them; what else stands in them is not looked at.
};

/** A pull request as the local cloud's GitHub knows it. */
function opened(number: number, own: { headSha: string; headRepository?: string; head: string }): void {
  const at = cloud.world.clock.now().toISOString();
  const said = { title: 't', body: '', state: 'open', login: 'ada', createdAt: at, updatedAt: at };
  const into = { repository: 'acme/mortgage', base: 'main', baseSha: repository.main() };
  cloud.world.table('github-pulls').put(String(number), { number, ...into, ...said, ...own });
}

test('commands.yml explains to somebody who may write', async () => {
  opened(1, { head: 'first', headSha: repository.head() });
  cloud.world.table('github-collaborators').put('acme/mortgage/ada', { role: 'write' });
  const at = cloud.world.clock.now().toISOString();
  const row = { id: 90_001, repository: 'acme/mortgage', issue: 1, login: 'ada', body: '/modelway explain' };
  cloud.world.table('github-comments').put('90001', { ...row, createdAt: at, updatedAt: at });
  const comment = { id: 90_001, body: row.body, user: { login: 'ada' } };
  const payload = { action: 'created', issue: { number: 1, pull_request: {} }, comment };
  const run = { folder: repository.folder, cloud, event: 'issue_comment' as const, workflow: 'commands.yml', vars };
  expect(ended(await act({ ...run, payload }))).toBe('well');
  expect((await commentsOf(1)).filter((it) => it.body.startsWith('<!-- modelway:explain'))).toHaveLength(1);
});

test('fork-judge.yml says what was claimed, and lets nothing pass', async () => {
  const sha = 'f'.repeat(40);
  const files = { 'modelway.yml': readFileSync(join(repository.folder, 'modelway.yml'), 'utf8') };
  cloud.world.table('github-commits').put(sha, { sha, tree: sha, parents: [], files });
  opened(8, { head: 'patch-1', headSha: sha, headRepository: 'mallory/mortgage' });
  const from = { owner: { login: 'mallory' }, full_name: 'mallory/mortgage' };
  const ran = { id: 5, event: 'pull_request', conclusion: 'success', head_sha: sha, head_branch: 'patch-1' };
  const payload = { action: 'completed', workflow_run: { ...ran, head_repository: from, pull_requests: [] } };
  const text = JSON.stringify({ model: 'a'.repeat(64), metrics: { auc: 1, 'log-loss': 0 }, pullRequest: 1 });
  const artifact = { path: 'claimed/evidence.json', text };
  const run = { folder: repository.folder, cloud, event: 'workflow_run' as const, workflow: 'fork-judge.yml', vars };
  const { exitCode, output } = await act({ ...run, payload, artifact });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/inconclusive/);
  const comments = await commentsOf(8);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toMatch(/nobody measured again/);
});

test('promote-on-tag.yml takes the judged model through staging to production', async () => {
  repository.tag('mortgage@v1.0.0', repository.head());
  const payload = { ref: 'refs/tags/mortgage@v1.0.0', after: repository.head() };
  const run = { folder: repository.folder, cloud, event: 'push' as const, payload, workflow: 'promote-on-tag.yml' };
  expect(ended(await act({ ...run, vars: { ...vars, SKIP_SHADOW_TEST: 'true' } }))).toBe('well');
});

test('the next tag is tested in the shadow of production and replaces it while people use it', async () => {
  const commit = repository.propose('better', variants.better, 'More data, a better parameter');
  const head = { ref: 'better', sha: commit, repo: { full_name: 'acme/mortgage' } };
  const base = { ref: 'main', sha: repository.main(), repo: { full_name: 'acme/mortgage' } };
  const proposed = {
    folder: repository.folder,
    cloud,
    event: 'pull_request' as const,
    workflow: 'train-on-pull-request.yml',
    vars,
  };
  expect(ended(await act({ ...proposed, payload: { number: 2, pull_request: { number: 2, head, base } } }))).toBe(
    'well',
  );

  repository.merge(commit);
  repository.tag('mortgage@v1.1.0', commit);
  const crowd = people({ cloud }, 'mortgage-production', variants.applicants);
  await crowd.begin();
  const payload = { ref: 'refs/tags/mortgage@v1.1.0', after: commit };
  const run = {
    folder: repository.folder,
    cloud,
    event: 'push' as const,
    payload,
    workflow: 'promote-on-tag.yml',
    vars,
  };
  expect(ended(await act(run))).toBe('well');
  const { sent, failed } = await crowd.end();
  expect(sent).toBeGreaterThan(100);
  expect(failed).toBe(0);
});
