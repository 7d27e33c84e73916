import { type Operation, ServiceError } from '../operation.ts';
import type { World } from '../world.ts';
import { eventsOf, type LogEvent } from './events.ts';
import { pageOf } from './page.ts';
import { matcher } from './pattern.ts';
import { groupNamed, type LogStream, streams } from './stream.ts';

interface Input {
  readonly logGroupName: string;
  readonly logStreamNames?: readonly string[];
  readonly logStreamNamePrefix?: string;
  readonly startTime?: number;
  readonly endTime?: number;
  readonly filterPattern?: string;
  readonly limit?: number;
  readonly nextToken?: string;
}

interface Found extends LogEvent {
  readonly logStreamName: string;
  readonly eventId: string;
}

/** Matching events of all streams asked for, in the order of time. @throws ServiceError ResourceNotFoundException, InvalidParameterException */
export const filterLogEvents: Operation<Input, object> = (world, input) => {
  groupNamed(world, input.logGroupName);
  if (input.logStreamNames && input.logStreamNamePrefix !== undefined)
    throw new ServiceError(
      'InvalidParameterException',
      'LogStreamNamePrefix and LogStreamNames cannot both be specified.',
    );
  const matches = matcher(input.filterPattern ?? '');
  const { startTime = 0, endTime = Number.POSITIVE_INFINITY } = input;
  const found = streams(world)
    .all()
    .filter((stream) => asked(stream, input))
    .flatMap((stream) => events(world, stream))
    .filter((event) => event.timestamp >= startTime && event.timestamp <= endTime && matches(event.message))
    .sort((a, b) => a.timestamp - b.timestamp);
  const { rows, ...next } = pageOf(found, { ...input, limit: input.limit ?? 10_000 });
  return { events: rows, searchedLogStreams: [], ...next };
};

function asked(stream: LogStream, { logGroupName, logStreamNames, logStreamNamePrefix = '' }: Input): boolean {
  if (stream.group !== logGroupName || !stream.name.startsWith(logStreamNamePrefix)) return false;
  return logStreamNames?.includes(stream.name) ?? true;
}

function events(world: World, stream: LogStream): Found[] {
  const range = eventsOf(world, stream);
  return range.events.map((event, i) => ({
    ...event,
    logStreamName: stream.name,
    eventId: `${event.timestamp}${String(range.first + i).padStart(20, '0')}`,
  }));
}
