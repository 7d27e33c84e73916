import type { OwnWorld } from '../../create-world.ts';
import type { SteppedClock } from '../../stepped-clock.ts';
import { testWorld } from '../../test-world.ts';
import { createTrainingJob } from './create-training-job.ts';
import { listTrainingJobs } from './list-training-jobs.ts';
import { stopTrainingJob } from './stop-training-job.ts';
import { isEnded, reaches, scriptJob } from './test-job.ts';

interface Listed {
  readonly TrainingJobSummaries: readonly { TrainingJobName: string; TrainingJobStatus: string }[];
  readonly NextToken?: string;
}

let world: OwnWorld & { clock: SteppedClock };
beforeEach(async () => {
  world = testWorld();
  for (const TrainingJobName of ['b-1', 'a-2', 'c-3']) {
    await createTrainingJob(world, await scriptJob(world, '', { TrainingJobName }));
    await world.clock.step(0.1);
  }
  await stopTrainingJob(world, { TrainingJobName: 'b-1' });
  await reaches(world, isEnded, 'b-1');
});
afterEach(() => world.close());

async function list(input: object): Promise<{ names: string[]; next?: string }> {
  const { TrainingJobSummaries, NextToken } = (await listTrainingJobs(world, input)) as Listed;
  return {
    names: TrainingJobSummaries.map((job) => job.TrainingJobName),
    ...(NextToken !== undefined && { next: NextToken }),
  };
}

describe('ListTrainingJobs', () => {
  it('lists by creation, or as asked', async () => {
    expect((await list({})).names).toEqual(['b-1', 'a-2', 'c-3']);
    expect((await list({ SortBy: 'Name', SortOrder: 'Descending' })).names).toEqual(['c-3', 'b-1', 'a-2']);
    expect((await list({ NameContains: 'A' })).names).toEqual(['a-2']);
    expect((await list({ CreationTimeAfter: new Date('2026-01-01T00:00:00.050Z') })).names).toEqual(['a-2', 'c-3']);
  });

  it('cuts the page before it looks at the status, so that a page may be empty and go on', async () => {
    const first = await list({ StatusEquals: 'InProgress', MaxResults: 1 });
    expect(first).toEqual({ names: [], next: expect.any(String) });
    const second = await list({ StatusEquals: 'InProgress', MaxResults: 2, NextToken: first.next });
    expect(second).toEqual({ names: ['a-2', 'c-3'] });
  });

  it('refuses a token that it never gave', async () => {
    await expect(list({ NextToken: 'x' })).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'Invalid NextToken.',
    });
  });
});
