import type { Operation } from '../../operation.ts';
import { type ListRequest, listed } from '../listing.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { allTrainingJobs, type TrainingJob } from './job.ts';

interface Input extends ListRequest, PageRequest {
  readonly StatusEquals?: string;
}

/** `StatusEquals` is applied after the page is cut, as the service does: a page may be short, or empty with a token. */
export const listTrainingJobs: Operation<Input, object> = (world, input) => {
  const { rows, ...next } = pageOf(listed(allTrainingJobs(world), input), input);
  const shown = rows.filter(({ status }) => status === (input.StatusEquals ?? status));
  return { TrainingJobSummaries: shown.map(summary), ...next };
};

function summary(job: TrainingJob): object {
  return {
    TrainingJobName: job.name,
    TrainingJobArn: job.arn,
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.modifiedAt),
    TrainingJobStatus: job.status,
    SecondaryStatus: job.secondary,
    ...(job.endedAt !== undefined && { TrainingEndTime: new Date(job.endedAt) }),
  };
}
