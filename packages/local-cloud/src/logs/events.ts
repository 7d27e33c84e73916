import { createHash } from 'node:crypto';
import { type LogStream, streamKey, streams, type Tables } from './stream.ts';

export interface LogEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
  readonly ingestionTime: number;
}

/**
 * A run of events. A stream is kept as chunks, so that one more line costs the rewriting of a chunk, not of the stream, when the cloud
 * has a folder; and so that old lines can be dropped when a stream is full.
 */
interface Chunk {
  /** Number of its first event, counted from the beginning of the stream. */
  readonly first: number;
  readonly bytes: number;
  readonly events: readonly LogEvent[];
}

export const chunkEvents = 250;
export const chunkBytes = 65_536;
/** With these a stream holds at most 64,000 events, or about 16 MB of them: the newest. */
export const chunksPerStream = 256;

/** A table for each stream: a table is written whole. Named by a digest, because names of streams are longer than names of files. */
const chunks = (world: Tables, { group, name }: LogStream) =>
  world.table<Chunk>(`log-events-${createHash('sha256').update(streamKey(group, name)).digest('hex').slice(0, 32)}`);
const chunk = (world: Tables, stream: LogStream, number: number) => chunks(world, stream).get(String(number));

/** Adds events, oldest first, at the end of a stream. */
export function addEvents(world: Tables, stream: LogStream, events: readonly LogEvent[]): void {
  const [first] = events;
  if (!first) return;
  let at = { ...stream, firstEventAt: stream.firstEventAt ?? first.timestamp };
  for (let rest = events; rest.length > 0; ) {
    const last = chunk(world, at, at.newest);
    const room = last && last.bytes < chunkBytes ? chunkEvents - last.events.length : 0;
    if (last && room > 0) {
      const fitting = fit(rest, room, chunkBytes - last.bytes);
      chunks(world, at).put(String(at.newest), grown(last, fitting));
      rest = rest.slice(fitting.length);
    } else {
      const next = last ? last.first + last.events.length : 0;
      at = { ...at, newest: at.newest + 1 };
      chunks(world, at).put(String(at.newest), { first: next, bytes: 0, events: [] });
    }
  }
  at = dropOldest(world, at);
  if (at.newest !== stream.newest || at.oldest !== stream.oldest || stream.firstEventAt === undefined)
    streams(world).put(streamKey(stream.group, stream.name), at);
}

function grown(last: Chunk, events: readonly LogEvent[]): Chunk {
  return { ...last, bytes: last.bytes + weight(events), events: [...last.events, ...events] };
}

/** As many as fit, at least one: a chunk with any room takes one message of whatever length. */
function fit(events: readonly LogEvent[], count: number, bytes: number): readonly LogEvent[] {
  let left = bytes;
  let end = 0;
  for (; end < Math.min(count, events.length) && left > 0; end++) left -= events[end]?.message.length ?? 0;
  return events.slice(0, end);
}

const weight = (events: readonly LogEvent[]): number => events.reduce((sum, event) => sum + event.message.length, 0);

function dropOldest<T extends LogStream>(world: Tables, stream: T): T {
  let { oldest } = stream;
  for (; stream.newest - oldest >= chunksPerStream; oldest++) chunks(world, stream).delete(String(oldest));
  return { ...stream, oldest };
}

export interface EventRange {
  /** Number of the first event that is kept. */
  readonly first: number;
  readonly events: readonly LogEvent[];
}

/** All events that a stream still holds. */
export function eventsOf(world: Tables, stream: LogStream): EventRange {
  const events: LogEvent[] = [];
  for (let number = stream.oldest; number <= stream.newest; number++)
    events.push(...(chunk(world, stream, number)?.events ?? []));
  return { first: chunk(world, stream, stream.oldest)?.first ?? 0, events };
}

export function lastEventOf(world: Tables, stream: LogStream): LogEvent | undefined {
  return chunk(world, stream, stream.newest)?.events.at(-1);
}
