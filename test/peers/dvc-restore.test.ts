import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { restoreDataset } from '../../actions/restore-dataset/action.ts';
import { type Checkout, checkout, tripIn } from '../contracts/dataset-trip.ts';
import { players, type S3Player } from '../contracts/s3-player.ts';
import { peer } from './peers.ts';

let player: S3Player;
let here: Checkout;
let remote: string;
beforeAll(async () => {
  const [, start] = players.at(-1) ?? [];
  if (start === undefined) throw new Error('there is no S3 to play against');
  player = await start('restore');
});
beforeEach(() => {
  here = checkout(player);
  remote = mkdtempSync(join(tmpdir(), 'modelway-remote-'));
});
afterEach(() => {
  for (const folder of [here.folder, remote]) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => player.stop());

const dvc = (...args: readonly string[]) =>
  promisify(execFile)(peer('dvc/bin/dvc'), args, { cwd: here.folder, env: process.env });

/** Makes the checkout a project of DVC with a remote, in S3 or in a folder. */
async function project(where: string): Promise<void> {
  await dvc('init', '--quiet');
  const url = where === 'S3' ? `s3://${player.bucket}/${here.folder.slice(-6)}` : remote;
  const s3 = where === 'S3' ? `    endpointurl = ${player.env['AWS_ENDPOINT_URL']}\n    region = us-east-1\n` : '';
  writeFileSync(
    join(here.folder, '.dvc', 'config'),
    `[core]\n    remote = r\n    analytics = false\n['remote "r"']\n    url = ${url}\n${s3}`,
  );
}

async function restore() {
  const trip = tripIn(here.folder, { player, inputs: {}, commit: here.git('rev-parse', 'HEAD'), log: [] });
  const inputs = { path: 'data', remote: undefined, version: undefined, extra: 'keep', cache: undefined } as const;
  const given = { ...trip, inputs };
  const observed = await restoreDataset.observe(given);
  return restoreDataset.perform(restoreDataset.plan(given, observed), given, observed);
}

const bytesBelow = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );

const files = {
  'data/a.txt': 'hello\n',
  'data/sub/ünï 日本.txt': 'world\n',
  'data/copy.txt': 'hello\n',
  'data/q"uote\\.txt': '',
  'data/large.bin': 'modelway'.repeat(2_500_000),
};

describe.each(['S3', 'a folder'])('with a remote in %s', (where) => {
  test.each(['dvc push', 'version-dataset'])('restores what %s brought there, byte for byte', async (who) => {
    await project(where);
    here.write(files);
    if (who === 'dvc push') {
      await dvc('add', '--quiet', 'data');
      await dvc('push', '--quiet');
    } else await here.version({ channel: 'none' });
    const before = bytesBelow(join(here.folder, 'data'));
    here.remove('data');
    // Whatever DVC has of its own here must not help.
    rmSync(join(here.folder, '.dvc', 'cache'), { recursive: true, force: true });
    const { outputs } = await restore();
    expect(bytesBelow(join(here.folder, 'data'))).toEqual(before);
    expect(outputs).toMatchObject({ files: '5', 'fetched-objects': '5' });
    // DVC finds in them the version that its pointer names.
    const pointer = readFileSync(join(here.folder, 'data.dvc'), 'utf8');
    await dvc('add', '--quiet', 'data');
    expect(readFileSync(join(here.folder, 'data.dvc'), 'utf8')).toBe(pointer);
  });
});
