import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { begin, inputs, type Journey } from '../journey/journey.ts';
import { type Origin, withOrigin } from '../journey/origin.ts';
import { mustPass } from '../journey/steps.ts';
import { type ActResult, act } from './act.ts';

const examples = resolve(import.meta.dirname ?? '.', '..', '..', 'workflows-examples');
const names = ['change-data.yml', 'publish-data-on-tag.yml'];
const vars = {
  AWS_REGION: 'us-east-1',
  MODELWAY_CI_ROLE: 'arn:aws:iam::111122223333:role/modelway-ci',
  MODELWAY_STORE: 's3://journey/modelway',
};

let journey: Journey;
let origin: Origin;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: journey.repository.folder,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

/** A repository whose data are in the remote and no longer in Git, as they are for those who used DVC before. */
beforeAll(async () => {
  journey = await begin();
  origin = withOrigin(journey);
  mustPass(await journey.step('version-dataset', { ...inputs.dataset, publish: 'commit' }));
  git('fetch', '--quiet', 'origin', 'main');
  git('reset', '--quiet', '--hard', 'origin/main');
  git('rm', '-r', '--quiet', 'data');
  const { folder } = journey.repository;
  const workflows = join(folder, '.github', 'workflows');
  mkdirSync(workflows, { recursive: true });
  for (const name of names) cpSync(join(examples, name), join(workflows, name));
  writeFileSync(join(folder, '.gitignore'), '/data\n');
  writeFileSync(join(folder, 'update.py'), "open('data/train/more.csv', 'w').write('id\\n1\\n')\n");
  git('add', '.');
  git('commit', '--quiet', '--message=Data belong to the remote');
  git('push', '--quiet', 'origin', 'main');
  git('remote', 'set-url', 'origin', 'https://github.com/acme/toy.git');
});
afterAll(() => journey.close());

/** What act printed, when it did not end as it should: a bare exit code explains nothing. */
const ended = ({ exitCode, output }: ActResult): string => (exitCode === 0 ? 'well' : output.slice(-6000));

const play = (workflow: string, event: 'push' | 'workflow_dispatch', payload: object) =>
  act({
    folder: journey.repository.folder,
    cloud: journey.cloud,
    event,
    payload,
    workflow,
    vars,
    origin: origin.folder,
  });

test('publish-data-on-tag.yml proves what the tag names without the data, and assigns the stage', async () => {
  const after = git('rev-parse', 'HEAD');
  git('tag', '-a', 'mortgage-data@v1.0.0', '-m', 'first');
  const payload = { ref: 'refs/tags/mortgage-data@v1.0.0', after };
  expect(ended(await play('publish-data-on-tag.yml', 'push', payload))).toBe('well');
  expect(origin.git('rev-parse', 'mortgage-data#published#1^{}')).toBe(after);
});

test('change-data.yml restores, changes, versions, and opens one pull request with nothing but the pointer', async () => {
  expect(ended(await play('change-data.yml', 'workflow_dispatch', {}))).toBe('well');
  const pulls = journey.cloud.world.table<{ head: string }>('github-pulls').all();
  expect(pulls).toMatchObject([{ head: 'modelway/data/data/main' }]);
  expect(origin.git('diff', '--name-only', 'main', 'modelway/data/data/main')).toBe('data.dvc');
  expect(origin.git('show', 'modelway/data/data/main:data.dvc')).toContain('nfiles: 3');
});
