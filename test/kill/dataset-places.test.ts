import { mkdirSync, readdirSync } from 'node:fs';
import {
  expectWhole,
  filesOf,
  large,
  look,
  objectsOf,
  origins,
  pointerOf,
  remoteOf,
  scene,
  undisturbed,
} from './dataset-scene.ts';
import { killEverywhere } from './kill-points.ts';

test('channel: folder, killed at every remote request and run again, copies no file twice and leaves all by name', async () => {
  const begun = scene({ path: 'data', channel: 'folder' }, { 'train/copy.csv': 'id\n1\n', 'again.csv': 'id\n1\n' });
  const wanted = await undisturbed(begun, ({ journey }) => objectsOf(journey));
  const points = await killEverywhere({
    begin: begun,
    look,
    judge: async (killed) => expectWhole(killed, wanted),
  });
  expect([points > 10, [...wanted.keys()].filter((key) => /\/channels\/[0-9a-f]{64}\//.test(key)).length]).toEqual([
    true,
    4,
  ]);
});

test('publish: pull-request, killed at every remote request and run again, leaves one pull request with one commit', async () => {
  const begun = scene({ path: 'data', publish: 'pull-request', branch: 'main' }, { 'more.csv': 'id\n1\n' });
  const wanted = await undisturbed(begun, ({ journey }) => objectsOf(journey));
  const points = await killEverywhere({
    begin: begun,
    look,
    judge: async (killed) => {
      expectWhole(killed, wanted);
      const { n, scene: there } = killed;
      const pulls = there.journey.cloud.world.table<{ head: string }>('github-pulls').all();
      const head = pulls[0]?.head ?? '';
      const git = origins.get(there)?.git;
      const commits = git?.('rev-list', '--count', `main..${head}`);
      expect({ n, pulls: pulls.length, commits, main: git?.('rev-list', '--count', 'main') }).toEqual({
        n,
        pulls: 1,
        commits: '1',
        main: '1',
      });
      expect(git?.('show', `${head}:data.dvc`)).toBe(pointerOf(there));
    },
  });
  expect(points).toBeGreaterThan(10);
});

describe('a remote that is a folder', () => {
  const begun = scene({ path: 'data', remote: 'folder' }, { 'large.bin': large, 'more.csv': 'id\n1\n' });

  test('killed at every remote request and run again, leaves what one run leaves', async () => {
    const wanted = await undisturbed(begun, ({ journey }) => [objectsOf(journey), filesOf(journey)]);
    const points = await killEverywhere({
      begin: begun,
      look,
      judge: async (killed) => {
        expectWhole(killed, new Map(wanted[0]));
        expect([killed.n, filesOf(killed.scene.journey)]).toEqual([killed.n, wanted[1]]);
      },
    });
    expect(points).toBeGreaterThan(8);
  });

  test('killed while it is filled: no file there is another than its name says, and the next run fills it', async () => {
    const wanted = await undisturbed(begun, ({ journey }) => filesOf(journey));
    for (let n = 0; n <= wanted.size; n += 1) {
      const { journey, run } = await begun();
      mkdirSync(remoteOf(journey));
      const kill = new AbortController();
      const watching = setInterval(
        () => readdirSync(remoteOf(journey), { recursive: true }).length > n && kill.abort(),
        1,
      );
      await run({ kill: kill.signal });
      clearInterval(watching);
      const named = [...filesOf(journey)].filter(([path]) => !path.endsWith('.tmp'));
      for (const [path, md5] of named)
        expect([n, path.replaceAll('/', '').replace(/\.dir$/, '')]).toEqual([n, `filesmd5${md5}`]);
      expect((await run()).outputs['verdict']).toBe('pass');
      const left = new Map([...filesOf(journey)].filter(([path]) => !path.endsWith('.tmp')));
      expect([n, left]).toEqual([n, wanted]);
      await journey.close();
    }
    process.stdout.write(`${wanted.size + 1} kill points, 0 lost\n`);
  });
});
