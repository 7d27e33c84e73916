import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ignoreRules } from '@modelway/dataset';
import { findTarget } from './target.ts';
import { readTree } from './tree.ts';

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

const read = (rules = '') =>
  readTree(findTarget(workspace, 'data'), ignoreRules([{ folder: '', text: rules }]), {
    clock: { now: () => new Date(0), sleep: async () => {} },
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
  expect(await read()).toEqual([
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
  expect((await read()).map(({ path, size }) => [path, size])).toEqual([
    ['a.txt', 6],
    ['b.txt', 1],
  ]);
  expect(warnings).toEqual([expect.stringContaining('data/folder: is a link to a directory')]);
});

test('leaves out what DVC leaves out', async () => {
  for (const path of ['data/.git/x', 'data/s/.hg/x', 'data/x.tmp', 'data/project/.dvc/x', 'data/project/y'])
    write(path, '');
  write('data/.gitignore', '*');
  expect((await read('*.tmp')).map(({ path }) => path)).toEqual(['.gitignore', 'a.txt']);
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
  writeFileSync(Buffer.from(`${workspace}/data/bad\xff`, 'latin1'), '');
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
    ['bad', 'not UTF-8 (bytes 626164ff)'],
    ['new\\nline', 'newline'],
    ['.dvcignore', 'no .dvcignore inside'],
    ['pipe', 'neither a file nor a directory'],
  ])
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`^data/${name?.replace(/[\\.]/g, '\\$&')}.*${why?.replace(/[().]/g, '\\$&')}`)),
    );
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
