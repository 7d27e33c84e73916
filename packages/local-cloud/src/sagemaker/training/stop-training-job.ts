import type { Operation } from '../../operation.ts';
import { isOver, stopLive } from '../live-jobs.ts';
import { invalid } from '../refusals.ts';
import { stopping, trainingJobNamed, trainingJobs } from './job.ts';

/** Answers at once; the job is asked to end, has 120 s for it, and its model is still uploaded. @throws ServiceError ValidationException */
export const stopTrainingJob: Operation<{ TrainingJobName: string }, object> = (world, { TrainingJobName }) => {
  const job = trainingJobNamed(world, TrainingJobName);
  if (isOver(job)) throw invalid(`The request was rejected because the training job is in status ${job.status}.`);
  trainingJobs(world).put(job.name, stopping(job, world.clock.now().getTime()));
  stopLive(world, job.arn, 'StopRequested');
  return {};
};
