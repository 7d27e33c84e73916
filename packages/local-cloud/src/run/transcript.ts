import type { LogSink } from '../world.ts';

/** How much of stderr may become part of a FailureReason. */
const kept = 100;

export interface Transcript {
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
  /** A line of the platform's own. */
  say(line: string): void;
  /** The last traceback of stderr, or else its last lines. */
  complaint(): string;
}

/** Takes the lines of a container and hands them to the log, all that came in one piece together. */
export function transcript(
  logs: LogSink,
  stream: { group: string; name: string },
  onLine: (line: string) => void,
): Transcript {
  let waiting: string[] = [];
  const errors: string[] = [];
  const flush = (): void => {
    const lines = waiting;
    waiting = [];
    logs.append(stream.group, stream.name, lines);
  };
  const write = (line: string): void => {
    if (line === '') return; // A log event holds at least one character.
    if (waiting.length === 0) queueMicrotask(flush);
    waiting.push(line);
  };
  return {
    onLine(source, line) {
      write(line);
      if (source === 'stderr') errors.push(line);
      if (errors.length > kept) errors.shift();
      onLine(line);
    },
    say: write,
    complaint: () => errors.slice(Math.max(errors.lastIndexOf('Traceback (most recent call last):'), 0)).join('\n'),
  };
}
