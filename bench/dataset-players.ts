import { execFile } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRepository, runEnv, runStep } from '@modelway/cli';
import type { BenchRemote } from './dataset-remote.ts';
import { peer, root } from './place.ts';

/** Somebody who versions `data` of a repository, as whole processes. Each gives the milliseconds that it took. */
export interface Player {
  /** Makes a repository that knows the remote. @returns its folder. */
  prepare(name: string): string;
  version(work: string): Promise<number>;
  /** Versions it once more, with each object of the remote looked for; absent where nobody can. */
  prove?(work: string): Promise<number>;
  /** Brings the version of another repository into one that was just prepared. */
  restore(from: string, to: string): Promise<number>;
}

interface Field {
  readonly remote: BenchRemote;
  readonly folder: string;
  readonly salt: string;
}

/** The Node that runs actions on a runner, where it is installed. */
const node = peer('node24/node_modules/.bin/node') ?? process.execPath;

/** `version-dataset` and `restore-dataset` of the built bundle, main and post, as a runner runs them. */
export function ours({ remote, folder, salt }: Field): Player {
  const url = remote.url(salt);
  const commits = new Map<string, string>();
  const run = async (work: string, action: string, more: Record<string, string>): Promise<number> => {
    const trigger = {
      repository: 'acme/toy',
      ref: 'refs/heads/main',
      event: 'push',
      payload: {},
      workflow: 'bench.yml',
    };
    const who = { runId: 1, job: 'bench', actor: 'ada', commit: commits.get(work) ?? '' };
    const env = { ...remote.gateway.env, ...runEnv({ ...trigger, ...who } as Parameters<typeof runEnv>[0], folder) };
    const given = {
      store: `s3://bench/store-${salt}`,
      line: 'toy',
      path: 'data',
      remote: url,
      cache: join(folder, `cache-${salt}`),
    };
    const step = await runStep({ root, workspace: work, env, token: '', node }, action, { ...given, ...more });
    if (step.exitCode !== 0) throw new Error(`${action} failed:\n${step.errors.join('\n')}`);
    return step.milliseconds + (step.post?.milliseconds ?? 0);
  };
  return {
    prepare(name) {
      const work = join(folder, `${salt}-${name}`);
      mkdirSync(work);
      commits.set(work, createRepository(work, { 'README.md': salt }).head());
      return work;
    },
    // DVC makes no channel for SageMaker, and believes the `.dir` of a remote.
    version: (work) => run(work, 'version-dataset', { channel: 'none', verify: 'none' }),
    prove: (work) => run(work, 'version-dataset', { channel: 'none', verify: 'sizes' }),
    restore(from, to) {
      copyFileSync(join(from, 'data.dvc'), join(to, 'data.dvc'));
      return run(to, 'restore-dataset', {});
    },
  };
}

/** `dvc add` and `dvc push`; `dvc pull`. */
export function theirs(program: string, { remote, folder, salt }: Field): Player {
  const url = remote.url(salt);
  const { env, url: endpoint } = remote.gateway;
  const dvc = (work: string, ...args: readonly string[]) =>
    promisify(execFile)(program, args, { cwd: work, env: { ...process.env, ...env, DVC_NO_ANALYTICS: '1' } });
  return {
    prepare(name) {
      const work = join(folder, `${salt}-${name}`);
      mkdirSync(join(work, '.dvc'), { recursive: true });
      createRepository(work, { 'README.md': salt });
      const s3 = url.startsWith('s3:') ? `    endpointurl = ${endpoint}\n    region = us-east-1\n` : '';
      appendFileSync(
        join(work, '.dvc', 'config'),
        `[core]\n    remote = bench\n    analytics = false\n    check_update = false\n['remote "bench"']\n    url = ${url}\n${s3}`,
      );
      return work;
    },
    async version(work) {
      const started = performance.now();
      await dvc(work, 'add', '--quiet', 'data');
      await dvc(work, 'push', '--quiet');
      return performance.now() - started;
    },
    async restore(from, to) {
      copyFileSync(join(from, 'data.dvc'), join(to, 'data.dvc'));
      const started = performance.now();
      await dvc(to, 'pull', '--quiet');
      return performance.now() - started;
    },
  };
}
