import type { World } from '../world.ts';

export type StopReason = 'StopRequested' | 'MaxRuntimeExceeded' | 'MaxWaitTimeExceeded';

/** Ends a job early. The first reason counts. */
export interface Brake {
  readonly signal: AbortSignal;
  pull(reason: StopReason): void;
}

/**
 * The jobs that run in this process, by ARN, for each cloud. A row that says InProgress while nothing runs is one whose cloud went down
 * under it. State of the module, because it mirrors processes and not data; it goes with its cloud.
 */
const live = new WeakMap<World['objects'], Map<string, Brake>>();

function jobsOf(world: World): Map<string, Brake> {
  const jobs = live.get(world.objects) ?? new Map<string, Brake>();
  live.set(world.objects, jobs);
  return jobs;
}

/** Whether a job of any kind has reached its last state. */
export const isOver = ({ status }: { status: string }): boolean => status !== 'InProgress' && status !== 'Stopping';

/** Whether a job should run and does not: an earlier process of the cloud was closed, or died, under it. */
export function isLost(world: World, job: { status: string; arn: string }): boolean {
  return !isOver(job) && !jobsOf(world).has(job.arn);
}

export function stopLive(world: World, arn: string, reason: StopReason): void {
  jobsOf(world).get(arn)?.pull(reason);
}

/** Runs a job in the background. It is live from now on until its work has ended. */
export function startLive(
  world: World,
  arn: string,
  work: (brake: Brake, closing: AbortSignal) => Promise<void>,
): void {
  const controller = new AbortController();
  const brake: Brake = { signal: controller.signal, pull: (reason) => controller.abort(reason) };
  const jobs = jobsOf(world).set(arn, brake);
  const over = (): void => {
    if (jobs.get(arn) === brake) jobs.delete(arn); // Not that of a later job of the same name.
  };
  world.background(arn, (closing) => work(brake, closing).finally(over));
}
