import type { Operation } from '../../operation.ts';
import { isOver } from '../live-jobs.ts';
import { invalid } from '../refusals.ts';
import { forgetTags } from '../tags.ts';
import { trainingJobNamed, trainingJobs } from './job.ts';

/** The name is free again afterwards; artifacts and logs stay. @throws ServiceError ValidationException while the job runs */
export const deleteTrainingJob: Operation<{ TrainingJobName: string }, object> = (world, { TrainingJobName }) => {
  const job = trainingJobNamed(world, TrainingJobName);
  if (!isOver(job)) throw invalid(`The request was rejected because the training job is in status ${job.status}.`);
  trainingJobs(world).delete(job.name);
  forgetTags(world, job.arn);
  return {};
};
