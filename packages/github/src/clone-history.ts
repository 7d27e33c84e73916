import { execFile } from 'node:child_process';
import type { Commit, History } from './history.ts';

const sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** @returns the history of a whole clone, or undefined when there is none here or it is shallow. */
export async function cloneHistory(workspace: string): Promise<History | undefined> {
  const git = (...args: readonly string[]): Promise<string | undefined> => run(workspace, args);
  if ((await git('rev-parse', '--is-shallow-repository')) !== 'false') return undefined;
  const log = async (from: string, count: number): Promise<Commit[]> =>
    // Safe to name: each name is a digest or begins with `refs/`, so none is an option.
    ((await git('log', '--first-parent', `--max-count=${count}`, '--format=%H %T', from, '--')) ?? '')
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap(([commit = '', tree = '']) => (sha.test(commit) ? [{ commit, tree }] : []));
  return {
    mergeBase: async (one, other) => {
      const found = await git('merge-base', ...[one, other].map(checked));
      return found !== undefined && sha.test(found) ? found : undefined;
    },
    before: async (commit, count) => log(checked(commit), count),
    tag: async (name) => (await log(`refs/tags/${name}`, 1))[0],
  };
}

function checked(commit: string): string {
  if (!sha.test(commit)) throw new Error(`"${commit.slice(0, 80)}" is not the digest of a commit`);
  return commit;
}

/** @returns what Git printed, or undefined when it refused: no repository, no such commit. */
const run = (cwd: string, args: readonly string[]): Promise<string | undefined> =>
  new Promise((done) => {
    // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
    const all = ['-c', `safe.directory=${cwd}`, ...args];
    execFile('git', all, { cwd, encoding: 'utf8', timeout: 30_000 }, (fault, text) =>
      done(fault === null ? text.trim() : undefined),
    );
  });
