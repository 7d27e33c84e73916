import {
  connectGitHub,
  deploymentStatus,
  ensureDeployment,
  type GitHub,
  keepComment,
  permissionAdvice,
} from '@modelway/github';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { breachesOf, operationOf } from './github-description.ts';
import { type Recording, record } from './recording-proxy.ts';

let cloud: LocalCloud;
let proxy: Recording;
let github: GitHub;
let waited: number[];

const connect = (token = 'local-token') =>
  connectGitHub({
    token,
    apiUrl: `${proxy.url}/api/github`,
    repository: 'acme/toy',
    wait: async (milliseconds) => waited.push(milliseconds),
  });

beforeEach(async () => {
  cloud = await startLocalCloud();
  proxy = await record(cloud.url);
  waited = [];
  github = await connect();
});
// Every call of every test below is judged, and every answer of the local cloud.
afterEach(async () => {
  await proxy.close();
  await cloud.close();
  const calls = proxy.exchanges.filter((it) => it.path !== '/graphql');
  expect(calls.flatMap(breachesOf)).toEqual([]);
  expect(calls.filter((it) => it.headers['x-github-api-version'] !== '2022-11-28')).toEqual([]);
});

interface Row {
  id: number;
  login: string;
  body: string;
  issue: number;
  repository: string;
}
const comments = () => cloud.world.table<Row>('github-comments');
const bodies = (): string[] =>
  comments()
    .all()
    .map((it) => it.body);
const operations = (): string[] => proxy.exchanges.map(operationOf);
const marker = '<!-- report -->';
const sticky = (text: string) => ({ pullRequest: 7, marker, body: `${marker}\n${text}` });
const deployment = { ref: 'a'.repeat(40), environment: 'production', description: 'toy goes live', id: 'b'.repeat(64) };
const status = {
  state: 'success',
  description: 'serves',
  logUrl: 'https://github.com/acme/toy/actions/runs/1',
} as const;

function write(id: number, by: Partial<Row>): void {
  const at = cloud.world.clock.now().toISOString();
  const row = { id, login: 'github-actions[bot]', body: marker, issue: 7, repository: 'acme/toy', ...by };
  cloud.world.table('github-comments').put(String(id), { ...row, createdAt: at, updatedAt: at });
}

describe('the one comment', () => {
  test('is made, changed when it differs, and left when it does not', async () => {
    const made = await keepComment(github, sticky('one'));
    expect(made.url).toBe(`https://github.com/acme/toy/pull/7#issuecomment-${made.id}`);
    expect(await keepComment(github, sticky('two'))).toMatchObject({ id: made.id, body: `${marker}\ntwo` });
    await keepComment(github, sticky('two'));
    expect(operations().filter((it) => it === 'issues/update-comment')).toHaveLength(1);
    expect(bodies()).toEqual([`${marker}\ntwo`]);
  });

  test('is one when two jobs race: the older stays, with what the later one has to say', async () => {
    // The other job's comment appears after this one has looked and before it writes.
    github.octokit.hook.before('request', ({ method, url }) => {
      if (method === 'POST' && url.endsWith('/comments')) write(1, { body: `${marker}\none` });
    });
    await keepComment(github, sticky('two'));
    expect(comments().all()).toMatchObject([{ id: 1, body: `${marker}\ntwo` }]);
    expect(operations()).toContain('issues/delete-comment');
  });

  test('is one when two jobs begin at the same moment', async () => {
    await Promise.all([keepComment(github, sticky('one')), keepComment(await connect(), sticky('two'))]);
    expect(bodies()).toHaveLength(1);
  });

  test('is not the comment of somebody else that begins with our marker', async () => {
    write(1, { login: 'mallory', body: `${marker}\napproved` });
    const made = await keepComment(github, sticky('ours'));
    expect(made.id).not.toBe(1);
    expect(bodies()).toEqual([`${marker}\napproved`, `${marker}\nours`]);
  });

  test('is found behind a hundred others', async () => {
    for (let id = 1; id <= 120; id += 1) write(id, { login: 'ada', body: `talk ${id}` });
    write(121, { body: `${marker}\nold` });
    expect(await keepComment(github, sticky('new'))).toMatchObject({ id: 121, body: `${marker}\nnew` });
    expect(comments().all()).toHaveLength(121);
  });

  test('is refused by GitHub when it is longer than 65,536 characters, and not tried again', async () => {
    await expect(keepComment(github, sticky('x'.repeat(65_536)))).rejects.toMatchObject({ status: 422 });
    expect(waited).toEqual([]);
    expect(bodies()).toEqual([]);
  });

  test('without permission is an advice that names the permission', async () => {
    const cause: unknown = await keepComment(await connect('readonly-token'), sticky('x')).catch((it: unknown) => it);
    expect(cause).toMatchObject({ status: 403 });
    expect(permissionAdvice(cause, 'pull-requests: write')).toContain('permissions:\n    pull-requests: write');
  });

  test.each(['drop-before', 'drop-after', 'error', 'throttle'] as const)(
    'survives %s of every kind of call',
    async (kind) => {
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE'])
        cloud.faults.add({ operation: `GitHub.${method}`, kind });
      cloud.faults.add({ operation: 'GitHub.POST', kind }); // The first POST asks who we are; this one creates.
      await keepComment(github, sticky('one'));
      await keepComment(github, sticky('two'));
      expect(bodies()).toEqual([`${marker}\ntwo`]);
      expect(waited.length).toBeGreaterThanOrEqual(3);
    },
  );
});

test('a rate limit is no missing permission', () => {
  const limited = { status: 403, response: { headers: { 'x-ratelimit-remaining': '0' } } };
  expect(permissionAdvice(limited, 'pull-requests: write')).toBeUndefined();
  expect(permissionAdvice(undefined, 'pull-requests: write')).toBeUndefined();
});

describe('a deployment', () => {
  test('is made once per plan, and told how it goes', async () => {
    const id = await ensureDeployment(github, deployment);
    expect(await ensureDeployment(github, deployment)).toBe(id);
    expect(await ensureDeployment(github, { ...deployment, id: 'c'.repeat(64) })).not.toBe(id);
    await deploymentStatus(github, id, { ...status, description: '😀'.repeat(100) });
    expect(operations().filter((it) => it === 'repos/create-deployment')).toHaveLength(2);
    expect(operations()).toContain('repos/create-deployment-status');
    const told = proxy.exchanges.at(-1)?.sent as { description: string }; // Judged against the description already.
    expect(told.description).toMatch(/^😀+…$/u);
  });

  test('is found again behind a hundred others of its environment', async () => {
    const id = await ensureDeployment(github, deployment);
    const { owner, repo, octokit } = github;
    const { ref, environment } = deployment;
    const other = {
      owner,
      repo,
      ref,
      environment,
      auto_merge: false,
      required_contexts: [],
      payload: 'of another tool',
    };
    for (let i = 0; i < 101; i += 1) await octokit.rest.repos.createDeployment(other);
    expect(await ensureDeployment(github, deployment)).toBe(id);
  });

  test.each(['drop-before', 'drop-after', 'error', 'throttle'] as const)(
    'survives %s, and is still one',
    async (kind) => {
      cloud.faults.add({ operation: 'GitHub.POST', kind });
      const id = await ensureDeployment(github, deployment);
      cloud.faults.add({ operation: 'GitHub.POST', kind });
      await deploymentStatus(github, id, status);
      const all = cloud.world.table<{ statuses: unknown[] }>('github-deployments').all();
      expect(all.map((it) => it.statuses.length)).toEqual([1]);
    },
  );
});
