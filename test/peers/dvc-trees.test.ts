// The seed is in the title of each test: MODELWAY_SEED=<n> plays it again.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from '@modelway/cli';
import { begin, type Journey } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { plain, read, write } from './data-folder.ts';
import { output, peer } from './peers.ts';
import { changedTree, dice, randomTree, seedOf, type Tree } from './random-tree.ts';

const seed = seedOf('MODELWAY_SEED');

let journey: Journey;
let scratch: string;
beforeEach(async () => {
  journey = await begin();
  scratch = mkdtempSync(join(tmpdir(), 'modelway-trees-'));
});
afterEach(async () => {
  await journey?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });

const dvc = (folder: string, ...args: readonly string[]): Promise<string> =>
  output(peer('dvc/bin/dvc'), args, {
    cwd: folder,
    env: { ...journey.cloud.env, DVC_SITE_CACHE_DIR: join(scratch, 'site') },
  });

/** The repository as DVC's users have it, with a remote of a kind, and without the data of the toy model. */
function project(kind: string): string {
  const { folder } = journey.repository;
  const s3 = `    url = s3://journey/dvc\n    endpointurl = ${journey.cloud.url}\n    region = us-east-1\n`;
  mkdirSync(join(folder, '.dvc'));
  writeFileSync(join(folder, '.dvc/.gitignore'), '/config.local\n/tmp\n/cache\n'); // As dvc init has it.
  writeFileSync(
    join(folder, '.dvc/config'),
    `[core]\n    remote = one\n    analytics = false\n['remote "one"']\n${kind === 's3' ? s3 : `    url = ${scratch}/remote\n`}`,
  );
  rmSync(join(folder, 'data'), { recursive: true });
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=step');
}

/** Links as DVC follows them: to a file is its content; to a folder is nothing. */
function link(folder: string, tree: Tree): Tree {
  mkdirSync(join(folder, 'elsewhere'), { recursive: true });
  writeFileSync(join(folder, 'elsewhere/target'), 'linked');
  symlinkSync(join('..', 'elsewhere', 'target'), join(folder, 'data', '~link'));
  symlinkSync(join('..', 'elsewhere'), join(folder, 'data', '~folder'));
  return new Map(tree).set('~link', Buffer.from('linked'));
}

/** What `dvc add` writes for the same files, in a copy. */
async function byDvc(folder: string): Promise<string[]> {
  const copy = join(scratch, `copy${Math.trunc(performance.now())}`);
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  await dvc(copy, 'add', '--quiet', 'data');
  return ['data.dvc', '.gitignore'].map((name) => readFileSync(join(copy, name), 'utf8'));
}

const ours = (folder: string): string[] =>
  ['data.dvc', '.gitignore'].map((name) => readFileSync(join(folder, name), 'utf8'));

const version = async (more: Record<string, string> = {}): Promise<Step['outputs']> =>
  mustPass(await journey.step('version-dataset', { path: 'data', channel: 'none', ...more })).outputs;

/** Nothing to do for DVC: not here, and not in the remote. */
async function isClean(folder: string): Promise<void> {
  expect(JSON.parse(await dvc(folder, 'status', '--json'))).toEqual({});
  expect(JSON.parse(await dvc(folder, 'status', '--cloud', '--json'))).toEqual({});
}

interface DvcDiff {
  readonly added: ReadonlyArray<{ readonly path: string }>;
  readonly deleted: ReadonlyArray<{ readonly path: string }>;
  readonly modified: ReadonlyArray<{ readonly path: string }>;
  readonly renamed: readonly unknown[];
}

/** How many files `dvc diff` sees between the last two commits: it lists the directory itself too. */
async function counts(folder: string): Promise<Record<string, string>> {
  const diff = JSON.parse(await dvc(folder, 'diff', '--json', 'HEAD~1', 'HEAD')) as DvcDiff; // dvc `commands/diff.py`.
  const files = (list: DvcDiff['added']): string => String(list.filter(({ path }) => path !== 'data/').length);
  return {
    added: files(diff.added),
    removed: files(diff.deleted),
    changed: files(diff.modified),
    renamed: String(diff.renamed.length),
  };
}

const rounds = ['s3', 'folder'].flatMap((kind) => [1, 2].map((round) => [kind, seed + round] as const));

test.each(rounds)('DVC takes what we made, and we take what DVC made: remote in %s, seed %i', async (kind, own) => {
  const roll = dice(own);
  const folder = project(kind);
  const first = randomTree(roll, roll.whole(10, 60));
  write(folder, first);
  const linked = link(folder, first);
  const expected = await byDvc(folder);
  await version();
  expect(ours(folder)).toEqual(expected);
  commit(folder);

  const clone = join(scratch, 'clone');
  git(scratch, 'clone', '--quiet', folder, clone);
  await dvc(clone, 'pull', '--quiet');
  expect(read(join(clone, 'data'))).toEqual(plain(linked));
  await isClean(clone);

  const second = changedTree(roll, linked);
  write(folder, second);
  const told = await version({ base: 'HEAD' });
  commit(folder);
  git(clone, 'pull', '--quiet');
  await dvc(clone, 'pull', '--quiet');
  expect(read(join(clone, 'data'))).toEqual(plain(second));
  expect(told).toMatchObject(await counts(clone));
  await isClean(clone);
  await dvc(scratch, 'get', '--quiet', folder, 'data', '--out', 'got');
  expect(read(join(scratch, 'got'))).toEqual(plain(second));

  // And now DVC goes on: what it added and pushed, we find there, compare with, and leave as it is.
  const third = changedTree(roll, second);
  write(clone, third);
  await dvc(clone, 'add', '--quiet', 'data');
  await dvc(clone, 'push', '--quiet');
  commit(clone);
  git(folder, 'pull', '--quiet', clone, 'HEAD');
  write(folder, third);
  const pointer = readFileSync(join(folder, 'data.dvc'), 'utf8');
  expect(await version({ base: 'HEAD~1' })).toMatchObject({ 'uploaded-objects': '0', ...(await counts(clone)) });
  expect(readFileSync(join(folder, 'data.dvc'), 'utf8')).toBe(pointer);

  // Both in turn on one pointer that a person wrote comments into.
  writeFileSync(join(folder, 'data.dvc'), `# ours\n${pointer}# end\nmeta:\n  owner: [a, b]\n`);
  appendFileSync(join(folder, 'data', [...third.keys()][0] ?? ''), 'more');
  const updated = await byDvc(folder);
  await version();
  expect(ours(folder)).toEqual(updated);
});

test('a file that became a folder, and a folder that became a file: DVC leaves them out of its diff, we tell all', async () => {
  const folder = project('folder');
  const tree = (files: Record<string, string>): Tree =>
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  write(folder, tree({ kept: 'k', file: 'moves', 'folder/in': 'goes' }));
  await version();
  commit(folder);
  const second = tree({ kept: 'k', 'file/in': 'moves', folder: 'new' });
  write(folder, second);
  expect(await version({ base: 'HEAD' })).toMatchObject({ added: '1', removed: '1', changed: '0', renamed: '1' });
  commit(folder);
  expect(await counts(folder)).toEqual({ added: '1', removed: '1', changed: '0', renamed: '0' });
  const clone = join(scratch, 'clone');
  git(scratch, 'clone', '--quiet', folder, clone);
  await dvc(clone, 'pull', '--quiet');
  expect(read(join(clone, 'data'))).toEqual(plain(second));
});

test(`DVC pulls 10,000 files that we pushed (seed ${seed})`, async () => {
  const roll = dice(seed);
  const folder = project('s3');
  const tree: Tree = new Map(
    Array.from({ length: 10_000 }, (_, i) => [
      `${i % 97}/${roll.one(['x', 'é', ' '])}${i}`,
      Buffer.from(`file ${i % 9_900}`),
    ]),
  );
  write(folder, tree);
  const expected = await byDvc(folder);
  expect(await version()).toMatchObject({ files: '10000', 'uploaded-objects': '9901' });
  expect(ours(folder)).toEqual(expected);
  commit(folder);
  const clone = join(scratch, 'clone');
  git(scratch, 'clone', '--quiet', folder, clone);
  await dvc(clone, 'pull', '--quiet');
  expect(read(join(clone, 'data'))).toEqual(plain(tree));
  await isClean(clone);
});
