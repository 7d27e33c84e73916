import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAt } from './file-at.ts';

let folder: string;
let commit: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, encoding: 'utf8' }).trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-file-at-'));
  git('init', '--quiet');
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'modelway.yml'), 'version: 1\n');
  writeFileSync(join(folder, 'sub', ':odd.yml'), 'odd\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  commit = git('rev-parse', 'HEAD');
  writeFileSync(join(folder, 'modelway.yml'), 'changed\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nobody = async (): Promise<undefined> => undefined;
const at = (path: string, of = commit, workspace = folder) => fileAt(workspace, { commit: of, path }, nobody);

test('is the committed text, not the one that lies there now', async () => {
  expect(await at('modelway.yml')).toEqual({ is: 'file', text: 'version: 1\n' });
  expect(await at(':odd.yml', commit, join(folder, 'sub'))).toEqual({ is: 'file', text: 'odd\n' });
});

test('is absent only in a commit that is there', async () => {
  expect(await at('other.yml')).toEqual({ is: 'absent' });
  expect(await at('other.yml', 'a'.repeat(40))).toEqual({
    is: 'unknown',
    why: 'commit aaaaaaa is not in this clone; give actions/checkout `fetch-depth: 0`, or this action a github-token with `contents: read`',
  });
  expect(await at('modelway.yml', '--output=/tmp/x')).toMatchObject({ is: 'unknown' });
});
