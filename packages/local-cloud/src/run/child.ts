import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../world.ts';
import { adopt, release, signalGroup } from './group.ts';
import { readLines } from './lines.ts';

export interface ChildExit {
  /** 127 when the program could not be started at all, as a shell says it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** All that the child sees, beside PATH and LANG. The environment of the local cloud is not handed on: it may hold credentials. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Time for `stop`: cloud seconds. */
  readonly clock: Clock;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
}

export interface Child {
  /** Undefined when the program could not be started. */
  readonly pid: number | undefined;
  /** Settles when the process is gone, its last line has been given to `onLine` and nothing of its group lives. Never rejects. */
  readonly exited: Promise<ChildExit>;
  /** SIGTERM to the whole group, SIGKILL after so many cloud seconds; with 0 at once SIGKILL. May be called again, with less patience. */
  stop(graceSeconds: number): Promise<ChildExit>;
}

interface Patience {
  readonly seconds: number;
  readonly clock: Clock;
}

/** A child process in a group of its own, never through a shell. A program that cannot be started exits with 127 and says why on stderr. */
export function spawnChild(options: ChildOptions): Child {
  const { command, onLine } = options;
  const refused = (why: string): void => onLine('stderr', `${command}: ${why}`);
  const child = started(options, refused);
  if (!child) return { pid: undefined, exited: Promise.resolve(notStarted), stop: async () => notStarted };
  adopt(child.pid);
  const streams = (['stdout', 'stderr'] as const).map((name) => feed(child, name, onLine));
  const exited = ending(child, refused).finally(() => {
    for (const end of streams) end();
    release(child.pid);
  });
  return { pid: child.pid, exited, stop: (seconds) => stop(child, exited, { seconds, clock: options.clock }) };
}

const notStarted: ChildExit = { code: 127, signal: null };

/** Node throws for what no program can be given, a zero byte or megabytes of arguments, and emits other failures later. */
function started({ command, args, cwd, env }: ChildOptions, refused: (why: string) => void): ChildProcess | undefined {
  try {
    return spawn(command, args, {
      cwd,
      detached: true,
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: process.env['LANG'] ?? 'C.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    refused(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function feed(child: ChildProcess, name: 'stdout' | 'stderr', onLine: ChildOptions['onLine']): () => void {
  const lines = readLines((line) => onLine(name, line));
  child[name]?.on('data', lines.push).on('error', () => undefined);
  return lines.end;
}

async function ending(child: ChildProcess, onFailure: (why: string) => void): Promise<ChildExit> {
  const closed = once(child, 'close').catch(() => undefined);
  const exit = await new Promise<ChildExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => {
      if (child.pid !== undefined) return; // A signal that could not be sent: the process lives on.
      onFailure(error.message);
      resolve(notStarted);
    });
  });
  signalGroup(child.pid, 'SIGKILL'); // What it left behind would keep ports and pipes open.
  await Promise.race([closed, drained()]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return exit;
}

/**
 * What a process wrote before it died lies in the pipe, and the event loop reads a whole pipe in one turn. A grandchild that left the
 * group may hold the other end open for ever, so the end of the stream is not waited for beyond a few turns.
 */
async function drained(): Promise<void> {
  for (let left = 8; left > 0; left--) await turn();
}

/** SIGKILL when patience ends. The sleep is called off as soon as the process is gone, so that no timer outlives it. */
async function stop(child: ChildProcess, exited: Promise<ChildExit>, patience: Patience): Promise<ChildExit> {
  const { seconds, clock } = patience;
  if (seconds > 0) {
    const over = new AbortController();
    signalGroup(child.pid, 'SIGTERM');
    await Promise.race([exited, clock.sleep(seconds, over.signal).catch(() => undefined)]);
    over.abort();
  }
  signalGroup(child.pid, 'SIGKILL');
  return exited;
}
