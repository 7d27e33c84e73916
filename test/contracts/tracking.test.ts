import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { connect, locate, putObject } from '@modelway/aws';
import { dirObject, legacyKey } from '@modelway/dataset';
import { type Checkout, checkout } from './dataset-trip.ts';
import { localS3, type S3Player } from './s3-player.ts';

let player: S3Player;
let here: Checkout;
beforeAll(async () => {
  player = await localS3('tracking');
});
beforeEach(() => {
  here = checkout(player);
  here.write({ 'data/a.txt': 'hello\n', 'data/sub/b.txt': 'world\n' });
  mkdirSync(join(here.folder, '.dvc'));
});
afterEach(() => rmSync(here.folder, { recursive: true, force: true }));
afterAll(() => player.stop());

const id = '5369cb520f35f5d77e793cf181884a27.dir';
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const text = (path: string): string => readFileSync(join(here.folder, path), 'utf8');
const remote = (): string => `s3://${player.bucket}/dvc${here.folder.slice(-6)}`;
const commit = (): void => {
  here.git('add', '--force', '.');
  here.git('commit', '--quiet', '--message=data');
};
const refusal = (path: string) =>
  here.version({ path, remote: remote() }).then(
    () => [],
    (cause: Error) => cause.message.split('\n'),
  );

test('versions what a pipeline made, and leaves its lock alone', async () => {
  const lock = `schema: '2.0'\nstages:\n  split:\n    cmd: x\n    outs:\n    - path: ../data\n      hash: md5\n      md5: ${id}\n`;
  here.write({ 'steps/dvc.lock': lock, 'steps/dvc.yaml': 'stages: {split: {cmd: x, outs: [../data]}}\n' });
  commit();
  const { facts } = await here.version({ remote: remote() });
  expect(facts).toMatchObject({ pointer: { path: 'steps/dvc.lock' }, version: { md5: id } });
  expect(text('steps/dvc.lock')).toBe(lock);
  expect(() => text('data.dvc')).toThrow('ENOENT');
  here.write({ 'data/c.txt': 'more' });
  expect(await refusal('data')).toEqual([expect.stringContaining('stage "split" made data as 5369')]);
});

test('compares with what the pipeline made at the base', async () => {
  await here.version({ remote: remote() });
  here.remove('data.dvc');
  const out = `schema: '2.0'\nstages:\n  split:\n    cmd: x\n    outs:\n    - path: data\n      hash: md5\n      md5: `;
  here.write({ 'dvc.lock': `${out}${id}\n` });
  commit();
  here.write({ 'data/c.txt': 'more' });
  const changed = dirObject([
    { path: 'a.txt', md5: md5('hello\n') },
    { path: 'c.txt', md5: md5('more') },
    { path: 'sub/b.txt', md5: md5('world\n') },
  ]);
  here.write({ 'dvc.lock': `${out}${changed.id}\n` });
  expect((await here.version({ remote: remote(), base: 'HEAD' })).outputs).toMatchObject({ added: '1', changed: '0' });
});

test('updates the pointer that tracks the data, whatever it is called', async () => {
  const pointer = `# ours\nwdir: ..\nouts:\n- md5: ${id}\n  size: 1\n  hash: md5\n  path: data\n`;
  here.write({ 'pointers/mine.dvc': pointer });
  commit();
  await here.version({ remote: remote() });
  expect(text('pointers/mine.dvc')).toBe(`${pointer.replace('size: 1', 'size: 12')}  nfiles: 2\n`);
  expect(() => text('data.dvc')).toThrow('ENOENT');
});

test('refuses what DVC refuses: parts of what is tracked, and what holds something tracked', async () => {
  here.write({ 'data/sub/x.dvc': `outs:\n- md5: ${md5('x')}\n  hash: md5\n  path: x\n` });
  commit();
  expect(await refusal('data')).toEqual([expect.stringContaining('holds data/sub/x, which data/sub/x.dvc tracks')]);
  here.remove('data/sub/x.dvc');
  writeFileSync(join(here.folder, 'data.dvc'), `outs:\n- md5: ${id}\n  hash: md5\n  path: data\n`);
  expect(await refusal('data/sub')).toEqual([expect.stringContaining('give path: data')]);
  expect(await refusal('data/a.txt')).toEqual([expect.stringContaining('is a part of data, which data.dvc tracks')]);
});

test('refuses data that two files track', async () => {
  for (const name of ['data.dvc', 'other.dvc'])
    here.write({ [name]: `outs:\n- md5: ${id}\n  hash: md5\n  path: data\n` });
  expect(await refusal('data')).toEqual([expect.stringContaining('is tracked by data.dvc and by other.dvc')]);
});

test('does not mind a broken pointer of other data, or a pointer of another project', async () => {
  here.write({
    'other.dvc': 'outs: [',
    'project/.dvc/config': '',
    'project/x.dvc': `wdir: ..\nouts:\n- md5: ${id}\n  hash: md5\n  path: data\n`,
  });
  commit();
  const { log } = await here.version({ remote: remote() });
  expect(log).toContainEqual(
    expect.stringMatching(/^other.dvc: is not YAML.*whether it tracks data too is not known$/s),
  );
  expect(text('data.dvc')).toContain(id);
});

test.each([
  ['  push: false', undefined, 'remove that key'],
  ['  cache: false', undefined, 'is kept in Git'],
  ['  remote: archive', 's3://tracking/x', 'is bound to remote "archive"'],
])('refuses a pointer with "%s"', async (line, given, why) => {
  here.write({ 'data.dvc': `outs:\n- md5: ${id}\n  hash: md5\n  path: data\n${line}\n` });
  await expect(here.version(given === undefined ? {} : { remote: given })).rejects.toThrow(why);
});

test('goes where the pointer says, rather than to the default remote', async () => {
  here.write({
    'data.dvc': `outs:\n- md5: ${id}\n  hash: md5\n  path: data\n  remote: Archive\n`,
    '.dvc/config': `[core]\nremote = none\n['remote "archive"']\nurl = ${remote()}/archive\n`,
  });
  expect((await here.version({})).facts.remote).toBe(`${remote()}/archive`);
});

test('tells faults of the data, its pointer and the configuration together', async () => {
  here.write({ 'data/.dvcignore': '', 'data.dvc': 'outs: 1\n', '.dvc/config': 'broken\n' });
  const told = (await here.version({}).catch((cause: Error) => cause.message)) as string;
  expect(told).toMatch(/data\.dvc: outs/);
  expect(told).toMatch(/no \.dvcignore inside/);
  expect(told).toMatch(/\.dvc\/config: line 1 is neither/);
});

test('reads a version of DVC 2 to compare with, and never writes one', async () => {
  const listing = dirObject([
    { path: 'a.txt', md5: md5('hello\n') },
    { path: 'dos.txt', md5: md5('one\ntwo\n') },
    { path: 'gone.txt', md5: md5('gone') },
  ]);
  const aws = connect({ env: player.env, clock: runnerClock });
  await putObject(aws, locate(`${remote()}/${legacyKey(listing.id)}`), { bytes: listing.bytes, expected: 'absent' });
  here.write({ 'data.dvc': `outs:\n- md5: ${listing.id}\n  path: data\n`, 'data/dos.txt': 'one\r\ntwo\r\n' });
  commit();
  const { outputs } = await here.version({ remote: remote(), base: 'HEAD' });
  expect(outputs).toMatchObject({ added: '1', changed: '0', removed: '1', 'uploaded-objects': '4' });
  expect(text('data.dvc')).toMatch(/^ {2}path: data\n {2}size: \d+\n {2}nfiles: 3\n {2}hash: md5\n$/m);
});

test('never lets a configuration in the checkout name files that could run programs', async () => {
  here.write({ '.dvc/config': `[core]\nremote = r\n['remote "r"']\nurl = ${remote()}\nconfigpath = ../aws.ini\n` });
  await expect(here.version({})).rejects.toThrow('configpath of .dvc/config lies in the checkout (aws.ini)');
});

describe('a remote that is a folder', () => {
  const inFolder = () => ({ remote: './store' });

  test('holds versions as DVC lays them out, and is compared with', async () => {
    const first = await here.version(inFolder());
    expect(first.facts.remote).toBe(join(here.folder, 'store'));
    expect(statSync(join(here.folder, 'store/files/md5/b1/946ac92492d2347c6235b4d2611184')).mode & 0o777).toBe(0o444);
    here.git('add', 'data.dvc');
    here.git('commit', '--quiet', '--message=data');
    here.write({ 'data/a.txt': 'changed', 'data/new.csv': 'a,b\n1,2\n' });
    const { outputs } = await here.version({ ...inFolder(), base: 'HEAD' });
    expect(outputs).toMatchObject({ added: '1', changed: '1', removed: '0', 'uploaded-objects': '3' });
  });

  test('tells of a listing that is damaged, and of a pointer that says another number of files', async () => {
    await here.version(inFolder());
    const pointer = text('data.dvc').replace('nfiles: 2', 'nfiles: 7');
    here.write({ 'data.dvc': pointer });
    commit();
    here.write({ 'data/c.txt': 'more' });
    expect((await here.version({ ...inFolder(), base: 'HEAD' })).log).toContainEqual(
      expect.stringContaining('says 7 files, but its listing 5369cb520f35f5d77e793cf181884a27.dir has 2'),
    );
    const listing = 'store/files/md5/53/69cb520f35f5d77e793cf181884a27.dir';
    rmSync(join(here.folder, listing));
    here.write({ [listing]: '[]' });
    const { remarks } = await here.version({ ...inFolder(), base: 'HEAD' });
    expect(JSON.stringify(remarks)).toContain('it is damaged');
  });
});

test('never writes over an import whose content is not here, nor loses its source', async () => {
  const pointer = `frozen: true\ndeps:\n- etag: x\n  path: s3://a/b\nouts:\n- hash: md5\n  path: data\n`;
  here.write({ 'data.dvc': pointer });
  await expect(here.version({ remote: remote() })).rejects.toThrow('was made by dvc import');
  expect(text('data.dvc')).toBe(pointer);
});
