import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { dirObject, newPointer } from '@modelway/dataset';
import { empty } from '@modelway/lineage';
import { digestsOf, inlineCrew, openRemote } from '@modelway/remote';
import { restoreDataset } from './action.ts';

type Given = Parameters<typeof restoreDataset.observe>[0];

let home: string;
let workspace: string;
let log: string[];
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'modelway-restore-')));
  workspace = join(home, 'work');
  mkdirSync(workspace);
  log = [];
});
afterEach(() => rmSync(home, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
};
const textAt = (path: string): string => readFileSync(join(workspace, path), 'utf8');

const remote = () =>
  openRemote(
    { kind: 'local', name: 'r', folder: join(home, 'remote') },
    { env: {}, clock: runnerClock, crew: inlineCrew },
  );

/** Puts a version into the remote and its pointer into the checkout. */
async function publish(files: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.entries(files).map(([path, text]) => ({ path, md5: digestsOf(Buffer.from(text)).md5 }));
  for (const text of Object.values(files))
    await remote().write(digestsOf(Buffer.from(text)).md5, Buffer.from(text), 'absent');
  const { id, bytes } = dirObject(entries);
  await remote().write(id, bytes, 'absent');
  write('data.dvc', newPointer({ path: 'data', md5: id, size: 1, nfiles: entries.length }));
}

function trip(inputs: Partial<Given['inputs']> = {}): Given {
  const tell = (line: string): void => void log.push(line);
  return {
    inputs: {
      path: 'data',
      remote: join(home, 'remote'),
      version: undefined,
      extra: 'keep',
      cache: join(home, 'cache'),
      ...inputs,
    },
    workspace,
    env: {},
    clock: { now: () => new Date(), sleep: async () => {} },
    log: { info: tell, warn: tell, untrusted: () => {}, group: (_, work) => work() },
    signal: new AbortController().signal,
    store: { uri: 's3://store/x', get: async () => undefined, put: async () => 'written', list: async () => [] },
    line: 'churn',
    lineage: empty,
    event: {},
    run: {} as Given['run'], // Nothing here reads who runs it.
    saveState: () => {},
  };
}

async function restore(inputs: Partial<Given['inputs']> = {}) {
  const given = trip(inputs);
  const observed = await restoreDataset.observe(given);
  return restoreDataset.perform(restoreDataset.plan(given, observed), given, observed);
}

test('brings a version into an empty checkout', async () => {
  await publish({ 'a.csv': 'a', 'sub/deep/b.csv': 'b' });
  const { outputs } = await restore();
  expect([textAt('data/a.csv'), textAt('data/sub/deep/b.csv')]).toEqual(['a', 'b']);
  expect(outputs).toMatchObject({ files: '2', bytes: '2', 'fetched-objects': '2' });
});

test('fetches only what is not there as it should be, and heals what was changed', async () => {
  await publish({ 'a.csv': 'a', 'b.csv': 'b' });
  await restore();
  write('data/b.csv', 'x');
  expect((await restore()).outputs).toMatchObject({ 'fetched-objects': '1' });
  expect(textAt('data/b.csv')).toBe('b');
});

test('keeps what is not of the version with a warning, or removes it when asked', async () => {
  await publish({ 'a.csv': 'a' });
  write('data/own.txt', 'mine');
  await restore();
  expect(log.join()).toContain('own.txt');
  await restore({ extra: 'remove' });
  expect(readdirSync(join(workspace, 'data'))).toEqual(['a.csv']);
});

test('writes nothing when an object is not in the remote, and names the file', async () => {
  await publish({ 'a.csv': 'a', 'b.csv': 'b' });
  const { md5 } = digestsOf(Buffer.from('b'));
  rmSync(join(home, 'remote/files/md5', md5.slice(0, 2), md5.slice(2)));
  await expect(restore()).rejects.toThrow(`b.csv: ${join(home, 'remote')} has no object ${md5}`);
  expect(existsSync(join(workspace, 'data'))).toBe(false);
});

test('does not take a damaged object for the file', async () => {
  await publish({ 'a.csv': 'a' });
  const { md5 } = digestsOf(Buffer.from('a'));
  const object = join(home, 'remote/files/md5', md5.slice(0, 2), md5.slice(2));
  rmSync(object);
  writeFileSync(object, 'A');
  await expect(restore()).rejects.toThrow('holds other bytes');
  expect(readdirSync(join(workspace, 'data'))).toEqual([]);
});

test('writes through no link that the checkout holds', async () => {
  await publish({ 'sub/a.csv': 'a' });
  mkdirSync(join(home, 'outside'));
  mkdirSync(join(workspace, 'data'));
  symlinkSync(join(home, 'outside'), join(workspace, 'data/sub'));
  await expect(restore()).rejects.toThrow('is not a directory');
  rmSync(join(workspace, 'data'), { recursive: true });
  symlinkSync(join(home, 'outside'), join(workspace, 'data'));
  await expect(restore()).rejects.toThrow('is a symbolic link');
  expect(readdirSync(join(home, 'outside'))).toEqual([]);
});

test.each([['../x'], ['/etc'], ['.git/x'], ['.']])('refuses the path %s', async (path) => {
  await expect(restore({ path })).rejects.toThrow('inside the checkout');
});

test('takes the files from a pointer that lists them itself, and says which of them the remote lacks', async () => {
  await publish({ 'a.csv': 'a' });
  const [known, unknown] = ['a', 'b'].map((text) => digestsOf(Buffer.from(text)).md5);
  const list = (...files: readonly string[]): void =>
    write('data.dvc', `outs:\n- path: data\n  hash: md5\n  files:\n${files.join('')}`);
  const item = (md5: string | undefined, path: string): string =>
    `  - md5: ${md5}\n    size: 1\n    relpath: ${path}\n    cloud:\n      s3:\n        version_id: x\n        etag: y\n`;
  list(item(known, 'one/a.csv'), item(known, 'two.csv'));
  await restore();
  expect([textAt('data/one/a.csv'), textAt('data/two.csv')]).toEqual(['a', 'a']);
  list(item(known, 'one/a.csv'), item(unknown, 'b.csv'));
  await expect(restore()).rejects.toThrow(`b.csv: ${join(home, 'remote')} has no object ${unknown}`);
});

test('restores what was imported and versioned here, though DVC itself never pushes it', async () => {
  await publish({ 'a.csv': 'a' });
  const kept = textAt('data.dvc').replace('  path: data\n', '  path: data\n  push: false\n');
  write('data.dvc', `frozen: true\ndeps:\n- path: s3://raw/2026\n  etag: x\n${kept}`);
  await restore();
  expect(textAt('data/a.csv')).toBe('a');
  write('data.dvc', kept);
  await expect(restore()).rejects.toThrow('keeps its content here, so no remote has it');
});

test('says what is missing when there is no pointer, or its version was never pushed', async () => {
  await expect(restore()).rejects.toThrow('data.dvc: is not in the checkout');
  write('data.dvc', newPointer({ path: 'data', md5: `${'a'.repeat(32)}.dir`, size: 1, nfiles: 1 }));
  await expect(restore()).rejects.toThrow(`${'a'.repeat(32)}.dir, which is not in ${join(home, 'remote')}`);
});
