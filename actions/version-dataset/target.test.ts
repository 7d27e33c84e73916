import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTarget } from './target.ts';

const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'modelway-target-')));
beforeAll(() => {
  mkdirSync(join(workspace, 'data/train'), { recursive: true });
  writeFileSync(join(workspace, 'file.csv'), '');
  writeFileSync(join(workspace, 'run.sh'), '', { mode: 0o654 });
  for (const name of ['data.dvc', 'data/.gitignore', 'dvc.lock']) writeFileSync(join(workspace, name), '');
  symlinkSync('data', join(workspace, 'linked'));
  symlinkSync(tmpdir(), join(workspace, 'outside'));
  symlinkSync('loop', join(workspace, 'loop'));
});
afterAll(() => rmSync(workspace, { recursive: true }));

test.each(['data/train', './data/train/', 'data/../data/train', 'data//train'])('finds %s', (path) => {
  expect(findTarget(workspace, path)).toEqual({
    path: 'data/train',
    kind: 'directory',
    absolute: join(workspace, 'data/train'),
    folder: join(workspace, 'data/train'),
    workspace,
  });
});

test('finds a single file, and whether it may be run', () => {
  const file = { kind: 'file', folder: workspace, workspace } as const;
  expect(findTarget(workspace, 'file.csv')).toEqual({
    ...file,
    path: 'file.csv',
    absolute: join(workspace, 'file.csv'),
  });
  expect(findTarget(workspace, './run.sh')).toEqual({
    ...file,
    path: 'run.sh',
    absolute: join(workspace, 'run.sh'),
    isexec: true,
  });
});

test.each([
  ['missing', 'does not exist'],
  ['data.dvc', 'give the data'],
  ['data/.gitignore', 'give the data'],
  ['dvc.lock', 'give the data'],
  ['file.csv/x', 'goes through a file'],
  ['loop', 'loop of symbolic links'],
  ['linked', 'give the real path, "data"'],
  ['linked/train', 'give the real path, "data/train"'],
  ['outside', 'leads outside the workspace through a symbolic link'],
  ['../elsewhere', 'is outside the workspace'],
  ['/etc', 'is outside the workspace'],
  ['.', 'is the workspace itself'],
  ['.git/x', 'Git or DVC itself'],
  ['data/.dvc', 'Git or DVC itself'],
  ['da\nta', 'control characters'],
])('refuses the path %j', (path, why) => {
  expect(() => findTarget(workspace, path)).toThrow(why);
});
