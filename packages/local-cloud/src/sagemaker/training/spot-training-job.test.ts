import { realClock } from '../../clock.ts';
import type { OwnWorld } from '../../create-world.ts';
import { testWorld } from '../../test-world.ts';
import { contents, logLines, ran, scriptJob } from './test-job.ts';

let world: OwnWorld;
beforeEach(() => {
  world = testWorld(realClock({ speed: 1000 }));
});
afterEach(() => world.close());

const spot = (fault: string, wait: number) => ({
  EnableManagedSpotTraining: true,
  StoppingCondition: { MaxRuntimeInSeconds: 60, MaxWaitTimeInSeconds: wait },
  Environment: { LOCAL_CLOUD_FAULT: fault },
});

/** Goes on from the checkpoint when there is one; without, it would never end. */
const resuming = `
import os, time
base = os.environ['SAGEMAKER_BASE_DIR']
state = os.path.join(base, 'checkpoints', 'step')
found = os.path.exists(state)
open(state, 'w').write('7')
print('found', found, flush=True)
while not found: time.sleep(0.05)
open(os.path.join(base, 'model', 'm'), 'w').write('done')
`;

describe('a spot job', () => {
  it('that is interrupted begins again with its checkpoints, and its states tell', async () => {
    const CheckpointConfig = { S3Uri: 's3://b/checkpoints/' };
    const asked = { ...spot('SpotInterrupted', 1e9), StoppingCondition: { MaxWaitTimeInSeconds: 1e9 } };
    const job = await ran(world, await scriptJob(world, resuming, { ...asked, CheckpointConfig }));
    const told = job.SecondaryStatusTransitions.map(({ Status }) => Status);
    const once = ['Starting', 'Downloading', 'Training'];
    expect(told).toEqual([...once, 'Interrupted', ...once, 'Uploading', 'Completed']);
    expect(logLines(world, 'Job-1').filter((line) => line.startsWith('found'))).toEqual(['found False', 'found True']);
    expect(await contents((await world.objects.bytes('b', 'out/Job-1/output/model.tar.gz')) ?? Buffer.of())).toEqual({
      m: 'done',
    });
  });

  it('for which there is no capacity ends as Stopped when MaxWaitTimeInSeconds is over, and cost nothing', async () => {
    const job = await ran(world, await scriptJob(world, '', spot('SpotUnavailable', 60)));
    expect(job).toMatchObject({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'MaxWaitTimeExceeded' });
    expect([job['TrainingStartTime'], job['BillableTimeInSeconds']]).toEqual([undefined, undefined]);
  });
});
