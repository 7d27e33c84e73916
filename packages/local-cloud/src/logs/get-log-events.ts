import { type Operation, ServiceError } from '../operation.ts';
import { type EventRange, eventsOf, type LogEvent } from './events.ts';
import { streamNamed } from './stream.ts';

interface Input {
  readonly logGroupName?: string;
  readonly logGroupIdentifier?: string;
  readonly logStreamName: string;
  readonly startTime?: number;
  readonly endTime?: number;
  readonly limit?: number;
  readonly startFromHead?: boolean;
  readonly nextToken?: string;
}

interface Output {
  readonly events: readonly LogEvent[];
  readonly nextForwardToken: string;
  readonly nextBackwardToken: string;
}

/** A reply holds at most 1 MB; each event counts 26 bytes more than its message. */
const replyBytes = 1_048_576;

/**
 * One page of a stream. At the end of the stream the forward token comes back unchanged, and that is how a reader knows.
 * @throws ServiceError ResourceNotFoundException, InvalidParameterException for a token that is not ours
 */
export const getLogEvents: Operation<Input, Output> = (world, input) => {
  const group = input.logGroupName ?? nameOf(input.logGroupIdentifier ?? '');
  const range = eventsOf(world, streamNamed(world, group, input.logStreamName));
  const { from, to } = page(range, input);
  const events = range.events.slice(from - range.first, to - range.first).filter((event) => timely(event, input));
  return { events, nextForwardToken: token('f', to), nextBackwardToken: token('b', from) };
};

/** `arn:aws:logs:<region>:<account>:log-group:<name>` or the bare name. */
function nameOf(identifier: string): string {
  return identifier.startsWith('arn:') ? (identifier.split(':')[6] ?? '') : identifier;
}

/** Numbers of the first event of the page, and of the first event after it. */
function page(range: EventRange, input: Input): { from: number; to: number } {
  const end = range.first + range.events.length;
  const limit = input.limit ?? 10_000;
  const at = input.nextToken === undefined ? undefined : read(input.nextToken);
  if (at?.direction === 'b' || (!at && !input.startFromHead)) {
    const to = Math.min(at?.number ?? end, end);
    const count = fitting(range.events.slice(0, to - range.first).reverse(), limit);
    return { from: to - count, to };
  }
  const from = Math.min(Math.max(at?.number ?? range.first, range.first), end);
  return { from, to: from + fitting(range.events.slice(from - range.first), limit) };
}

function fitting(events: readonly LogEvent[], limit: number): number {
  let bytes = 0;
  let count = 0;
  for (const { message } of events) {
    bytes += message.length + 26;
    if (count >= limit || bytes > replyBytes) break;
    count += 1;
  }
  return count;
}

/** From `startTime` on, and before `endTime`. */
function timely(event: LogEvent, { startTime, endTime }: Input): boolean {
  return event.timestamp >= (startTime ?? 0) && event.timestamp < (endTime ?? Number.POSITIVE_INFINITY);
}

const token = (direction: 'f' | 'b', number: number): string => `${direction}/${String(number).padStart(56, '0')}`;

function read(text: string): { direction: string; number: number } {
  const found = /^([fb])\/(\d{56})$/.exec(text);
  if (!found) throw new ServiceError('InvalidParameterException', 'The specified nextToken is invalid.');
  return { direction: found[1] ?? 'f', number: Number(found[2]) };
}
