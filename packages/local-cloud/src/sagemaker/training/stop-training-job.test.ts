import type { OwnWorld } from '../../create-world.ts';
import type { SteppedClock } from '../../stepped-clock.ts';
import { testWorld } from '../../test-world.ts';
import { createTrainingJob } from './create-training-job.ts';
import { deleteTrainingJob } from './delete-training-job.ts';
import { stopTrainingJob } from './stop-training-job.ts';
import { contents, described, eventually, isEnded, logLines, reaches, scriptJob } from './test-job.ts';

let world: OwnWorld & { clock: SteppedClock };
beforeEach(() => {
  world = testWorld();
});
afterEach(() => world.close());

const job = { TrainingJobName: 'Job-1' };
const endless = (onTerm: string) => `
import os, signal, sys, time
open(os.environ["SM_MODEL_DIR"] + "/checkpoint", "w").write("half")
def end(*_):
    ${onTerm}
signal.signal(signal.SIGTERM, end)
print("running", flush=True)
while True:
    time.sleep(0.01)
    print("alive", flush=True)
`;

/** Creates a job and brings it to where its script has said that it runs. */
async function running(script: string, over = {}): Promise<void> {
  await createTrainingJob(world, await scriptJob(world, script, over));
  await world.clock.step(1);
  await reaches(world, ({ SecondaryStatus }) => SecondaryStatus === 'Downloading');
  await world.clock.step(1);
  await eventually(() => logLines(world, 'Job-1')[0]);
}

/** Waits until the script has said so many lines more: it lives. */
async function saying(more: number): Promise<void> {
  const wanted = logLines(world, 'Job-1').length + more;
  await eventually(() => logLines(world, 'Job-1')[wanted - 1]);
}

async function model(): Promise<Record<string, string>> {
  return contents((await world.objects.bytes('b', 'out/Job-1/output/model.tar.gz')) ?? Buffer.alloc(0));
}

describe('StopTrainingJob', () => {
  it('asks politely, uploads the model all the same, and ends as Stopped', async () => {
    await running(endless('sys.exit(0)'));
    await stopTrainingJob(world, job);
    expect(await described(world)).toMatchObject({ TrainingJobStatus: 'Stopping', SecondaryStatus: 'Stopping' });
    expect(await reaches(world, isEnded)).toMatchObject({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'Stopped' });
    expect(await model()).toEqual({ checkpoint: 'half' });
  });

  it('kills a script that does not listen, after 120 seconds and not before', async () => {
    await running(endless('pass'));
    await stopTrainingJob(world, job);
    await world.clock.step(119);
    await saying(4);
    expect((await described(world)).TrainingJobStatus).toBe('Stopping');
    await world.clock.step(1);
    expect((await reaches(world, isEnded)).TrainingJobStatus).toBe('Stopped');
    expect(await model()).toEqual({ checkpoint: 'half' });
  });

  it('ends a job that has not begun without a model', async () => {
    await createTrainingJob(world, await scriptJob(world, ''));
    await stopTrainingJob(world, job);
    const stopped = await reaches(world, isEnded);
    expect([stopped.TrainingJobStatus, stopped['TrainingStartTime']]).toEqual(['Stopped', undefined]);
    expect(world.objects.head('b', 'out/Job-1/output/model.tar.gz')).toBeUndefined();
  });

  it('refuses a job that is over, by its status, and one that never was', async () => {
    await createTrainingJob(world, await scriptJob(world, ''));
    await stopTrainingJob(world, job);
    await reaches(world, isEnded);
    const message = 'The request was rejected because the training job is in status Stopped.';
    await expect(async () => stopTrainingJob(world, job)).rejects.toMatchObject({
      code: 'ValidationException',
      message,
    });
    await expect(async () => stopTrainingJob(world, { TrainingJobName: 'other' })).rejects.toMatchObject({
      message: 'Requested resource not found.',
    });
  });
});

describe('MaxRuntimeInSeconds', () => {
  it('ends the job as Stopped with a partial model, and says so in the secondary status', async () => {
    await running(endless('sys.exit(0)'), { StoppingCondition: { MaxRuntimeInSeconds: 60 } });
    await world.clock.step(58);
    expect((await described(world)).TrainingJobStatus).toBe('InProgress');
    await world.clock.step(1);
    expect(await reaches(world, isEnded)).toMatchObject({
      TrainingJobStatus: 'Stopped',
      SecondaryStatus: 'MaxRuntimeExceeded',
    });
    expect(await model()).toEqual({ checkpoint: 'half' });
  });
});

describe('a cloud that goes down', () => {
  it('kills its jobs at once, and their rows say afterwards that they are lost', async () => {
    await running(endless('pass'));
    await world.close();
    expect(await described(world)).toMatchObject({
      TrainingJobStatus: 'Failed',
      FailureReason: 'InternalServerError: We encountered an internal error. Please try again.',
    });
  });
});

describe('DeleteTrainingJob', () => {
  it('frees the name of a job that is over, and refuses one that runs', async () => {
    const request = await scriptJob(world, '');
    await createTrainingJob(world, request);
    await expect(async () => deleteTrainingJob(world, job)).rejects.toMatchObject({
      message: expect.stringContaining('is in status InProgress'),
    });
    await stopTrainingJob(world, job);
    await reaches(world, isEnded);
    await deleteTrainingJob(world, job);
    await expect(described(world)).rejects.toMatchObject({ message: 'Requested resource not found.' });
    await createTrainingJob(world, request);
    expect((await described(world)).TrainingJobStatus).toBe('InProgress');
  });
});
