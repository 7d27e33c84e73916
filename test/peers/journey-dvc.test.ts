import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, inputs, type Journey } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { output, peer, root } from './peers.ts';

let journey: Journey;
let scratch: string;
beforeAll(async () => {
  journey = await begin();
  scratch = mkdtempSync(join(tmpdir(), 'modelway-dvc-'));
});
afterAll(async () => {
  await journey?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** The bytes of every file below a folder, by path. */
const bytesBelow = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );

/** Puts the demo's dataset where the toy's was, as its own script splits it. */
function demoData(folder: string): Record<string, string> {
  rmSync(join(folder, 'data'), { recursive: true });
  execFileSync('python3', [join(root, 'examples', 'mortgage', 'prepare.py'), '--out', join(folder, 'data')]);
  return bytesBelow(join(folder, 'data'));
}

/** A project as DVC's users have it: a remote that its configuration names, and data that git does not see. */
function underDvc(folder: string, url: string): void {
  mkdirSync(join(folder, '.dvc'));
  const remote = `['remote "s3"']\n    url = s3://journey/elsewhere\n    endpointurl = ${url}\n    region = us-east-1\n`;
  writeFileSync(join(folder, '.dvc', 'config'), `[core]\n    remote = s3\n    analytics = false\n${remote}`);
  appendFileSync(join(folder, '.gitignore'), '/data\n');
}

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

test("dvc pull restores the demo's dataset in a fresh clone, byte for byte, from what the built action wrote", async () => {
  const { cloud, repository } = journey;
  const files = demoData(repository.folder);
  expect(Object.keys(files).sort()).toEqual(['holdout/applications.csv', 'train/applications.csv']);
  underDvc(repository.folder, cloud.url);
  git(repository.folder, 'rm', '--quiet', '--cached', '-r', 'data');
  git(repository.folder, 'add', '.');
  git(repository.folder, 'commit', '--quiet', '--message=Track data with DVC');
  const done = mustPass(await journey.step('version-dataset', inputs.dataset));
  expect(done.outputs).toMatchObject({ files: '2', verdict: 'pass' });
  git(repository.folder, 'add', 'data.dvc');
  git(repository.folder, 'commit', '--quiet', '--message=Version the data');

  const clone = join(scratch, 'clone');
  git(scratch, 'clone', '--quiet', repository.folder, clone);
  expect(readdirSync(clone)).not.toContain('data');
  const dvc = (...args: readonly string[]): Promise<string> =>
    output(peer('dvc/bin/dvc'), args, { cwd: clone, env: cloud.env });
  await dvc('pull', '--quiet');
  expect(bytesBelow(join(clone, 'data'))).toEqual(files);
  expect(JSON.parse(await dvc('status', '--json'))).toEqual({});
  expect(JSON.parse(await dvc('status', '--cloud', '--json'))).toEqual({});
});
