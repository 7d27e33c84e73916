import { type Operation, ServiceError } from '../operation.ts';
import type { World } from '../world.ts';
import { lastEventOf } from './events.ts';
import { type PageRequest, pageOf } from './page.ts';
import { groupNamed, type LogStream, streams } from './stream.ts';

interface Input extends PageRequest {
  readonly logGroupName: string;
  readonly logStreamNamePrefix?: string;
  readonly orderBy?: 'LogStreamName' | 'LastEventTime';
  readonly descending?: boolean;
}

/** @throws ServiceError ResourceNotFoundException, InvalidParameterException for a prefix ordered by time */
export const describeLogStreams: Operation<Input, object> = (world, input) => {
  const { logGroupName: group, logStreamNamePrefix: prefix = '', orderBy = 'LogStreamName' } = input;
  groupNamed(world, group);
  if (orderBy === 'LastEventTime' && prefix !== '')
    throw new ServiceError('InvalidParameterException', 'Cannot order by LastEventTime with a logStreamNamePrefix.');
  const found = streams(world)
    .all()
    .filter((stream) => stream.group === group && stream.name.startsWith(prefix))
    .map((stream) => ({
      stream,
      key: orderBy === 'LogStreamName' ? stream.name : (lastEventOf(world, stream)?.timestamp ?? 0),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (input.descending) found.reverse();
  const { rows, ...next } = pageOf(found, input);
  return { logStreams: rows.map(({ stream }) => shown(world, stream)), ...next };
};

function shown(world: World, stream: LogStream): object {
  const last = lastEventOf(world, stream);
  return {
    logStreamName: stream.name,
    creationTime: stream.createdAt,
    arn: `arn:aws:logs:${world.region}:${world.account}:log-group:${stream.group}:log-stream:${stream.name}`,
    storedBytes: 0,
    ...(last && { lastEventTimestamp: last.timestamp, lastIngestionTime: last.ingestionTime }),
    ...(stream.firstEventAt !== undefined && { firstEventTimestamp: stream.firstEventAt }),
  };
}
