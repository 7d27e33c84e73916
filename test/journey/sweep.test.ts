import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { mustPass } from './steps.ts';

const root = process.env['MODELWAY_ROOT'] ?? resolve(import.meta.dirname ?? '.', '..', '..');
const head = 'a'.repeat(40);

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
});
afterAll(() => journey.close());

/** Lets GitHub say how a pull request stands. */
function pull(number: number, state: 'open' | 'closed', headSha = head): void {
  const now = new Date(0).toISOString();
  const said = { title: 't', body: '', login: 'ada', createdAt: now, updatedAt: now };
  journey.cloud.world
    .table('github-pulls')
    .put(String(number), { number, repository: 'acme/toy', head: `b${number}`, headSha, base: 'main', state, ...said });
}

const sweep = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const env = { PATH: process.env['PATH'], ...journey.cloud.env, GITHUB_REPOSITORY: 'acme/toy' };
    execFile(process.execPath, [join(root, 'dist', 'cli.js'), 'sweep', ...args], { env }, (fault, out, err) =>
      done({ code: Number(fault?.code ?? 0), out: out + err }),
    );
  });

interface Job {
  readonly name: string;
  readonly status: string;
}
const jobs = (table: 'training-jobs' | 'processing-jobs'): Job[] => journey.cloud.world.table<Job>(table).all();
const statusOf = (name: string): string | undefined => jobs('training-jobs').find((job) => job.name === name)?.status;

async function train(number: number, parameters: string): Promise<string> {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset, pullRequest(number, head)));
  const { 'hyperparameters-file': _, ...training } = inputs.training;
  const given = {
    ...training,
    'max-runtime': '200h',
    wait: 'detach',
    hyperparameters: parameters,
    lineage: dataset.outputs['lineage'] ?? '',
  };
  const begun = await journey.step('run-training', given, pullRequest(number, head));
  expect(begun.outputs['verdict']).toBe('inconclusive');
  return begun.outputs['training-job-name'] ?? '';
}

test('a sweep stops what only a closed pull request or a superseded commit wants, and nothing else', async () => {
  const slow = 'quality: 0.9\nseconds: 36000\n';
  const [closed, moved] = [await train(7, `${slow}seed: 7`), await train(8, `${slow}seed: 8`)];
  const both = await train(7, `${slow}seed: 9`);
  expect(await train(9, `${slow}seed: 9`)).toBe(both);
  pull(7, 'closed');
  pull(8, 'open', 'b'.repeat(40));
  pull(9, 'open');

  const looked = await sweep('--dry-run');
  expect(looked.out).toContain(`${closed}: would be stopped: pull request #7 is closed`);
  expect(looked.out).toContain('3 running jobs of ours, 0 stopped');
  expect([closed, moved, both].map(statusOf)).toEqual(['InProgress', 'InProgress', 'InProgress']);

  const only = await sweep('--pull-request', '8');
  expect(only).toEqual({ code: 0, out: expect.stringContaining('1 running jobs of ours, 1 stopped') });
  expect(statusOf(moved)).toMatch(/^Stop/);

  const { code, out } = await sweep();
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`${both}: kept: pull request #9 wants it`) });
  expect([closed, both].map(statusOf)).toEqual([expect.stringMatching(/^Stop/), 'InProgress']);
});

/** Scores so slowly that it is always at work; fit to be trained with, as the script never calls it. */
const slow = `
import json, time

def model_fn(model_dir):
    time.sleep(3600)
`;

/** Runs the gate until something has come about, and ends it as `how` says: `kill` as a runner that is lost, `cancel` as a person. */
async function gate(number: number, lineage: string, { how, when }: { how: 'kill' | 'cancel'; when: () => boolean }) {
  const end = new AbortController();
  const watching = setInterval(() => when() && end.abort(), 20);
  const given = { ...inputs.gate, lineage, 'max-runtime': '200h' };
  const step = await journey.step('evaluate-gate', given, { ...pullRequest(number, head), [how]: end.signal });
  clearInterval(watching);
  return step;
}

test('a scoring job says for whom it runs: who cancels stops it unless others want it, and a lost one is found by the sweep', async () => {
  journey.repository.propose('slow-to-score', { 'src/inference.py': slow }, 'Score slowly');
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const { 'hyperparameters-file': _, ...training } = inputs.training;
  const quick = { ...training, hyperparameters: 'quality: 0.9', lineage: dataset.outputs['lineage'] ?? '' };
  const { lineage = '' } = mustPass(await journey.step('run-training', quick)).outputs;
  const [first, second] = [0, 1].map((nth) => () => jobs('processing-jobs')[nth]?.status);
  const { journal } = journey.cloud.faults;
  const looks = () => journal.filter(({ operation }) => operation === 'SageMaker.DescribeProcessingJob').length;

  await gate(21, lineage, { how: 'kill', when: () => first?.() === 'InProgress' });
  expect(first?.()).toBe('InProgress');
  const before = looks();
  const joined = await gate(22, lineage, { how: 'cancel', when: () => looks() > before + 2 });
  expect(joined.post?.log.join()).toContain('another run wants it too, so it goes on');

  pull(21, 'closed');
  pull(22, 'open');
  expect((await sweep('--pull-request', '21')).out).toMatch(/scoring-\w+: kept: pull request #22 wants it/);
  pull(22, 'closed');
  expect((await sweep('--pull-request', '21')).out).toMatch(/scoring-\w+: stopped: pull request #2[12] is closed/);
  expect(first?.()).toMatch(/^Stop/);

  const own = await gate(23, lineage, { how: 'cancel', when: () => second?.() === 'InProgress' });
  expect(own.post?.log.join()).toMatch(/scoring-\w+-2: it was told to stop/);
  expect(second?.()).toMatch(/^Stop/);
});

test('a sweep stops the job of a processing step, too, that a closed pull request has left at work', async () => {
  const sleeping = { 'steps/sleep.py': 'import time\ntime.sleep(60)\n' };
  const commit = journey.repository.propose('sleeps', sleeping, 'Prepare data');
  const table = journey.cloud.world.table<Job>('processing-jobs');
  const known = table.all().length;
  const begun = (): Array<string | undefined> =>
    table
      .all()
      .slice(known)
      .map(({ status }) => status);
  const cancel = new AbortController();
  const watching = setInterval(() => begun().length > 0 && cancel.abort(), 50);
  const { channels: _, ...training } = inputs.training;
  const steps = '[{ name: sleep, source: steps, entry-point: sleep.py }]';
  const given = { ...training, 'processing-steps': steps, 'on-cancel': 'leave' };
  await journey.step('run-training', given, { ...pullRequest(11, commit), cancel: cancel.signal });
  clearInterval(watching);
  expect(begun()).toEqual(['InProgress']);
  pull(11, 'closed');

  const { out } = await sweep('--pull-request', '11');
  expect(out).toContain('pull request #11 is closed');
  expect(begun()).toEqual([expect.stringMatching(/^Stop/)]);
});
