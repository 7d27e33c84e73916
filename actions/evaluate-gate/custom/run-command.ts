import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock, Log } from '@modelway/action';

export interface Run {
  readonly command: readonly string[];
  readonly cwd: string;
  /** All that it sees. */
  readonly env: Readonly<Record<string, string>>;
  readonly seconds: number;
}

interface Around {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** What is kept of what a command prints, from its end. */
const mostText = 32_768;
const mostLines = 200;

/**
 * Runs a program in a group of its own, without a shell; when it ends, or its time does, nothing of the group is left.
 * @returns why it failed, as the end of a sentence about the evaluator; undefined when it ended well. @throws the signal's reason
 */
export async function runCommand(run: Run, { clock, signal, log }: Around): Promise<string | undefined> {
  const child = started(run);
  if (typeof child === 'string') return child;
  const printed = tailOf(child);
  const done = new AbortController();
  const time = clock.sleep(1000 * run.seconds, AbortSignal.any([signal, done.signal])).then(
    () => `took longer than ${run.seconds} s, its "max-seconds"`,
    () => 'was cancelled',
  );
  const ended = endOf(child);
  const why = await Promise.race([ended, time]);
  done.abort();
  killGroup(child);
  await ended;
  signal.throwIfAborted();
  const lines = printed();
  if (lines.length > 0) log.untrusted(lines);
  return why;
}

/** Node throws for what no program can be given, and emits other failures later. */
function started({ command: [program = '', ...args], cwd, env }: Run): ChildProcess | string {
  try {
    return spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    return 'cannot be started';
  }
}

function endOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('error', (cause: NodeJS.ErrnoException) => resolve(`cannot be started (${cause.code})`));
    // With a grandchild that holds its output `close` may never come.
    child.once('exit', (code, killed) =>
      resolve(code === 0 ? undefined : `ended with ${killed ?? `exit code ${code}`}`),
    );
  });
}

function tailOf(child: ChildProcess): () => string[] {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      text = (text + chunk).slice(-mostText);
    });
    stream?.on('error', () => undefined);
  }
  return () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
    return text === '' ? [] : text.trimEnd().split(/\r?\n/).slice(-mostLines);
  };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
