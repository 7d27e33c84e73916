import { failureReason, internal } from '../../run/failure.ts';
import type { World } from '../../world.ts';
import { isLost } from '../live-jobs.ts';
import { invalid } from '../refusals.ts';
import type { ProcessingRequest } from './request.ts';

export type ProcessingStatus = 'InProgress' | 'Completed' | 'Failed' | 'Stopping' | 'Stopped';

/** One row of the table `processing-jobs`, by name. Times are epoch milliseconds of the cloud's clock. */
export interface ProcessingJob {
  readonly name: string;
  readonly arn: string;
  readonly request: ProcessingRequest;
  readonly status: ProcessingStatus;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly exitMessage?: string;
  readonly failureReason?: string;
}

export const processingJobs = (world: World) => world.table<ProcessingJob>('processing-jobs');

export interface Ending {
  readonly status: 'Completed' | 'Failed' | 'Stopped';
  readonly exitMessage?: string;
  readonly failureReason?: string;
}

export const failed = (error: unknown): Ending => ({ status: 'Failed', failureReason: failureReason(error) });

export function ended(job: ProcessingJob, ending: Ending, at: number): ProcessingJob {
  return { ...job, ...ending, modifiedAt: at, endedAt: at };
}

/** All jobs, in the order of creation. One whose cloud went down while it ran has failed. */
export function allProcessingJobs(world: World): ProcessingJob[] {
  return processingJobs(world)
    .all()
    .map((job) => settled(world, job));
}

/** @throws ServiceError ValidationException `Could not find requested job with name: …` */
export function processingJobNamed(world: World, name: string): ProcessingJob {
  const job = processingJobs(world).get(name);
  if (!job) throw invalid(`Could not find requested job with name: ${name}`);
  return settled(world, job);
}

function settled(world: World, job: ProcessingJob): ProcessingJob {
  if (!isLost(world, job)) return job;
  const lost = ended(job, failed(internal), world.clock.now().getTime());
  processingJobs(world).put(job.name, lost);
  return lost;
}
