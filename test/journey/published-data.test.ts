import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { type Origin, withOrigin } from './origin.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
let origin: Origin;
beforeAll(async () => {
  journey = await begin();
  origin = withOrigin(journey);
});
afterAll(() => journey.close());

const pulls = () => journey.cloud.world.table<{ number: number; head: string; title: string }>('github-pulls').all();

test('a version goes onto the branch by a tagged commit, and the lineage is found from that commit', async () => {
  const { outputs } = mustPass(
    await journey.step('version-dataset', { ...inputs.dataset, publish: 'commit', tag: 'toy@v1.0.0' }),
  );
  expect(outputs).toMatchObject({ tag: 'toy@v1.0.0', commit: origin.git('rev-parse', 'toy@v1.0.0^{}') });
  expect(origin.git('rev-parse', 'main')).toBe(outputs['commit']);
  expect(origin.git('show', 'main:data.dvc')).toContain(outputs['version']);
  const facts = latest(await journey.lineage(outputs['lineage'] ?? ''), 'dataset')?.statement.predicate.facts;
  expect(facts?.published).toEqual({ commit: outputs['commit'], branch: 'main', tag: 'toy@v1.0.0' });

  const again = mustPass(
    await journey.step('version-dataset', { ...inputs.dataset, publish: 'commit', tag: 'toy@v1.0.0' }),
  );
  expect(again.outputs).toMatchObject({ commit: outputs['commit'], tag: 'toy@v1.0.0' });
  expect(origin.git('rev-list', '--count', 'main')).toBe('2');

  // A week later, a run of the tag: it has the commit and nothing else.
  const training = await journey.step('run-training', inputs.training, { commit: outputs['commit'] ?? '' });
  expect(mustPass(training).outputs['verdict']).toBe('pass');
});

test('a version goes into one pull request, which grows with the next', async () => {
  const propose = { ...inputs.dataset, publish: 'pull-request', branch: 'main', name: 'other data', path: 'src' };
  const first = mustPass(await journey.step('version-dataset', propose));
  expect(first.outputs['pull-request']).toBe(`https://github.com/acme/toy/pull/${pulls()[0]?.number}`);
  expect(pulls()).toMatchObject([{ head: 'modelway/data/other-data/main', title: expect.stringContaining('Version') }]);
  expect(origin.git('show', 'modelway/data/other-data/main:src.dvc')).toContain(first.outputs['version']);
  const commits = () => origin.git('rev-list', '--count', 'main..modelway/data/other-data/main');
  mustPass(await journey.step('version-dataset', propose));
  expect([pulls().length, commits()]).toEqual([1, '1']);
  writeFileSync(join(journey.repository.folder, 'src', 'more.txt'), 'more');
  const next = mustPass(await journey.step('version-dataset', propose));
  expect([pulls().length, commits()]).toEqual([1, '2']);
  expect(pulls()[0]?.title).toContain(next.outputs['version']?.slice(0, 12));
});

test('a token that may not write is told what it lacks', async () => {
  journey.cloud.faults.add({ operation: 'GitHub.POST', kind: 'deny', times: 10 });
  const propose = { ...inputs.dataset, publish: 'pull-request', branch: 'main', name: 'third', path: 'src' };
  const step = await journey.step('version-dataset', propose);
  journey.cloud.faults.clear();
  expect(step.exitCode).toBe(1);
  expect(step.errors.join('\n')).toContain('pull-requests: write');
});

test('a pull request of a fork publishes nothing, and says so', async () => {
  const before = origin.git('for-each-ref');
  const run = pullRequest(7, journey.repository.head());
  const event = {
    ...run.payload,
    pull_request: { number: 7, head: { ref: 'main', repo: { full_name: 'mallory/toy' } } },
  };
  const step = await journey.step(
    'version-dataset',
    { ...inputs.dataset, path: 'src', publish: 'commit', tag: 'toy@v9.9.9' },
    { ...run, payload: event },
  );
  expect(step.warnings.join('\n')).toContain('nothing of one is ever published');
  expect(mustPass(step).outputs).toMatchObject({ commit: '', tag: '', 'pull-request': '' });
  expect(origin.git('for-each-ref')).toBe(before);
});

test('what is wrong with where to publish is told before anything is uploaded', async () => {
  const keys = () => journey.cloud.world.objects.list('journey', 'fresh/').length;
  const fresh = { ...inputs.dataset, remote: 's3://journey/fresh' };
  const step = await journey.step('version-dataset', { ...fresh, publish: 'commit', branch: 'nowhere' });
  expect([step.exitCode, keys(), step.errors.join('\n')]).toEqual([
    1,
    0,
    expect.stringContaining('no branch "nowhere"'),
  ]);
  const bad = await journey.step('version-dataset', { ...fresh, tag: 'v1 --force', publish: 'commit' });
  expect([bad.exitCode, keys(), bad.errors.join('\n')]).toEqual([
    1,
    0,
    expect.stringContaining('tag: must be a GTO tag'),
  ]);
});
