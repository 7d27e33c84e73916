import type { Operation } from '../../operation.ts';
import { isOver } from '../live-jobs.ts';
import { invalid } from '../refusals.ts';
import { forgetTags } from '../tags.ts';
import { processingJobNamed, processingJobs } from './job.ts';

/** The name is free again afterwards; outputs and logs stay. @throws ServiceError ValidationException while the job runs */
export const deleteProcessingJob: Operation<{ ProcessingJobName: string }, object> = (world, { ProcessingJobName }) => {
  const job = processingJobNamed(world, ProcessingJobName);
  if (!isOver(job)) throw invalid(`The request was rejected because the processing job is in status ${job.status}.`);
  processingJobs(world).delete(job.name);
  forgetTags(world, job.arn);
  return {};
};
