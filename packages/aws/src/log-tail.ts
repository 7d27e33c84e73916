import type { Aws } from './clients.ts';
import { type LogLine, type LogStream, type LogTarget, newEvents, openStreams, type Until } from './log-stream.ts';
import { patienceFor } from './passing-fault.ts';
import { answerOf } from './s3-fault.ts';

/** Reads a log as it grows. */
export interface LogTail {
  /** @returns what was written since the last call, oldest first; nothing when the log cannot be read right now. */
  read(until: Until): Promise<LogLine[]>;
  /** @returns the last lines of all that was read, oldest first. */
  last(): readonly string[];
}

/** Lines that are handed on altogether: a runner's log is no place for a job that prints 100 MB. */
const mostLines = 20_000;
const kept = 50;

/**
 * A log is decoration: what is wrong with reading it never stops the job. That it may not be read, or goes on elsewhere, is said once.
 * @returns a tail that has read nothing yet.
 */
export function logTail(aws: Aws, target: LogTarget): LogTail {
  const last: string[] = [];
  let streams: readonly LogStream[] = [];
  let left = mostLines;
  let refused = false;
  let cut = false;

  async function* readOn(until: Until): AsyncGenerator<LogLine[]> {
    streams = await openStreams(aws, target, streams);
    for (const stream of streams) yield* newEvents(aws, { group: target.group, until }, stream);
  }

  const read = async (until: Until): Promise<LogLine[]> => {
    const lines: LogLine[] = [];
    try {
      for await (const page of readOn(until)) lines.push(...page);
    } catch (cause) {
      refused = !passes(cause);
      if (refused) lines.push(ours(excuse(target, cause)));
    }
    last.push(...lines.slice(-kept).map(({ text }) => text));
    last.splice(0, last.length - kept);
    const shown = lines.slice(0, left);
    if (shown.length < lines.length && !cut) shown.push(ours(elsewhere(target)));
    cut ||= shown.length < lines.length;
    left -= Math.min(left, lines.length);
    return shown;
  };
  return { last: () => last, read: async (until) => (refused ? [] : read(until)) };
}

/** A line of our own among the job's. */
const ours = (text: string): LogLine => ({ text, at: 0 });

/** The group comes into being with its first line, and the service may be out of breath. */
const passes = (cause: unknown): boolean =>
  answerOf(cause).code === 'ResourceNotFoundException' || patienceFor(cause) > 0;

const excuse = ({ group, job }: LogTarget, cause: unknown): string =>
  `(the log ${group}, ${job}/, cannot be read: ${answerOf(cause).code}; to see it here, grant logs:DescribeLogStreams and logs:GetLogEvents)`;

const elsewhere = ({ group, job }: LogTarget): string =>
  `(more than ${mostLines} lines; the rest is in CloudWatch Logs, ${group}, ${job}/)`;
