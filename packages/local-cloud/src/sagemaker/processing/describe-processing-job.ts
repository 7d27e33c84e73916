import type { Operation } from '../../operation.ts';
import { processingJobNamed } from './job.ts';

/** @throws ServiceError ValidationException `Could not find requested job with name: …` */
export const describeProcessingJob: Operation<{ ProcessingJobName: string }, object> = (
  world,
  { ProcessingJobName },
) => {
  const job = processingJobNamed(world, ProcessingJobName);
  return {
    ...job.request,
    ProcessingJobArn: job.arn,
    ProcessingJobStatus: job.status,
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.modifiedAt),
    ...(job.startedAt !== undefined && { ProcessingStartTime: new Date(job.startedAt) }),
    ...(job.endedAt !== undefined && { ProcessingEndTime: new Date(job.endedAt) }),
    ...(job.exitMessage !== undefined && { ExitMessage: job.exitMessage }),
    ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
  };
};
