import type { Aws } from './clients.ts';
import type { Job } from './ensure-job.ts';
import { type Clock, follow } from './follow.ts';
import type { LogLine, LogTarget } from './log-stream.ts';
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
  /** Milliseconds between looks: in turn at the job and, once it may have printed something, at its log; a request each. */
  readonly interval: number;
  /** Told of each look, with the lines that the job has printed since the last: hostile text. */
  readonly onLook?: (job: J, lines: readonly LogLine[]) => void;
}

export interface Watched<J extends Job> {
  readonly job: J;
  /** The last lines that the job printed, oldest first: hostile text. */
  readonly lastLines: readonly string[];
}

/** @returns whether a job has reached its last state. A word that is not known is taken for a job that goes on. */
export const isOver = ({ status }: Job): boolean => ['Completed', 'Failed', 'Stopped'].includes(status);

interface Followed<J extends Job> {
  readonly describe: () => Promise<J | undefined>;
  readonly logs: LogTarget;
  /** Whether a job cannot have printed anything yet: then its log is not asked for. */
  readonly silent?: (job: J) => boolean;
}

/** Follows a job to its end and prints its log meanwhile. @throws the signal's reason, or why it can no longer be seen. */
export async function followJob<J extends Job>(
  aws: Aws,
  { describe, logs, silent = () => false }: Followed<J>,
  watching: Watching<J>,
): Promise<Watched<J>> {
  const { clock, signal, interval } = watching;
  const tail = logTail(aws, logs);
  const look = inTurn(
    async (): Promise<J> => {
      const job = await describe();
      if (job === undefined) throw new Error(`${logs.job} is gone: somebody deleted it while it was followed`);
      if (isOver(job)) await print(tail, job, watching);
      else watching.onLook?.(job, []);
      return job;
    },
    { read: (job) => print(tail, job, watching), silent },
  );
  const job = await follow({ look, done: isOver, interval, patient: true, name: logs.job, clock, signal });
  // CloudWatch has the last lines of a job some seconds after its end. They matter when it did not end well.
  if (job.status !== 'Completed') {
    await clock.sleep(Math.min(interval, 5_000), signal);
    await print(tail, job, watching);
  }
  return { job, lastLines: tail.last() };
}

interface Reading<J extends Job> {
  readonly read: (job: J) => Promise<void>;
  readonly silent: (job: J) => boolean;
}

/** Looks at the job and at its log in turn, so that an interval costs one request, however long the job takes. */
function inTurn<J extends Job>(describe: () => Promise<J>, { read, silent }: Reading<J>): () => Promise<J> {
  let unread: J | undefined;
  return async () => {
    const job = unread ?? (await describe());
    if (unread !== undefined) await read(job);
    unread = unread === undefined && !silent(job) ? job : undefined;
    return job;
  };
}

async function print<J extends Job>(tail: LogTail, job: J, { log, onLook }: Watching<J>): Promise<void> {
  const lines = await tail.read(isOver(job) ? 'end' : 'page');
  log.untrusted(lines.map(({ text }) => text));
  onLook?.(job, lines);
}
