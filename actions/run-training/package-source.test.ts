import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  await expect(pack()).rejects.toThrow('the link link does not lead to a file of the source');
});
