import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The git repository that the story plays in. */
export interface Repository {
  readonly folder: string;
  /** Makes a branch from main with these files changed, commits, and checks it out. @returns the commit. */
  propose(branch: string, files: Readonly<Record<string, string | Buffer>>, message: string): string;
  /** Moves main to a commit, as merging the pull request fast-forward does. */
  merge(commit: string): void;
  tag(name: string, commit: string): void;
  /** Makes the folder what a fresh checkout of this commit would be, as every job begins with one. */
  checkout(commit: string): void;
  head(): string;
  main(): string;
}

/** Makes a repository in an empty folder. Nothing of the person's own git settings takes part. */
export function createRepository(folder: string, files: Readonly<Record<string, string | Buffer>>): Repository {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ).trim();
  const commit = (written: Readonly<Record<string, string | Buffer>>, message: string): string => {
    for (const [path, content] of Object.entries(written)) write(join(folder, path), content);
    git('add', '-A');
    git('commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  const clean = (): void => {
    git('reset', '-q', '--hard');
    git('clean', '-qffdx');
  };
  git('init', '-q', '-b', 'main');
  commit(files, 'Begin');
  return {
    folder,
    head: () => git('rev-parse', 'HEAD'),
    main: () => git('rev-parse', 'main'),
    propose: (branch, changed, message) => {
      clean();
      git('checkout', '-q', '-b', branch, 'main');
      return commit(changed, message);
    },
    merge: (to) => {
      clean();
      git('checkout', '-q', 'main');
      git('merge', '-q', '--ff-only', to);
    },
    checkout: (at) => {
      clean();
      git('checkout', '-q', '--detach', at);
    },
    tag: (name, at) => void git('tag', '-a', name, at, '-m', name),
  };
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
