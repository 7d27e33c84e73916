import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageSource } from './package-source.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'source-'));
  mkdirSync(join(workspace, 'src', 'lib'), { recursive: true });
  writeFileSync(join(workspace, 'src', 'train.py'), 'print(1)\n');
  writeFileSync(join(workspace, 'src', 'lib', 'a.py'), 'A = 1\n');
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const pack = (source = 'src', entryPoint = 'train.py') => packageSource(workspace, { source, entryPoint });

test('the same files give the same bytes, whenever they were written', async () => {
  const first = await pack();
  utimesSync(join(workspace, 'src', 'train.py'), 1, 1);
  expect((await pack()).sha256).toBe(first.sha256);
});

test('content, names and the executable bit change the bytes', async () => {
  const seen = new Set([(await pack()).sha256]);
  chmodSync(join(workspace, 'src', 'train.py'), 0o755);
  seen.add((await pack()).sha256);
  writeFileSync(join(workspace, 'src', 'lib', 'a.py'), 'A = 2\n');
  seen.add((await pack()).sha256);
  writeFileSync(join(workspace, 'src', 'lib', 'b.py'), '');
  seen.add((await pack()).sha256);
  expect(seen.size).toBe(4);
});

test('what .gitignore names, and caches, stay out', async () => {
  writeFileSync(join(workspace, 'src', '.gitignore'), '*.log\n');
  writeFileSync(join(workspace, 'src', 'train.log'), 'x');
  mkdirSync(join(workspace, 'src', '__pycache__'));
  writeFileSync(join(workspace, 'src', '__pycache__', 'a.pyc'), 'x');
  expect((await pack()).files).toEqual(['.gitignore', 'lib/a.py', 'train.py']);
});

test.each([
  ['missing', /"missing" cannot be read \(ENOENT\)/],
  ['..', /leads outside the workspace/],
  ['src/train.py', /is a file/],
])('the source %p is refused', async (source, words) => {
  await expect(pack(source)).rejects.toThrow(words);
});

test('a missing entry point is told with what is there', async () => {
  await expect(pack('src', 'main.py')).rejects.toThrow(
    'entry-point: main.py is not in src; it holds lib/a.py, train.py',
  );
});

test('a link out of the source is refused: it would carry a secret file away', async () => {
  writeFileSync(join(workspace, 'secret'), 'x');
  symlinkSync(join(workspace, 'secret'), join(workspace, 'src', 'link'));
  await expect(pack()).rejects.toThrow(
    'source: link is a link that leads out of src, or no file; replace it by a file',
  );
});

test('a link to a file of the source counts as that file', async () => {
  symlinkSync('lib/a.py', join(workspace, 'src', 'same.py'));
  expect((await pack()).files).toEqual(['lib/a.py', 'same.py', 'train.py']);
});

test('rules of the checkout and of folders below hold too, and the nearest has the last word', async () => {
  writeFileSync(join(workspace, '.gitignore'), '*.csv\n/src/old/\n');
  mkdirSync(join(workspace, 'src', 'old'));
  for (const name of ['a.csv', 'old/b.py', 'lib/keep.csv', 'lib/c.csv'])
    writeFileSync(join(workspace, 'src', name), 'x');
  writeFileSync(join(workspace, 'src', 'lib', '.gitignore'), '!keep.csv\n');
  expect((await pack()).files).toEqual(['lib/.gitignore', 'lib/a.py', 'lib/keep.csv', 'train.py']);
});

test('a source that Git ignores is packed all the same: it was named', async () => {
  writeFileSync(join(workspace, '.gitignore'), '/src/\n');
  expect((await pack()).files).toEqual(['lib/a.py', 'train.py']);
});

test('everything that is wrong is told together', async () => {
  symlinkSync('/etc/hostname', join(workspace, 'src', 'out'));
  symlinkSync('nowhere', join(workspace, 'src', 'dangling'));
  await expect(pack('src', 'main.py')).rejects.toMatchObject({ reasons: { length: 3 } });
});

test('the bytes are those that they were when this was written, whatever compressor and machine there is', async () => {
  const { bytes, sha256 } = await pack();
  expect(sha256).toBe('4d1ce58c03debb72407078bc75939e9ea58dfa456fa12a921ec6c7f8179fca32');
  expect(gunzipSync(bytes).subarray(0, 8).toString()).toBe('lib/a.py');
});
