import type { Operation } from '../../operation.ts';
import type { World } from '../../world.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { invalid } from '../refusals.ts';
import { tagsOf } from '../tags.ts';
import { describeTrainingJob } from './describe-training-job.ts';
import { allTrainingJobs, type TrainingJob } from './job.ts';
import { type Expression, passes, propertyOf, type Resource } from './search-expression.ts';

interface Input extends PageRequest {
  readonly Resource: string;
  readonly SearchExpression?: Expression;
  readonly SortBy?: string;
  readonly SortOrder?: 'Ascending' | 'Descending';
}

/** Search, in training jobs alone: the last modified first, unless told. @throws ServiceError for other resources */
export const search: Operation<Input, object> = async (world, input) => {
  const { Resource: kind, SearchExpression = {}, SortBy = 'LastModifiedTime', SortOrder } = input;
  if (kind !== 'TrainingJob') throw invalid(`The local cloud searches in TrainingJob only, found ${kind}.`);
  const all = await Promise.all(allTrainingJobs(world).map((job) => resourceOf(world, job)));
  const found = all.filter((it) => passes(it, SearchExpression)).sort((a, b) => compare(a, b, SortBy));
  const { rows, ...next } = pageOf(SortOrder === 'Ascending' ? found : found.reverse(), input);
  return {
    Results: rows.map((job) => ({ TrainingJob: job })),
    TotalHits: { Value: found.length, Relation: 'EqualTo' },
    ...next,
  };
};

/** A search finds what a description says, and the tags. */
const resourceOf = async (world: World, { name, arn }: TrainingJob): Promise<Resource> => ({
  ...(await describeTrainingJob(world, { TrainingJobName: name })),
  Tags: tagsOf(world, arn),
});

function compare(a: Resource, b: Resource, by: string): number {
  const [left = '', right = ''] = [propertyOf(a, by), propertyOf(b, by)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
