import type { Operation } from '../../operation.ts';
import { type ListRequest, listed } from '../listing.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { allProcessingJobs, type ProcessingJob } from './job.ts';

interface Input extends ListRequest, PageRequest {
  readonly StatusEquals?: string;
}

export const listProcessingJobs: Operation<Input, object> = (world, input) => {
  const found = allProcessingJobs(world).filter(({ status }) => status === (input.StatusEquals ?? status));
  const { rows, ...next } = pageOf(listed(found, input), input);
  return { ProcessingJobSummaries: rows.map(summary), ...next };
};

function summary(job: ProcessingJob): object {
  return {
    ProcessingJobName: job.name,
    ProcessingJobArn: job.arn,
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.modifiedAt),
    ProcessingJobStatus: job.status,
    ...(job.endedAt !== undefined && { ProcessingEndTime: new Date(job.endedAt) }),
    ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
    ...(job.exitMessage !== undefined && { ExitMessage: job.exitMessage }),
  };
}
