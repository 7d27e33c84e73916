import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ignoreRules } from '@modelway/dataset';
import { findTarget } from './target.ts';
import { readTree } from './tree.ts';
import { identityIn, knownVersion, noteOf, writtenOf } from './written.ts';

let workspace: string;
let warnings: string[];
let control: AbortController;
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'modelway-tree-')));
  warnings = [];
  control = new AbortController();
  write('data/a.txt', 'hello\n');
});
afterEach(() => rmSync(workspace, { recursive: true }));

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

const read = (rules = '', { now = 0, cache }: { now?: number; cache?: string } = {}) =>
  readTree(findTarget(workspace, 'data'), ignoreRules([{ folder: '', text: rules }]), {
    cache,
    clock: { now: () => new Date(now), sleep: async () => {} },
    log: { info: () => {}, warn: (line) => void warnings.push(line), untrusted: () => {}, group: (_, work) => work() },
    signal: control.signal,
  });
const faults = () =>
  read().then(
    () => [],
    (cause: Error) => cause.message.split('\n'),
  );

test('takes both digests and the size of every file, small or large', async () => {
  const large = Buffer.alloc(3_000_001, 'modelway');
  write('data/sub/large.bin', large);
  expect((await read()).manifest).toEqual([
    {
      path: 'a.txt',
      md5: 'b1946ac92492d2347c6235b4d2611184',
      sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      size: 6,
    },
    {
      path: 'sub/large.bin',
      md5: createHash('md5').update(large).digest('hex'),
      sha256: createHash('sha256').update(large).digest('hex'),
      size: 3_000_001,
    },
  ]);
});

test('follows links to files, and says that it does not enter links to directories', async () => {
  write('elsewhere/b.txt', 'b');
  symlinkSync('../elsewhere/b.txt', join(workspace, 'data/b.txt'));
  symlinkSync('../elsewhere', join(workspace, 'data/folder'));
  expect((await read()).manifest.map(({ path, size }) => [path, size])).toEqual([
    ['a.txt', 6],
    ['b.txt', 1],
  ]);
  expect(warnings).toEqual([expect.stringContaining('data/folder: is a link to a directory')]);
});

test('leaves out what DVC leaves out', async () => {
  for (const path of ['data/.git/x', 'data/s/.hg/x', 'data/x.tmp', 'data/project/.dvc/x', 'data/project/y'])
    write(path, '');
  write('data/.gitignore', '*');
  expect((await read('*.tmp')).manifest.map(({ path }) => path)).toEqual(['.gitignore', 'a.txt']);
  expect(warnings).toEqual([expect.stringContaining('data/project: is a DVC project of its own')]);
});

test('warns of names that are one file on other systems', async () => {
  for (const name of ['A.txt', 'caf\u00e9', 'cafe\u0301']) write(`data/${name}`, '');
  await read();
  expect(warnings.sort()).toEqual([
    expect.stringMatching(/^(a|A)\.txt: differs/),
    expect.stringContaining('differs from caf'),
  ]);
});

test('tells everything that is wrong at once', async () => {
  symlinkSync('nowhere', join(workspace, 'data/dangling'));
  symlinkSync('self', join(workspace, 'data/self'));
  symlinkSync('..', join(workspace, 'data/up'));
  symlinkSync('/etc/passwd', join(workspace, 'data/outside'));
  for (const end of ['\xff', '\xfe']) writeFileSync(Buffer.from(`${workspace}/data/bad${end}`, 'latin1'), '');
  write('data/new\nline', '');
  write('data/.dvcignore', '');
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(workspace, 'data/pipe'), done));
  const told = await faults();
  await new Promise((done) => server.close(done));
  expect(told).toHaveLength(8);
  for (const [name, why] of [
    ['dangling', 'link to nothing'],
    ['self', 'loop of links'],
    ['up', 'a loop'],
    ['outside', 'leads outside the workspace'],
    ['bad', 'not UTF-8 (bytes 626164f[ef], 626164f[ef])'],
    ['new\\nline', 'newline'],
    ['.dvcignore', 'no .dvcignore inside'],
    ['pipe', 'neither a file nor a directory'],
  ])
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`^data/${name?.replace(/[\\.]/g, '\\$&')}.*${why?.replace(/[().]/g, '\\$&')}`)),
    );
});

test('takes a name that rightly holds what broken names are read as', async () => {
  write('data/so\ufffd', '');
  expect((await read()).manifest.map(({ path }) => path)).toContain('so\ufffd');
});

test.each([
  ['holds no files', () => rmSync(join(workspace, 'data/a.txt'))],
  ['is a DVC project itself', () => write('data/.dvc/config', '')],
  ['5 TiB', () => truncateSync(join(workspace, 'data/a.txt'), 6 * 2 ** 40)],
])('refuses a dataset that %s', async (why, spoil) => {
  spoil();
  expect(await faults()).toEqual([expect.stringContaining(why)]);
});

test('stops when it is cancelled', async () => {
  control.abort(new Error('cancelled'));
  await expect(read()).rejects.toThrow('cancelled');
});

test('remembers the version of a tree that did not change, and of no other', async () => {
  const cache = join(workspace, 'cache');
  const later = { cache, now: Date.now() + 60_000 };
  const first = await read('', later);
  const again = await read('', later);
  expect({ ...again, manifestBytes: again.manifestBytes() }).toEqual({
    ...first,
    manifestBytes: first.manifestBytes(),
  });
  write('data/b.txt', 'b');
  const both = await read('', later);
  expect(both.identity).not.toEqual(first.identity);
  expect((await read('', later)).identity).toEqual(both.identity);
  rmSync(join(workspace, 'data/b.txt'));
  write('data/racy.txt', 'written as it is read');
  expect((await read('', { cache, now: 0 })).manifest).toHaveLength(2);
  rmSync(join(workspace, 'data/racy.txt'));
  expect((await read('', { cache, now: 0 })).identity).toEqual(first.identity);
});

test('a version that was noted wrongly is found out before it is written', () => {
  const { manifest, identity } = writtenOf([], 'directory');
  expect(knownVersion(manifest, identity).manifestBytes().toString()).toBe('[]');
  const dir = { id: `${'b'.repeat(32)}.dir`, size: 2 };
  const wrong = knownVersion(manifest, { ...identity, sha256: 'a'.repeat(64), dir });
  expect(() => wrong.manifestBytes()).toThrow(/the cache says that this is version a+, but it is .*; delete the cache/);
  expect(() => wrong.dir?.bytes).toThrow(/delete the cache/);
  expect(identityIn(noteOf(identity))).toEqual(identity);
  expect(identityIn('')).toBeUndefined();
});
