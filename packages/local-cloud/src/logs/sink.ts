import type { Clock, LogSink } from '../world.ts';
import { addEvents } from './events.ts';
import { groups, makeGroup, makeStream, streamKey, streams, type Tables } from './stream.ts';

/**
 * Where the other services of the local cloud write their lines. Group and stream come into being with the first line, not before:
 * a job that failed early has no stream, as in the real service.
 */
export function createLogSink(clock: Clock, table: Tables['table']): LogSink {
  const world: Tables = { table };
  return {
    append(group, name, lines) {
      if (lines.length === 0) return;
      const now = clock.now().getTime();
      if (!groups(world).get(group)) makeGroup(world, group, now);
      const stream = streams(world).get(streamKey(group, name)) ?? makeStream(world, { group, name }, now);
      addEvents(
        world,
        stream,
        lines.map((message) => ({ timestamp: now, message, ingestionTime: now })),
      );
    },
  };
}
