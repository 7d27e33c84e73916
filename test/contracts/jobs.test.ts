import { createHash } from 'node:crypto';
import { followTrainingJob, getObject, locate } from '@modelway/aws';
import { type JobsScene, openJobs } from './jobs-scene.ts';
import { script, slow } from './training-script.ts';

let scene: JobsScene;
beforeAll(async () => {
  scene = await openJobs();
});
afterAll(() => scene.close());

const metrics = { metrics: "loss: 'loss=([0-9.]+)'" };

describe('a training', () => {
  test('ends with a model that is known by its bytes, its metrics, what it took, and its log', async () => {
    const { outcome, lines } = await scene.train({ script: script('first'), inputs: metrics });
    const { facts, verdict, remarks, outputs } = outcome;
    expect(verdict).toEqual({ word: 'pass', reasons: [`training job ${facts.job.name} completed`] });
    const { bytes = new Uint8Array() } = (await getObject(scene.aws, locate(facts.model?.uri ?? ''))) ?? {};
    expect(facts.model).toEqual({
      uri: outputs['model-uri'],
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });
    expect(outcome.subject[0]).toMatchObject({ uri: facts.model?.uri, digest: { sha256: facts.model?.sha256 } });
    expect(facts).toMatchObject({ reused: false, status: 'Completed', metrics: [{ name: 'loss', value: '0.4' }] });
    expect(facts.seconds.billable).toBeGreaterThan(0);
    expect(Number(facts.cost?.amount)).toBeGreaterThan(0);
    expect(lines).toContain('epoch=2 loss=0.4');
    expect(lines.join('\n')).toMatch(/InProgress, Training · .* so far/);
    expect(remarks).toContainEqual(
      expect.objectContaining({
        kind: 'series',
        lines: [
          {
            name: 'loss',
            points: [
              ['1', '0.9'],
              ['2', '0.4'],
            ],
          },
        ],
      }),
    );
  });

  test('of the same plan is not done twice: the completed job is used, and costs nothing', async () => {
    const told = { script: script('again'), inputs: metrics };
    const first = await scene.train(told);
    const begun = await scene.asked('SageMaker.CreateTrainingJob');
    const second = await scene.train({ ...told, inputs: { ...metrics, 'max-runtime': '2h' } });
    expect(second.outcome.facts).toEqual({ ...first.outcome.facts, reused: true });
    expect(await scene.asked('SageMaker.CreateTrainingJob')).toBe(begun);
  });

  test('that two runs begin at once is one job', async () => {
    const told = { script: script('twice') };
    const [one, two] = await Promise.all([scene.train(told), scene.train(told)]);
    expect(one.outcome.facts.job).toEqual(two.outcome.facts.job);
    expect([one.outcome.verdict.word, two.outcome.verdict.word]).toEqual(['pass', 'pass']);
  });

  test('whose beginning got no answer is one job, and looks that fail are outlasted', async () => {
    await scene.fault({ operation: 'SageMaker.CreateTrainingJob', kind: 'drop-after' });
    await scene.fault({ operation: 'SageMaker.DescribeTrainingJob', kind: 'error', times: 2, skip: 1 });
    const before = (await scene.jobs()).length;
    const { outcome } = await scene.train({ script: script('lost') });
    expect(outcome.verdict.word).toBe('pass');
    expect((await scene.jobs()).length).toBe(before + 1);
  });

  test('that fails says why, with its last lines; run again, it is tried again under the next name', async () => {
    const told = { script: script('bad', 'raise ValueError("no such column")') };
    const { outcome, lines } = await scene.train(told);
    expect(outcome.verdict.word).toBe('fail');
    expect(outcome.verdict.reasons.join()).toMatch(/failed: .*ended with exit code 1: ValueError: no such column/);
    expect(outcome.facts.model).toBeUndefined();
    expect(outcome.remarks).toContainEqual(
      expect.objectContaining({ title: 'Last lines of the log', text: expect.stringContaining('ValueError') }),
    );
    expect(lines.join('\n')).toContain('ValueError: no such column');
    const again = await scene.train(told);
    expect(again.outcome.facts.job.name).toBe(`${outcome.facts.job.name}-2`);
  });

  test('whose metric never comes is no pass, though it completed', async () => {
    const { outcome } = await scene.train({ script: script('silent'), inputs: { metrics: "auc: 'auc=([0-9.]+)'" } });
    expect(outcome.verdict).toMatchObject({ word: 'fail', reasons: [expect.stringMatching(/^metric auc: no line/)] });
    expect(outcome.facts.model).toBeDefined();
  });

  test('that takes longer than it may is stopped, and told apart from one that somebody stopped', async () => {
    const { outcome } = await scene.train({ script: script('long', slow), inputs: { 'max-runtime': '90s' } });
    expect(outcome.verdict).toMatchObject({
      word: 'fail',
      reasons: [expect.stringContaining('longer than max-runtime')],
    });
    expect(outcome.facts.status).toBe('MaxRuntimeExceeded');
  });

  test('on several instances tells whose line is whose, and reads no log of a job with a longer name', async () => {
    const { outcome } = await scene.train({ script: script('many') });
    const { name } = outcome.facts.job;
    await scene.write(`${name}/algo-2-1700000000`, ['from the second']);
    await scene.write(`${name}-2/algo-1-1700000000`, ['of another attempt']);
    const lines: string[] = [];
    const log = { info: () => {}, untrusted: (more: readonly string[]) => void lines.push(...more) };
    const clock = { now: () => new Date(), sleep: async () => {} };
    const { signal } = new AbortController();
    await followTrainingJob(scene.aws, { name, instances: 2, metrics: [] }, { clock, signal, log, interval: 100 });
    expect(lines).toEqual(['[algo-1] epoch=1 loss=0.9', '[algo-1] epoch=2 loss=0.4', '[algo-2] from the second']);
  });

  test('that prints without end is cut short here, and goes on there', async () => {
    const { outcome, lines } = await scene.train({ script: script('loud', 'for i in range(30000): print("line", i)') });
    expect(outcome.verdict.word).toBe('pass');
    expect(lines.length).toBeLessThan(20_100);
    expect(lines.join('\n')).toContain('the rest is in CloudWatch Logs');
  });
});

test('what would fail after it was paid for is refused before, all of it together', async () => {
  const before = await scene.jobs();
  const refused = scene.train({
    script: script('refused'),
    inputs: { 'entry-point': 'main.py', 'hyperparameters-file': 'no.yml', channels: 'train: s3://jobs/nothing/' },
  });
  await expect(refused).rejects.toMatchObject({
    reasons: [
      expect.stringMatching(/^entry-point: main\.py is not in src/),
      expect.stringMatching(/^hyperparameters-file: no\.yml cannot be read/),
      'channels: train has no file under s3://jobs/nothing/',
    ],
  });
  expect(await scene.jobs()).toEqual(before);
});
