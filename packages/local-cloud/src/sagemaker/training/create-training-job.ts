import type { Operation } from '../../operation.ts';
import { arnOf } from '../arn.ts';
import { startLive } from '../live-jobs.ts';
import { jobExists } from '../refusals.ts';
import { assumeRole } from '../role.ts';
import { tag } from '../tags.ts';
import { checkRequest } from './check-request.ts';
import { trainingJobs } from './job.ts';
import { refuseAsPlanned } from './planned-fault.ts';
import type { TrainingRequest } from './request.ts';
import { runTrainingJob } from './run-training-job.ts';

/** Answers at once; the job runs in the background. @throws ServiceError ValidationException, ResourceInUse */
export const createTrainingJob: Operation<TrainingRequest, { TrainingJobArn: string }> = (world, input) => {
  const { Tags, ...request } = checkRequest(input);
  const name = request.TrainingJobName;
  const arn = arnOf(world, 'training-job', name);
  assumeRole(request.RoleArn);
  refuseAsPlanned(request);
  if (trainingJobs(world).get(name)) throw jobExists(arn);
  const at = world.clock.now().getTime();
  tag(world, arn, Tags);
  trainingJobs(world).put(name, {
    ...{ name, arn, request, metrics: [], createdAt: at, modifiedAt: at },
    ...{ status: 'InProgress', secondary: 'Starting', transitions: [] },
  });
  startLive(world, arn, (brake, closing) => runTrainingJob({ world, request, arn, brake, closing }));
  return { TrainingJobArn: arn };
};
