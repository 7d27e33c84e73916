import { constants } from 'node:os';
import type { Clock } from '../world.ts';
import { type ChildExit, spawnChild } from './child.ts';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Surroundings {
  readonly clock: Clock;
  /** Someone wants the job to end: SIGTERM, SIGKILL after 120 cloud seconds. */
  readonly stop: AbortSignal;
  /** The cloud goes down: SIGKILL. */
  readonly closing: AbortSignal;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
}

export interface Ended {
  readonly exitCode: number;
  /** The command that ended it: the first that failed, or the last. */
  readonly command: Command;
  /** Whether the program was there at all. */
  readonly started: boolean;
}

/** As `docker stop -t 120` (sheet §1.3). */
const patience = 120;

/** Runs commands one after another, as a container's start script does, until one fails or the job is to stop. */
export async function runCommands(commands: readonly [Command, ...Command[]], around: Surroundings): Promise<Ended> {
  let ended = await runCommand(commands[0], around);
  for (const command of commands.slice(1)) {
    if (ended.exitCode !== 0 || around.stop.aborted || around.closing.aborted) break;
    ended = await runCommand(command, around);
  }
  return ended;
}

async function runCommand(command: Command, { clock, stop, closing, onLine }: Surroundings): Promise<Ended> {
  const child = spawnChild({ ...command, clock, onLine });
  const politely = (): void => void child.stop(patience);
  const atOnce = (): void => void child.stop(0);
  if (stop.aborted) politely();
  if (closing.aborted) atOnce();
  stop.addEventListener('abort', politely);
  closing.addEventListener('abort', atOnce);
  const exit = await child.exited;
  stop.removeEventListener('abort', politely);
  closing.removeEventListener('abort', atOnce);
  return { exitCode: exitCode(exit), command, started: child.pid !== undefined };
}

/** What a container reports: 128 and the signal's number when a signal ended it. */
function exitCode({ code, signal }: ChildExit): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
