import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The repository. */
export const root = resolve(import.meta.dirname ?? '.', '..', '..');

/** Where `npm run peers` installs. */
const home = resolve(process.env['MODELWAY_PEERS'] ?? join(root, '.peers'));

/** @returns the path of an installed program, such as `peer('aws/bin/python')`. @throws Error when it is not installed. */
export function peer(program: string): string {
  const path = join(home, program);
  if (existsSync(path)) return path;
  throw new Error(`${path} is not there: run "npm run peers" first, or set MODELWAY_PEERS to where it installed`);
}

/** What a program is to be run with. */
export interface With {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of the person who runs the tests must not reach a peer, so it lives in an empty home of its own. */
function cleanEnv(): Record<string, string> {
  const own = join(home, 'home');
  mkdirSync(own, { recursive: true });
  return { PATH: process.env['PATH'] ?? '', HOME: own, AWS_EC2_METADATA_DISABLED: 'true' };
}

/**
 * Runs a program to its end, whatever that is. Not the blocking kind of call: the cloud that it talks to is in this process.
 * @throws Error when it could not be started, or had to be killed.
 */
export async function run(program: string, args: readonly string[], given: With = {}): Promise<Ended> {
  const env = { ...cleanEnv(), ...given.env };
  const options = { env, cwd: given.cwd ?? root, maxBuffer: 64 * 2 ** 20, timeout: 1_200_000 };
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, options);
    return { code: 0, stdout, stderr };
  } catch (cause) {
    // What execFile rejects with: the exit code is a number where the program ended by itself.
    const { code, stdout, stderr } = cause as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number') throw cause;
    return { code, stdout: stdout ?? '', stderr: stderr ?? '' };
  }
}

/** Runs a program that must end well. @returns its standard output. @throws Error with what it said when it did not. */
export async function output(program: string, args: readonly string[], given: With = {}): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, given);
  if (code === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${stderr}\n${stdout}`);
}
