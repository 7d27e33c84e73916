import { ServiceError } from '../operation.ts';
import type { World } from '../world.ts';

export type Tables = Pick<World, 'table'>;

export interface LogGroup {
  readonly name: string;
  /** Epoch milliseconds, as all times of this service are, on the wire too. */
  readonly createdAt: number;
}

export interface LogStream {
  readonly group: string;
  readonly name: string;
  readonly createdAt: number;
  readonly firstEventAt?: number;
  /** Numbers of the oldest and the newest chunk that are kept; there is none when `newest < oldest`. */
  readonly oldest: number;
  readonly newest: number;
}

export const groups = (world: Tables) => world.table<LogGroup>('log-groups');
export const streams = (world: Tables) => world.table<LogStream>('log-streams');

/** Names hold no colon, so that one can join them. */
export const streamKey = (group: string, name: string): string => `${group}:${name}`;

/** @throws ServiceError ResourceNotFoundException, as before the first line was written */
export function groupNamed(world: Tables, name: string): LogGroup {
  const group = groups(world).get(name);
  if (!group) throw new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.');
  return group;
}

/** @throws ServiceError ResourceNotFoundException for the group or the stream */
export function streamNamed(world: Tables, group: string, name: string): LogStream {
  groupNamed(world, group);
  const stream = streams(world).get(streamKey(group, name));
  if (!stream) throw new ServiceError('ResourceNotFoundException', 'The specified log stream does not exist.');
  return stream;
}

export function makeGroup(world: Tables, name: string, createdAt: number): void {
  groups(world).put(name, { name, createdAt });
}

export function makeStream(world: Tables, key: { group: string; name: string }, createdAt: number): LogStream {
  const stream = { ...key, createdAt, oldest: 0, newest: -1 };
  streams(world).put(streamKey(key.group, key.name), stream);
  return stream;
}
