import type { Operation } from '../../operation.ts';
import { isOver, stopLive } from '../live-jobs.ts';
import { invalid } from '../refusals.ts';
import { processingJobNamed, processingJobs } from './job.ts';

/** Answers at once; the job is asked to end and has 120 s for it. @throws ServiceError ValidationException */
export const stopProcessingJob: Operation<{ ProcessingJobName: string }, object> = (world, { ProcessingJobName }) => {
  const job = processingJobNamed(world, ProcessingJobName);
  if (isOver(job)) throw invalid(`The request was rejected because the processing job is in status ${job.status}.`);
  processingJobs(world).put(job.name, { ...job, status: 'Stopping', modifiedAt: world.clock.now().getTime() });
  stopLive(world, job.arn, 'StopRequested');
  return {};
};
