import {
  type Annotation,
  connectGitHub,
  fileAt,
  type GitHub,
  historyOf,
  makeCheckRun,
  mayWrite,
  permissionAdvice,
  permissionOf,
  pullHead,
  pullWithHead,
  react,
} from '@modelway/github';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { breachesOf, operationOf } from './github-description.ts';
import { type Recording, record } from './recording-proxy.ts';

let cloud: LocalCloud;
let proxy: Recording;
let github: GitHub;

const connect = (token = 'local-token') =>
  connectGitHub({ token, apiUrl: `${proxy.url}/api/github`, repository: 'acme/toy', wait: async () => undefined });

beforeEach(async () => {
  cloud = await startLocalCloud();
  proxy = await record(cloud.url);
  github = await connect();
});
// Every call of every test below is judged, and every answer of the local cloud.
afterEach(async () => {
  await proxy.close();
  await cloud.close();
  expect(proxy.exchanges.filter((it) => it.path !== '/graphql').flatMap(breachesOf)).toEqual([]);
});

const commit = 'c'.repeat(40);
const annotation = (i: number): Annotation => ({
  path: 'modelway.yml',
  line: i + 1,
  level: 'failure',
  title: '😀'.repeat(200),
  message: `auc fell ${i}`,
});
const check = (annotations: number) => ({
  name: 'modelway: toy',
  commit,
  conclusion: 'failure' as const,
  title: 'fail: auc fell',
  summary: 'x'.repeat(70_000),
  detailsUrl: 'https://github.com/acme/toy/actions/runs/1',
  id: `sha256:${'a'.repeat(64)}`,
  annotations: Array.from({ length: annotations }, (_, i) => annotation(i)),
});
const runs = () => cloud.world.table<{ annotations: unknown[]; conclusion: string }>('github-check-runs').all();

describe('a check run', () => {
  test.each([
    [0, 1],
    [50, 1],
    [51, 2],
    [120, 3],
  ])('with %p annotations takes %p requests', async (annotations, requests) => {
    await makeCheckRun(github, check(annotations));
    expect(runs().map((it) => [it.conclusion, it.annotations.length])).toEqual([['failure', annotations]]);
    expect(proxy.exchanges).toHaveLength(requests);
  });

  test.each(['drop-before', 'drop-after', 'error', 'throttle'] as const)('survives %s, and is one', async (kind) => {
    cloud.faults.add({ operation: 'GitHub.POST', kind });
    await makeCheckRun(github, check(2));
    expect(runs().map((it) => it.annotations.length)).toEqual([2]);
  });

  test('without permission is an advice that names the permission', async () => {
    const cause: unknown = await makeCheckRun(await connect('readonly-token'), check(1)).catch((it: unknown) => it);
    expect(permissionAdvice(cause, 'checks: write')).toContain('permissions:\n    checks: write');
  });
});

test.each([
  ['admin', true],
  ['maintain', true],
  ['write', true],
  ['triage', false],
  ['read', false],
  [undefined, false],
])('somebody whose role is %p may write: %p', async (role, may) => {
  if (role) cloud.world.table('github-collaborators').put('acme/toy/ada', { role });
  expect(mayWrite(await permissionOf(github, 'ada'))).toBe(may);
});

test('a comment is answered with a sign, once', async () => {
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: 7, body: '/modelway explain' });
  await react(github, data.id, 'eyes');
  await react(github, data.id, 'eyes');
  expect(cloud.world.table('github-reactions').all()).toHaveLength(1);
});

describe('a pull request', () => {
  beforeEach(async () => {
    const { octokit, owner, repo } = github;
    for (const head of ['one', 'two'])
      await octokit.rest.pulls.create({ owner, repo, title: head, head, base: 'main' });
    const pulls = cloud.world.table<{ number: number; head: string }>('github-pulls');
    const second = pulls.all()[1];
    pulls.put(String(second?.number), { ...second, headSha: commit, headRepository: 'mallory/toy' } as never);
  });
  const number = (): number => cloud.world.table<{ number: number }>('github-pulls').all()[1]?.number ?? 0;

  test('says at which commit of whose repository it stands', async () => {
    expect(await pullHead(github, number())).toMatchObject({ commit, repository: 'mallory/toy', state: 'open' });
    await expect(pullHead(github, 99)).rejects.toMatchObject({ status: 404 });
  });

  test('is found by its branch only while it stands at the commit', async () => {
    const find = (label: string, sha: string) => pullWithHead(github, { label, commit: sha });
    expect(await find('mallory:two', commit)).toMatchObject({ number: number(), repository: 'mallory/toy' });
    expect(await find('acme:two', commit)).toBeUndefined();
    expect(await find('acme:one', commit)).toBeUndefined();
    expect(await find('mallory:two', 'd'.repeat(40))).toBeUndefined();
  });
});

test('without a whole clone GitHub shows a file as it was at a commit, and says which are not there', async () => {
  const files = { 'modelway.yml': 'ä: 1\n' };
  cloud.world.table('github-commits').put(commit, { sha: commit, tree: commit, parents: [], files });
  const at = (path: string, of = commit) => fileAt('/', { commit: of, path }, async () => github);
  expect(await at('modelway.yml')).toEqual({ is: 'file', text: 'ä: 1\n' });
  expect(await at('other.yml')).toEqual({ is: 'absent' });
  expect(await at('modelway.yml', 'd'.repeat(40))).toMatchObject({ is: 'unknown', why: expect.stringMatching(/404/) });
  expect(proxy.exchanges.map(operationOf)).toContain('repos/get-content');
});

test('without a whole clone GitHub tells what came before', async () => {
  const shas = ['1', '2', '3', '4'].map((it) => it.repeat(40));
  const [first = '', second = '', third = '', mine = ''] = shas;
  const put = (sha: string, parents: string[], tags: string[] = []) =>
    cloud.world.table('github-commits').put(sha, { sha, tree: sha.replaceAll(sha[0] ?? '', 'f'), parents, tags });
  put(first, [], ['toy@v1.0.0']);
  put(second, [first]);
  put(third, [second]);
  put(mine, [second]);
  const history = await historyOf('/', async () => github);
  expect(await history.mergeBase(third, mine)).toBe(second);
  expect((await history.before(third, 2)).map((it) => it.commit)).toEqual([third, second]);
  expect(await history.tag('toy@v1.0.0')).toEqual({ commit: first, tree: 'f'.repeat(40) });
  expect(await history.tag('none')).toBeUndefined();
  expect(await history.mergeBase(third, '9'.repeat(40))).toBeUndefined();
  expect(proxy.exchanges.map(operationOf)).toContain('repos/compare-commits-with-basehead');
});
