import type { Operation } from '../../operation.ts';
import { arnOf } from '../arn.ts';
import { startLive } from '../live-jobs.ts';
import { jobExists } from '../refusals.ts';
import { assumeRole } from '../role.ts';
import { tag } from '../tags.ts';
import { processingJobs } from './job.ts';
import type { ProcessingRequest } from './request.ts';
import { runProcessingJob } from './run-processing-job.ts';
import { downloadsOf, uploadsOf } from './transfers.ts';

/** Answers at once; the job runs in the background. @throws ServiceError ValidationException, ResourceInUse */
export const createProcessingJob: Operation<ProcessingRequest, { ProcessingJobArn: string }> = (world, input) => {
  const { Tags, ...request } = input;
  const name = request.ProcessingJobName;
  const arn = arnOf(world, 'processing-job', name);
  const transfers = { downloads: downloadsOf(request), uploads: uploadsOf(request) };
  assumeRole(request.RoleArn);
  if (processingJobs(world).get(name)) throw jobExists(arn);
  const at = world.clock.now().getTime();
  tag(world, arn, Tags);
  processingJobs(world).put(name, { name, arn, request, status: 'InProgress', createdAt: at, modifiedAt: at });
  startLive(world, arn, (brake, closing) => runProcessingJob({ world, request, arn, ...transfers, brake, closing }));
  return { ProcessingJobArn: arn };
};
