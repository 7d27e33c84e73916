import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Journey } from './journey.ts';

/** The repository on the server's side: what a push reaches. */
export interface Origin {
  /** The bare repository. */
  readonly folder: string;
  /** Runs Git in it. @returns what it says. */
  git(...args: readonly string[]): string;
}

/** Gives a journey's repository a server to push to, a bare clone beside it. */
export function withOrigin({ repository }: Journey): Origin {
  const folder = join(repository.folder, '..', 'origin.git');
  const run = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
  run(repository.folder, 'clone', '--quiet', '--bare', repository.folder, folder);
  run(repository.folder, 'remote', 'add', 'origin', `file://${folder}`);
  return { folder, git: (...args) => run(folder, ...args) };
}
