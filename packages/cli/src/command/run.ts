import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { runEnv } from '../runner/run-env.ts';
import { runStep } from '../runner/step.ts';
import { UsageError } from '../usage-error.ts';

const usage = {
  usage: 'modelway run <action> --input name=value … [options]',
  options: {
    input: { type: 'string', multiple: true, says: 'an input of the action, name=value; may be given more than once' },
    commit: { type: 'string', says: 'the commit that it is for (default: HEAD)' },
    workspace: { type: 'string', says: 'the checkout (default: this folder)' },
  },
} as const;

/** Runs one action here as the runner would: a process on the built bundle. AWS settings come from this shell's environment. */
export async function runAction({ argv, root }: CommandCall): Promise<number> {
  const { values, words } = readOptions(argv, usage);
  const [action] = words;
  if (action === undefined)
    throw new UsageError('which action? For example: modelway run version-dataset --input path=data …');
  const workspace = values.workspace ?? process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'modelway-'));
  try {
    const env = { ...cloudEnv(), ...runEnv(trigger(workspace, values.commit ?? 'HEAD'), folder) };
    const onLine = ({ text }: { text: string }): void => void process.stdout.write(`${text}\n`);
    const step = await runStep(
      { root, workspace, env, token: process.env['GITHUB_TOKEN'] ?? '', onLine },
      action,
      inputsOf(values.input ?? []),
    );
    for (const [name, value] of Object.entries(step.outputs)) process.stdout.write(`${name}=${value}\n`);
    return step.exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cloudEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      /^(AWS_|GITHUB_API_URL$)/.test(name) && value ? [[name, value]] : [],
    ),
  );

function inputsOf(given: readonly string[]): Record<string, string> {
  const bad = given.filter((it) => !/^[a-z-]+=/.test(it));
  if (bad.length > 0) throw new UsageError(`--input must be name=value, found ${bad.join(', ')}`);
  return Object.fromEntries(given.map((it) => [it.slice(0, it.indexOf('=')), it.slice(it.indexOf('=') + 1)]));
}

function trigger(workspace: string, commit: string) {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim();
  return {
    repository: 'local/repository',
    commit: git('rev-parse', '--verify', `${commit}^{commit}`),
    ref: 'refs/heads/local',
    event: 'push' as const,
    payload: {},
    workflow: 'terminal.yml',
    runId: process.pid,
    job: 'terminal',
    actor: userInfo().username,
  };
}
