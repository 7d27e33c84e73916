import { createHash } from 'node:crypto';
import {
  describeTrainingJob,
  ensureProcessingJob,
  followProcessingJob,
  followTrainingJob,
  getObject,
  locate,
  stopProcessingJob,
} from '@modelway/aws';
import { type JobsScene, openJobs, role } from './jobs-scene.ts';

let scene: JobsScene;
beforeAll(async () => {
  scene = await openJobs();
});
afterAll(() => scene.close());

/** Each test trains something else, so none meets the jobs of another. */
const script = (name: string, body = ''): string => `import os, sys, time
open(os.path.join(os.environ["SM_MODEL_DIR"], "model.txt"), "w").write("${name}")
print("epoch=1 loss=0.9", flush=True)
print("epoch=2 loss=0.4", flush=True)
${body}
`;
const metrics = { metrics: "loss: 'loss=([0-9.]+)'" };
const slow = 'print("waiting", flush=True)\ntime.sleep(60)';

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

describe('a cancel', () => {
  /** Cancels as soon as the script waits. */
  const cancelled = (name: string, inputs: Record<string, string> = {}) => {
    const controller = new AbortController();
    const onLine = (line: string): void => {
      if (line === 'waiting') controller.abort(new Error('cancelled by SIGINT'));
    };
    return scene.train({ script: script(name, slow), inputs, signal: controller.signal, onLine });
  };

  test('stops the meter and says so; run again, there is a new attempt', async () => {
    const { outcome } = await cancelled('cancelled');
    const { name } = outcome.facts.job;
    expect(outcome.verdict.word).toBe('error');
    expect(outcome.verdict.reasons).toEqual([`cancelled while ${name} was Training; it was told to stop`]);
    expect((await describeTrainingJob(scene.aws, name))?.status).toMatch(/^Stopp/);
    const again = await cancelled('cancelled');
    expect(again.outcome.facts.job.name).toBe(`${name}-2`);
  });

  test('leaves the job when it is to be left, and the next run joins it', async () => {
    const leave = { 'on-cancel': 'leave' };
    const { outcome, states } = await cancelled('left', leave);
    const { name } = outcome.facts.job;
    expect(outcome.verdict.reasons.join()).toMatch(/it goes on \(on-cancel: leave\)/);
    expect(await scene.post(states, leave)).toMatch(/is left as it is/);
    expect((await describeTrainingJob(scene.aws, name))?.status).toBe('InProgress');
    const joined = await cancelled('left');
    expect(joined.outcome.facts.job.name).toBe(name);
    expect((await describeTrainingJob(scene.aws, name))?.status).toMatch(/^Stopp/);
  });
});

describe('the post step', () => {
  test('stops a job of ours that still runs, once', async () => {
    const plan = await scene.plan({ script: script('orphan', slow) });
    const { sdk, client } = await scene.aws.sagemaker();
    // As after a kill: the job was begun, and all that is left of the run is its saved state. No source: it never gets far.
    await client.send(new sdk.CreateTrainingJobCommand(plan.request));
    const states = { job: plan.request.TrainingJobName };
    expect(await scene.post(states)).toMatch(/it was told to stop$/);
    expect(await scene.post(states)).toMatch(/it had ended already, or was about to$/);
  });

  test('has nothing to do for a job that was never begun, and never touches one of somebody else', async () => {
    const plan = await scene.plan({ script: script('stranger') });
    const states = { job: plan.request.TrainingJobName };
    expect(await scene.post(states)).toMatch(/it was never begun$/);
    const { sdk, client } = await scene.aws.sagemaker();
    await client.send(new sdk.CreateTrainingJobCommand({ ...plan.request, Tags: [{ Key: 'owner', Value: 'them' }] }));
    expect(await scene.post(states)).toMatch(/it was not begun by this plan/);
    await expect(scene.train({ script: script('stranger') })).rejects.toMatchObject({ code: 'NOT_OURS' });
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

describe('a processing job', () => {
  const plan = { digest: 'd'.repeat(64) };
  const request = (name: string, code: string) => ({
    ProcessingJobName: `toy-scoring-${name}-${'d'.repeat(12)}`,
    RoleArn: role,
    AppSpecification: {
      ImageUri: 'example/scoring:1',
      ContainerEntrypoint: ['python3'],
      ContainerArguments: ['-c', code],
    },
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large' as const, VolumeSizeInGB: 30 },
    },
    Tags: [{ Key: 'modelway:plan', Value: plan.digest }],
  });
  const follow = async (name: string, lines: string[] = []) => {
    const log = {
      info: (line: string) => void lines.push(line),
      untrusted: (more: readonly string[]) => void lines.push(...more),
    };
    const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
    return followProcessingJob(scene.aws, name, { clock, log, signal: new AbortController().signal, interval: 100 });
  };

  test('is begun once, followed with its log, and tried again under the next name after it failed', async () => {
    const good = request('good', 'print("scored")');
    const name = await ensureProcessingJob(scene.aws, good, plan);
    const lines: string[] = [];
    expect(await follow(name, lines)).toMatchObject({ status: 'Completed', seconds: expect.any(Number) });
    expect(lines).toContain('scored');
    expect(lines.at(-1)).toBe(`${name}: Completed`);
    expect(await ensureProcessingJob(scene.aws, good, plan)).toBe(name);
    const bad = request('bad', 'raise SystemExit(3)');
    const first = await ensureProcessingJob(scene.aws, bad, plan);
    expect(await follow(first)).toMatchObject({ status: 'Failed', failure: expect.stringContaining('3') });
    expect(await ensureProcessingJob(scene.aws, bad, plan)).toBe(`${first}-2`);
  });

  test('is stopped when it is ours, and only then', async () => {
    const slowly = request('slow', 'import time; time.sleep(60)');
    const name = await ensureProcessingJob(scene.aws, slowly, plan);
    expect(await stopProcessingJob(scene.aws, name)).toBe('told');
    expect(await follow(name)).toMatchObject({ status: 'Stopped' });
    expect(await stopProcessingJob(scene.aws, name)).toBe('ended');
    expect(await stopProcessingJob(scene.aws, 'no-such-job-dddddddddddd')).toBe('absent');
    const theirs = { ...request('theirs', 'import time; time.sleep(60)'), Tags: [] };
    const { sdk, client } = await scene.aws.sagemaker();
    await client.send(new sdk.CreateProcessingJobCommand({ ...theirs, Tags: [{ Key: 'a', Value: 'b' }] }));
    expect(await stopProcessingJob(scene.aws, theirs.ProcessingJobName)).toBe('not-ours');
  });
});
