import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyOf } from './history.ts';

let folder: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=a@b', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
function commit(text: string): string {
  writeFileSync(join(folder, 'file'), text);
  git('add', 'file');
  git('commit', '-qm', text);
  return git('rev-parse', 'HEAD');
}
const nobody = async (): Promise<undefined> => undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  git('init', '-q', '-b', 'main');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a whole clone says where a branch began, what came before, and what a tag names', async () => {
  const [first, second] = [commit('one'), commit('two')];
  git('tag', '-a', 'v1', '-m', 'first', first);
  git('checkout', '-qb', 'branch');
  const mine = commit('mine');
  git('checkout', '-q', 'main');
  const third = commit('three');
  const history = await historyOf(folder, nobody);
  expect(await history.mergeBase(third, mine)).toBe(second);
  expect(await history.before(second, 10)).toEqual([
    { commit: second, tree: git('rev-parse', `${second}^{tree}`) },
    { commit: first, tree: git('rev-parse', `${first}^{tree}`) },
  ]);
  expect(await history.before(third, 1)).toHaveLength(1);
  expect((await history.tag('v1'))?.commit).toBe(first);
  expect(await history.tag('v2')).toBeUndefined();
  expect(await history.mergeBase(third, 'f'.repeat(40))).toBeUndefined();
  await expect(history.before('--all', 1)).rejects.toThrow('not the digest of a commit');
});

test('a shallow clone says nothing: what it would say may be wrong', async () => {
  commit('more');
  const shallow = mkdtempSync(join(tmpdir(), 'shallow-'));
  execFileSync('git', ['clone', '-q', '--depth=1', `file://${folder}`, shallow]);
  await expect(historyOf(shallow, nobody)).rejects.toThrow('fetch-depth: 0');
  rmSync(shallow, { recursive: true });
});
