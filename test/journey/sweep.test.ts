import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { mustPass } from './steps.ts';

const root = process.env['MODELWAY_ROOT'] ?? resolve(import.meta.dirname ?? '.', '..', '..');
const head = 'a'.repeat(40);

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9, seconds: 120 });
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
const statusOf = (name: string): string | undefined =>
  journey.cloud.world
    .table<Job>('training-jobs')
    .all()
    .find((job) => job.name === name)?.status;

async function train(number: number, parameters: string): Promise<string> {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset, pullRequest(number, head)));
  const { 'hyperparameters-file': _, ...training } = inputs.training;
  const given = { ...training, wait: 'detach', hyperparameters: parameters, lineage: dataset.outputs['lineage'] ?? '' };
  const begun = await journey.step('run-training', given, pullRequest(number, head));
  expect(begun.outputs['verdict']).toBe('inconclusive');
  return begun.outputs['training-job-name'] ?? '';
}

test('a sweep stops what only a closed pull request or a superseded commit wants, and nothing else', async () => {
  const slow = 'quality: 0.9\nseconds: 120\n';
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
