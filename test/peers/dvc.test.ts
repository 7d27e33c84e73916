import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runnerClock } from '@modelway/action';
import { connect, putObject } from '@modelway/aws';
import { type Checkout, checkout } from '../contracts/dataset-trip.ts';
import { players, type S3Player } from '../contracts/s3-player.ts';
import { peer } from './peers.ts';

/** The trees of the format sheet's worked examples, and what else has gone wrong before: each as path → content. */
const trees: Record<string, Record<string, string>> = {
  'two files': { 'a.txt': 'hello\n', 'sub/b.txt': 'world\n' },
  'duplicates, empty and hidden files': { '.hidden': '', 'copy.bin': '\0\x01', 'orig.bin': '\0\x01', 'z/.keep': '' },
  'an order that is not that of folders': { 'a/x': '1', 'a-b/x': '2', 'a.b/x': '3', ab: '4', A: '5', _: '6' },
  'names beyond ASCII': {
    'caf\u00e9.txt': 'nfc',
    'cafe\u0301.txt': 'nfd',
    '\u65e5\u672c\u8a9e.txt': 'ja',
    '\ufb01.txt': 'lig',
    '\u{1f600}.txt': 'emoji',
  },
  'names that need escapes': {
    'q"uote.txt': 'q',
    'back\\slash.txt': 'b',
    'tab\there.txt': 't',
    'del\u007f.txt': 'd',
    'sp ace.txt': 's',
    'sl/as/h.txt': '\r\n',
    'amp&<>\u2028.txt': 'u',
  },
  'a file larger than one part': { 'large.bin': 'modelway'.repeat(2_500_000), 'small.bin': 'x' },
};

const oddNames = ['2024-01-01', '2024_01', '20240101', '1.0', 'true', 'a#b', "it's", '[x]', 'a b'];

let player: S3Player;
let here: Checkout;

/** Not the blocking kind of call: the S3 that DVC talks to may be in this process. */
const dvc = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(peer('dvc/bin/dvc'), args, {
    cwd: folder,
    env: process.env,
  });
  return stdout;
};

/** Folders of one test, to be removed after it. */
const folders: string[] = [];

function scratch(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `modelway-${name}-`));
  folders.push(folder);
  return folder;
}

/** The same project with nothing in it but what was committed, as another person would clone it. */
function cloneOf({ folder }: Checkout): string {
  const clone = join(scratch('clone'), 'project');
  execFileSync('git', ['clone', '--quiet', folder, clone]);
  return clone;
}

beforeAll(async () => {
  // The last one: the S3 that MODELWAY_S3 names, else the local cloud.
  const [, start] = players.at(-1) ?? [];
  if (start === undefined) throw new Error('there is no S3 to play against');
  player = await start('dvc');
});
beforeEach(async () => {
  const { bucket, env } = player;
  here = checkout(player);
  await dvc(here.folder, 'init', '--quiet');
  writeFileSync(
    join(here.folder, '.dvc', 'config'),
    `[core]\n    remote = s3\n    analytics = false\n['remote "s3"']\n    url = s3://${bucket}/dvc${here.folder.slice(-6)}\n    endpointurl = ${env['AWS_ENDPOINT_URL']}\n    region = us-east-1\n`,
  );
});
afterEach(() => {
  for (const folder of [here.folder, ...folders.splice(0)]) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => player.stop());

/** The pointer that DVC itself writes for the same data, in a copy of the project. It names the digest of the listing's bytes. */
async function byDvc(name: string): Promise<string> {
  const copy = scratch('dvc');
  cpSync(here.folder, copy, { recursive: true });
  await dvc(copy, 'add', '--quiet', name);
  return readFileSync(join(copy, `${name}.dvc`), 'utf8');
}

test.each(Object.entries(trees))('writes the bytes of dvc add and is restored by dvc pull: %s', async (_, files) => {
  here.write(Object.fromEntries(Object.entries(files).map(([path, text]) => [`data/${path}`, text])));
  const expected = await byDvc('data');
  await here.version({});
  expect(readFileSync(join(here.folder, 'data.dvc'), 'utf8')).toBe(expected);
  here.git('add', '.');
  here.git('commit', '--quiet', '--message=data');
  const clone = cloneOf(here);
  await dvc(clone, 'pull', '--quiet');
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(clone, 'data', path), 'utf8')).toBe(text);
  expect(JSON.parse(await dvc(clone, 'status', '--json'))).toEqual({});
  expect(JSON.parse(await dvc(clone, 'status', '--cloud', '--json'))).toEqual({});
});

test.each(oddNames)('points at a directory called %j as dvc add does', async (name) => {
  here.write({ [`${name}/a.txt`]: 'hello\n' });
  const expected = await byDvc(name);
  await here.version({ path: name });
  expect(readFileSync(join(here.folder, `${name}.dvc`), 'utf8')).toBe(expected);
  expect(here.git('status', '--porcelain', '--', name)).toBe('');
});

test.each([
  ['table.csv', 'a,b\n1,2\n', 0o644],
  ['empty', '', 0o644],
  ['run.sh', '#!/bin/sh\n', 0o755],
  ['12 e.x', 'x', 0o600],
])('tracks the single file %j as dvc add does, and dvc pull restores it', async (name, text, mode) => {
  here.write({ [`files/${name}`]: text });
  chmodSync(join(here.folder, 'files', name), mode);
  const copy = scratch('dvc');
  cpSync(here.folder, copy, { recursive: true });
  await dvc(copy, 'add', '--quiet', `files/${name}`);
  await here.version({ path: `files/${name}` });
  for (const written of [`${name}.dvc`, '.gitignore'])
    expect(readFileSync(join(here.folder, 'files', written), 'utf8')).toBe(
      readFileSync(join(copy, 'files', written), 'utf8'),
    );
  here.git('add', '.');
  here.git('commit', '--quiet', '--message=data');
  const clone = cloneOf(here);
  await dvc(clone, 'pull', '--quiet');
  expect(readFileSync(join(clone, 'files', name), 'utf8')).toBe(text);
  expect(JSON.parse(await dvc(clone, 'status', '--json'))).toEqual({});
  expect(JSON.parse(await dvc(clone, 'status', '--cloud', '--json'))).toEqual({});
  here.write({ [`files/${name}`]: `${text}more` });
  const { outputs } = await here.version({ path: `files/${name}`, base: 'HEAD' });
  expect(outputs).toMatchObject({ files: '1', 'uploaded-objects': '1', changed: '1', added: '0' });
});

test('goes on from what dvc add and dvc push left: uploads nothing, and updates the pointer as dvc does', async () => {
  here.write({ 'data/a.txt': 'hello\n', 'data/b.txt': 'world\n' });
  await dvc(here.folder, 'add', '--quiet', 'data');
  await dvc(here.folder, 'push', '--quiet');
  const pointer = join(here.folder, 'data.dvc');
  writeFileSync(pointer, `# kept\ndesc: two files\n${readFileSync(pointer, 'utf8')}meta:\n  owner: [a, b]\n`);
  here.git('add', '.');
  expect((await here.version({})).outputs['uploaded-objects']).toBe('0');
  here.write({ 'data/c.txt': 'more\n' });
  const expected = await byDvc('data');
  expect((await here.version({})).outputs['uploaded-objects']).toBe('2');
  expect(readFileSync(pointer, 'utf8')).toBe(expected);
});

test('leaves out what .dvcignore leaves out', async () => {
  here.write({
    'data/a.txt': 'a',
    'data/x.tmp': 'x',
    'data/keep.tmp': 'k',
    'data/logs/l': 'l',
    'data/.git/c': 'c',
    'data/sub/.dvc/c': 'c',
    'data/sub/d': 'd',
    '.dvcignore': '*.tmp\n!keep.tmp\nlogs/\n',
  });
  const expected = await byDvc('data');
  await here.version({});
  expect(readFileSync(join(here.folder, 'data.dvc'), 'utf8')).toBe(expected);
});

test.each(['file.csv', 'folder'])(
  'versions the %s that dvc import-url left in S3, as if it had been pulled',
  async (what) => {
    const { bucket, env } = player;
    const aws = connect({ env, clock: runnerClock });
    const at = `raw${here.folder.slice(-6)}`;
    const names = what === 'folder' ? ['folder/a b.txt', 'folder/sub/é'] : ['file.csv'];
    for (const name of names)
      await putObject(
        aws,
        { bucket, key: `${at}/${name}` },
        { bytes: Buffer.from(`of ${name}\n`), expected: 'absent' },
      );
    const config = join(here.folder, '.dvc', 'config');
    // Copies inside S3 want one way to both places.
    writeFileSync(config, readFileSync(config, 'utf8').replace(/ {4}endpointurl = .*\n/, ''));
    await dvc(here.folder, 'import-url', '--quiet', '--no-download', `s3://${bucket}/${at}/${what}`, 'data');
    here.git('add', '.');
    const { outputs } = await here.version({});
    expect(outputs).toMatchObject({ files: String(names.length) });
    expect(readFileSync(join(here.folder, 'data.dvc'), 'utf8')).toMatch(/^deps:$/m);
    here.git('add', '.');
    here.git('commit', '--quiet', '--message=data');
    const clone = cloneOf(here);
    await dvc(clone, 'pull', '--quiet');
    for (const name of names)
      expect(readFileSync(join(clone, name.replace(/^(folder|file\.csv)/, 'data')), 'utf8')).toBe(`of ${name}\n`);
    expect(JSON.parse(await dvc(clone, 'status', '--json'))).toEqual({});
    expect(JSON.parse(await dvc(clone, 'status', '--cloud', '--json'))).toEqual({});
  },
);
