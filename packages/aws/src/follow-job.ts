import type { Aws } from './clients.ts';
import type { Job } from './ensure-job.ts';
import { type Clock, follow } from './follow.ts';
import type { LogTarget } from './log-stream.ts';
import { type LogTail, logTail } from './log-tail.ts';

/** Where progress goes; the trip's log fits. */
export interface JobLog {
  info(line: string): void;
  untrusted(lines: readonly string[]): void;
}

export interface Watching<J extends Job> {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: JobLog;
  /** Milliseconds between looks: each is one Describe and, once the job has printed something, one GetLogEvents. */
  readonly interval: number;
  /** Told of each look, with the lines that the job has printed since the last: hostile text. */
  readonly onLook?: (job: J, lines: readonly string[]) => void;
}

export interface Watched<J extends Job> {
  readonly job: J;
  /** The last lines that the job printed, oldest first: hostile text. */
  readonly lastLines: readonly string[];
}

/** @returns whether a job has reached its last state. A word that is not known is taken for a job that goes on. */
export const isOver = ({ status }: Job): boolean => ['Completed', 'Failed', 'Stopped'].includes(status);

/** Follows a job to its end and prints its log meanwhile. @throws the signal's reason, or why it can no longer be seen. */
export async function followJob<J extends Job>(
  aws: Aws,
  { describe, logs }: { describe: () => Promise<J | undefined>; logs: LogTarget },
  watching: Watching<J>,
): Promise<Watched<J>> {
  const { clock, signal, interval } = watching;
  const tail = logTail(aws, logs);
  const look = async (): Promise<J> => {
    const job = await describe();
    if (job === undefined) throw new Error(`${logs.job} is gone: somebody deleted it while it was followed`);
    await print(tail, job, watching);
    return job;
  };
  const job = await follow({ look, done: isOver, interval, name: logs.job, clock, signal });
  // CloudWatch has the last lines of a job some seconds after its end. They matter when it did not end well.
  if (job.status !== 'Completed') {
    await clock.sleep(Math.min(interval, 5_000), signal);
    await print(tail, job, watching);
  }
  return { job, lastLines: tail.last() };
}

async function print<J extends Job>(tail: LogTail, job: J, { log, onLook }: Watching<J>): Promise<void> {
  const lines = await tail.read(isOver(job) ? 'end' : 'page');
  log.untrusted(lines);
  onLook?.(job, lines);
}
