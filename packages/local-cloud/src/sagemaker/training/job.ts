import { failureReason, internal } from '../../run/failure.ts';
import type { World } from '../../world.ts';
import { isLost } from '../live-jobs.ts';
import { invalid } from '../refusals.ts';
import type { ContainerJob } from './request.ts';

export type TrainingStatus = 'InProgress' | 'Completed' | 'Failed' | 'Stopping' | 'Stopped';

export interface Transition {
  readonly status: string;
  readonly message: string;
  readonly startedAt: number;
  readonly endedAt?: number;
}

/** One row of the table `training-jobs`, by name. Times are epoch milliseconds of the cloud's clock. */
export interface TrainingJob {
  readonly name: string;
  readonly arn: string;
  readonly request: ContainerJob;
  readonly status: TrainingStatus;
  readonly secondary: string;
  readonly transitions: readonly Transition[];
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly failureReason?: string;
  readonly metrics: readonly { readonly name: string; readonly value: number; readonly at: number }[];
}

export const trainingJobs = (world: World) => world.table<TrainingJob>('training-jobs');

/** The job goes on to its next state. A job that is stopping stays so, whatever it does meanwhile. */
export function entered(job: TrainingJob, to: Omit<Transition, 'startedAt'>, at: number): TrainingJob {
  if (job.status !== 'InProgress') return job;
  return { ...job, secondary: to.status, modifiedAt: at, transitions: [...closed(job, at), { ...to, startedAt: at }] };
}

export function stopping(job: TrainingJob, at: number): TrainingJob {
  return { ...entered(job, { status: 'Stopping', message: 'Stopping the training job' }, at), status: 'Stopping' };
}

export interface Ending {
  readonly status: 'Completed' | 'Failed' | 'Stopped';
  readonly secondary: string;
  readonly message: string;
  readonly failureReason?: string;
}

/** The job has ended: its last transition is closed as it opens. A job that never began to run has no end of training either. */
export function ended(job: TrainingJob, { message, ...ending }: Ending, at: number): TrainingJob {
  const last = { status: ending.secondary, message, startedAt: at, endedAt: at };
  const times = job.startedAt === undefined ? {} : { endedAt: at };
  return { ...job, ...ending, ...times, modifiedAt: at, transitions: [...closed(job, at), last] };
}

function closed({ transitions }: TrainingJob, at: number): readonly Transition[] {
  return transitions.map((one) => (one.endedAt === undefined ? { ...one, endedAt: at } : one));
}

export function failed(error: unknown): Ending {
  return { status: 'Failed', secondary: 'Failed', message: 'Training job failed', failureReason: failureReason(error) };
}

/** All jobs, in the order of creation. One whose cloud went down while it ran has failed. */
export function allTrainingJobs(world: World): TrainingJob[] {
  return trainingJobs(world)
    .all()
    .map((job) => settled(world, job));
}

/** @throws ServiceError ValidationException `Requested resource not found.` */
export function trainingJobNamed(world: World, name: string): TrainingJob {
  const job = trainingJobs(world).get(name);
  if (!job) throw invalid('Requested resource not found.');
  return settled(world, job);
}

function settled(world: World, job: TrainingJob): TrainingJob {
  if (!isLost(world, job)) return job;
  const lost = ended(job, failed(internal), world.clock.now().getTime());
  trainingJobs(world).put(job.name, lost);
  return lost;
}
