import type { OwnWorld } from '../../create-world.ts';
import type { SteppedClock } from '../../stepped-clock.ts';
import { testWorld } from '../../test-world.ts';
import { createTrainingJob } from './create-training-job.ts';
import { search } from './search.ts';
import { stopTrainingJob } from './stop-training-job.ts';
import { isEnded, reaches, scriptJob } from './test-job.ts';

let world: OwnWorld & { clock: SteppedClock };
beforeAll(async () => {
  world = testWorld();
  for (const [TrainingJobName, lr, team] of [
    ['a-1', '0.1', 'risk'],
    ['b-2', '0.2', 'risk'],
    ['c-3', '0.3', 'fraud'],
  ] as const) {
    const own = { TrainingJobName, HyperParameters: { lr }, Tags: [{ Key: 'team', Value: team }] };
    const job = await scriptJob(world, '', { TrainingJobName });
    await createTrainingJob(world, {
      ...job,
      Tags: own.Tags,
      HyperParameters: { ...job.HyperParameters, ...own.HyperParameters },
    });
    await world.clock.step(0.1);
    await stopTrainingJob(world, { TrainingJobName });
    await reaches(world, isEnded, TrainingJobName);
  }
});
afterAll(() => world.close());

interface Found {
  readonly Results: ReadonlyArray<{ readonly TrainingJob: { readonly TrainingJobName: string } }>;
  readonly NextToken?: string;
}
async function names(SearchExpression: object, own: object = {}): Promise<string[]> {
  const given = { Resource: 'TrainingJob', SortBy: 'TrainingJobName', SortOrder: 'Ascending' as const, ...own };
  const { Results } = (await search(world, { ...given, SearchExpression })) as Found;
  return Results.map(({ TrainingJob }) => TrainingJob.TrainingJobName);
}
const filter = (Name: string, Operator: string, Value?: string) => ({ Name, Operator, ...(Value ? { Value } : {}) });

describe('Search', () => {
  it.each<[object, string[]]>([
    [{ Filters: [filter('Tags.team', 'Equals', 'risk')] }, ['a-1', 'b-2']],
    [{ Filters: [filter('Tags.none', 'NotExists')] }, ['a-1', 'b-2', 'c-3']],
    [
      { Filters: [filter('HyperParameters.lr', 'GreaterThan', '.15'), filter('Tags.team', 'NotEquals', 'risk')] },
      ['c-3'],
    ],
    [
      {
        Filters: [filter('TrainingJobName', 'Contains', '2'), filter('TrainingJobName', 'In', 'a-1, x')],
        Operator: 'Or',
      },
      ['a-1', 'b-2'],
    ],
    [{ Filters: [filter('CreationTime', 'LessThan', '2000-01-01T00:00:00Z')] }, []],
    [{ SubExpressions: [{ Filters: [filter('TrainingJobStatus', 'Equals', 'Stopped')] }] }, ['a-1', 'b-2', 'c-3']],
    [{ Filters: [filter('ResourceConfig.InstanceCount', 'GreaterThanOrEqualTo', '2')] }, []],
    [{ Filters: [filter('constructor.name', 'Exists')] }, []],
  ])('finds by %j', async (expression, expected) => {
    expect(await names(expression)).toEqual(expected);
  });

  it('gives the last modified first, page by page', async () => {
    const first = (await search(world, { Resource: 'TrainingJob', MaxResults: 2 })) as Found;
    expect(first).toMatchObject({
      Results: [{ TrainingJob: { TrainingJobName: 'c-3' } }, {}],
      TotalHits: { Value: 3 },
    });
    const { NextToken = '' } = first;
    expect(await search(world, { Resource: 'TrainingJob', MaxResults: 2, NextToken })).toMatchObject({
      Results: [{ TrainingJob: { TrainingJobName: 'a-1' } }],
    });
  });

  it('refuses what it does not look into', async () => {
    await expect(names({}, { Resource: 'Endpoint' })).rejects.toThrow('in TrainingJob only, found Endpoint');
    await expect(names({ NestedFilters: [] })).rejects.toThrow('without NestedFilters');
    await expect(names({ Filters: [{ Name: 'TrainingJobName' }] })).rejects.toThrow('Value is required');
  });
});
