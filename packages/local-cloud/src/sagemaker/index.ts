import type { Operations } from '../operation.ts';
import { createTrainingJob } from './training/create-training-job.ts';
import { deleteTrainingJob } from './training/delete-training-job.ts';
import { describeTrainingJob } from './training/describe-training-job.ts';
import { listTrainingJobs } from './training/list-training-jobs.ts';
import { stopTrainingJob } from './training/stop-training-job.ts';

/** SageMaker, but for hosting: jobs, models, the model registry and tags. */
export const operations: Operations = {
  CreateTrainingJob: createTrainingJob,
  DeleteTrainingJob: deleteTrainingJob,
  DescribeTrainingJob: describeTrainingJob,
  ListTrainingJobs: listTrainingJobs,
  StopTrainingJob: stopTrainingJob,
};
