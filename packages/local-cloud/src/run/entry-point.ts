import { existsSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from './container.ts';
import { algorithmError } from './failure.ts';
import { downward } from './tree.ts';

export interface EntryPoint {
  /** Folder of the code. */
  readonly code: string;
  /** `sagemaker_program`, relative to it. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where packages of this job are installed: never into the Python of this machine. */
  readonly site: string;
}

/**
 * What the training toolkit runs for an entry point (sheet §1.2): a shell script as it is; a package with `setup.py` as a module; a `.py`
 * file, after its `requirements.txt`; anything else as a command.
 * @throws JobFailure AlgorithmError when there is no such file
 */
export async function entryCommands(entry: EntryPoint): Promise<[Command, ...Command[]]> {
  const file = join(entry.code, downward(entry.program) ?? '.');
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw algorithmError(1, `Framework Error: \nThere is no file ${entry.program} in the source directory.`);
  const has = (name: string): boolean => existsSync(join(entry.code, name));
  if (entry.program.endsWith('.sh')) return [await executable(entry, file)];
  if (has('setup.py')) return [pip(entry, ['.']), python(entry, ['-m', entry.program.replace(/\.py$/, '')])];
  if (!entry.program.endsWith('.py')) return [await executable(entry, file)];
  const run = python(entry, [entry.program]);
  return has('requirements.txt') ? [pip(entry, ['-r', 'requirements.txt']), run] : [run];
}

async function executable({ code: cwd, args, env }: EntryPoint, command: string): Promise<Command> {
  await chmod(command, 0o755);
  return { command, args, cwd, env };
}

function python({ code: cwd, args, env }: EntryPoint, before: readonly string[]): Command {
  return { command: 'python3', args: [...before, ...args], cwd, env };
}

function pip({ code: cwd, env, site }: EntryPoint, what: readonly string[]): Command {
  const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--target', site, ...what];
  return { command: 'python3', args, cwd, env };
}
