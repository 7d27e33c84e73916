import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitIn } from './clone.ts';
import type { GtoTag } from './gto-tag.ts';
import type { Publication } from './publication.ts';
import { type Published, publish, type Version } from './publish.ts';
import { repositoryOf } from './repository.ts';

const author = { name: 'Bot', email: 'bot@example.com' };
const env = { PATH: process.env['PATH'], HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' };
const as = ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main'];
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', [...as, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();

let scratch: string;
let origin: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'modelway-publish-'));
  origin = join(scratch, 'origin.git');
  git(scratch, 'init', '--quiet', '--bare', origin);
  const first = clone();
  commit(first, { 'README.md': 'toy\n' });
  git(first, 'push', '--quiet', 'origin', 'main');
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

let clones = 0;
function clone(...how: string[]): string {
  clones += 1;
  const folder = join(scratch, `clone-${clones}`);
  git(scratch, 'clone', '--quiet', ...how, `file://${origin}`, folder);
  return folder;
}

function commit(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message=change');
  return git(folder, 'rev-parse', 'HEAD');
}

const clock = { now: () => new Date('2026-11-21T00:00:00Z'), sleep: async () => undefined };
const log = { info: () => undefined } as never;

/** Publishes from a clone, as a run at its HEAD would. `isOpen`: whether the pull request is. */
function from(folder: string, own: Partial<Publication>, version: Partial<Version> = {}, isOpen = false) {
  const signal = new AbortController().signal;
  const repository = repositoryOf(
    gitIn({ workspace: folder, env, token: undefined, author, now: clock.now, signal }),
    `${author.name} <${author.email}>`,
    clock.now,
  );
  const whole = {
    name: 'data',
    md5: '0.dir',
    sha256: 'd'.repeat(64),
    of: git(folder, 'rev-parse', 'HEAD'),
    pointer: { path: 'data.dvc', text: 'one\n' },
    ...version,
  };
  const publication: Publication = { by: 'commit', branch: 'main', author, ...own };
  return publish(
    { repository, publication, version: whole, isOpen: async () => isOpen },
    { clock, log, signal },
  ) satisfies Promise<Omit<Published, 'pull'>>;
}

const shown = (path: string, ref = 'main'): string => git(origin, 'show', `${ref}:${path}`);
const pointer = (text: string) => ({ pointer: { path: 'data.dvc', text } });
const registered: GtoTag = { artifact: 'data', event: 'version', value: 'v1.0.0' };

test('the pointer and the line of .gitignore go onto the branch by one commit; workspace and index stay as they are', async () => {
  const folder = clone('--depth=1');
  writeFileSync(join(folder, 'other.txt'), 'not to be published');
  git(folder, 'add', 'other.txt');
  const { commit: made, branch } = await from(folder, {}, { ignore: { path: '.gitignore', line: '/data' } });
  expect([branch, git(origin, 'rev-parse', 'main')]).toEqual(['main', made]);
  expect([shown('data.dvc'), shown('.gitignore')]).toEqual(['one', '/data']);
  expect(git(origin, 'diff', '--name-only', 'main~1', 'main').split('\n')).toEqual(['.gitignore', 'data.dvc']);
  expect(git(origin, 'log', '-1', '--format=%an <%ae> %aI %s', 'main')).toBe(
    'Bot <bot@example.com> 2026-11-21T00:00:00+00:00 Version data: 0.dir',
  );
  expect(git(folder, 'status', '--porcelain')).toBe('A  other.txt');
  expect((await from(folder, {})).commit).toBe(made);
  expect(git(origin, 'rev-list', '--count', 'main')).toBe('2');
});

test('of a workspace that is a folder of the repository, the pointer lands in that folder', async () => {
  const folder = clone();
  mkdirSync(join(folder, 'sub'));
  await from(join(folder, 'sub'), {});
  expect(shown('sub/data.dvc')).toBe('one');
});

test('six that publish at once all get through, and nobody loses a pointer', async () => {
  const folders = Array.from({ length: 6 }, () => clone());
  const done = await Promise.all(
    folders.map((folder, i) => from(folder, {}, { pointer: { path: `data-${i}.dvc`, text: `${i}\n` } })),
  );
  expect(new Set(done.map((it) => it.commit)).size).toBe(6);
  for (const i of folders.keys()) expect(shown(`data-${i}.dvc`)).toBe(String(i));
  expect(git(origin, 'rev-list', '--count', 'main')).toBe('7');
});

test('two versions of one dataset from the same commit: the second is refused, and the first stays', async () => {
  const [a, b] = [clone(), clone()];
  await from(a, {}, pointer('one\n'));
  await expect(from(b, {}, pointer('two\n'))).rejects.toThrow('main has another version of data since');
  expect(shown('data.dvc')).toBe('one');
});

test('a version of a later commit replaces what was published for an earlier one', async () => {
  const [a, b] = [clone(), clone()];
  commit(b, { 'code.py': 'x' });
  git(b, 'push', '--quiet', 'origin', 'main');
  await from(a, {}, pointer('one\n'));
  await from(b, {}, pointer('two\n'));
  expect([shown('data.dvc'), shown('code.py')]).toEqual(['two', 'x']);
});

test('what somebody changed by hand meanwhile is not overwritten', async () => {
  const [a, b] = [clone(), clone()];
  commit(b, { 'data.dvc': 'by hand\n' });
  git(b, 'push', '--quiet', 'origin', 'main');
  await expect(from(a, {}, pointer('two\n'))).rejects.toThrow('nothing was overwritten');
});

test('a pull request begins on its base, grows while it is open, and begins anew when it is not', async () => {
  const folder = clone();
  const pull = { by: 'pull-request', head: 'modelway/data/data/main' } as const;
  const first = await from(folder, pull, pointer('one\n'));
  const second = await from(folder, pull, pointer('two\n'), true);
  expect(git(origin, 'rev-parse', `${second.commit}~1`)).toBe(first.commit);
  expect(shown('data.dvc', pull.head)).toBe('two');
  commit(folder, { 'code.py': 'x' });
  git(folder, 'push', '--quiet', 'origin', 'main');
  const third = await from(folder, pull, pointer('three\n'));
  expect(git(origin, 'rev-parse', `${third.commit}~1`)).toBe(git(origin, 'rev-parse', 'main'));
  expect(() => shown('data.dvc')).toThrow();
});

test('a base that has the version already needs no pull request', async () => {
  const folder = clone();
  const { commit: made } = await from(folder, {});
  const pull = { by: 'pull-request', head: 'modelway/data/data/main' } as const;
  expect(await from(folder, pull)).toEqual({ commit: made, branch: 'main', made: false });
});

test('a tag is annotated, found again, and never moved to other data', async () => {
  const folder = clone();
  const { commit: made, tag } = await from(folder, { tag: registered });
  expect(tag).toBe('data@v1.0.0');
  expect(git(origin, 'cat-file', 'tag', 'data@v1.0.0')).toBe(
    `object ${made}\ntype commit\ntag data@v1.0.0\ntagger Bot <bot@example.com> 1795219200 +0000\n\nRegistering artifact data version v1.0.0`,
  );
  expect(await from(folder, { tag: registered })).toEqual({ commit: made, branch: 'main', made: false, tag });
  git(folder, 'pull', '--quiet', 'origin', 'main');
  await expect(from(folder, { tag: registered }, pointer('two\n'))).rejects.toThrow('a version is never moved');
  expect(git(origin, 'rev-parse', 'data@v1.0.0^{}')).toBe(made);
});

test('a stage is assigned with the next counter; a tag alone needs the pointer to be in its commit', async () => {
  const folder = clone();
  const stage = { artifact: 'data', event: 'stage', value: 'prod' } as const;
  await expect(from(folder, { by: 'tag', branch: '', tag: stage })).rejects.toThrow('commit it first');
  await from(folder, { tag: registered });
  git(folder, 'pull', '--quiet', 'origin', 'main');
  expect(await from(folder, { by: 'tag', branch: '', tag: stage })).toMatchObject({ tag: 'data#prod#1' });
  await from(folder, {}, pointer('two\n'));
  git(folder, 'pull', '--quiet', 'origin', 'main');
  expect(await from(folder, { by: 'tag', branch: '', tag: stage }, pointer('two\n'))).toMatchObject({
    tag: 'data#prod#2',
  });
});

test('a server that refuses is quoted', async () => {
  writeFileSync(join(origin, 'hooks/pre-receive'), '#!/bin/sh\necho protected branch >&2\nexit 1\n', { mode: 0o755 });
  await expect(from(clone(), {})).rejects.toThrow(
    /refused refs\/heads\/main; the job needs contents: write.*protected branch/s,
  );
});

test('a branch that is not there is told', async () => {
  await expect(from(clone(), { branch: 'nowhere' })).rejects.toThrow('has no branch "nowhere"');
});
