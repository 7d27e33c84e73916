import { connectGitHub, type GitHub, keepPullRequest, openPull, permissionAdvice } from '@modelway/github';
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
  expect(proxy.exchanges.flatMap(breachesOf)).toEqual([]);
});

const operations = (): string[] => proxy.exchanges.map(operationOf);

describe('a pull request', () => {
  const wanted = { head: 'modelway/data', base: 'main', title: 'Version 1', body: 'of the data' };

  test('is opened once for a branch and a base, and told anew when it says something else', async () => {
    const made = await keepPullRequest(github, wanted);
    expect(made.url).toBe(`https://github.com/acme/toy/pull/${made.number}`);
    expect(await keepPullRequest(github, wanted)).toMatchObject(made);
    expect(await keepPullRequest(github, { ...wanted, title: 'Version 2' })).toMatchObject(made);
    expect(await openPull(github, wanted)).toMatchObject({ title: 'Version 2' });
    expect(operations()).toEqual([
      ...['pulls/list', 'pulls/create', 'pulls/list', 'pulls/list', 'pulls/update', 'pulls/list'],
    ]);
    expect((await keepPullRequest(github, { ...wanted, base: 'next' })).number).not.toBe(made.number);
  });

  test('that was closed is not opened again: another is', async () => {
    const made = await keepPullRequest(github, wanted);
    await github.octokit.rest.pulls.update({ owner: 'acme', repo: 'toy', pull_number: made.number, state: 'closed' });
    expect((await keepPullRequest(github, wanted)).number).not.toBe(made.number);
  });

  test.each(['drop-before', 'drop-after', 'error', 'throttle'] as const)(
    'survives %s, and is still one',
    async (kind) => {
      for (const method of ['GET', 'POST', 'PATCH']) cloud.faults.add({ operation: `GitHub.${method}`, kind });
      await keepPullRequest(github, wanted);
      await keepPullRequest(github, { ...wanted, body: 'of other data' });
      expect(cloud.world.table('github-pulls').all()).toMatchObject([{ body: 'of other data', state: 'open' }]);
    },
  );

  test('without permission is an advice that names the permission', async () => {
    const cause: unknown = await keepPullRequest(await connect('readonly-token'), wanted).catch((it: unknown) => it);
    expect(permissionAdvice(cause, 'pull-requests: write')).toContain('pull-requests: write');
  });
});
