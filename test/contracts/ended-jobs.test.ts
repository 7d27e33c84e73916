import { describeTrainingJob } from '@modelway/aws';
import { type JobsScene, openJobs } from './jobs-scene.ts';
import { script, slow } from './training-script.ts';

let scene: JobsScene;
beforeAll(async () => {
  scene = await openJobs();
});
afterAll(() => scene.close());

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
