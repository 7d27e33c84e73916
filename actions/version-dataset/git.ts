import { execFile } from 'node:child_process';

/** What is asked of the repository that the workspace is a checkout of. Without Git, or outside a repository, nothing is known. */
export interface Git {
  /** @returns the commit that a ref names, as 40 hex digits, if it is in this clone. */
  commitOf(ref: string): Promise<string | undefined>;
  /** @returns the first parent of a commit, also where a shallow clone ends. */
  parentOf(commit: string): Promise<string | undefined>;
  /** @returns the text of a file at a commit; `path` is relative to the workspace. */
  show(commit: string, path: string): Promise<string | undefined>;
  /** Whether Git has a path, or a file below it, in its index. */
  tracks(path: string): Promise<boolean>;
  /** Whether some rule keeps a path out of Git. */
  ignores(path: string): Promise<boolean>;
}

/** @returns the workspace's repository. Nothing that is given to it is read as an option or a pattern. */
export function gitOf(workspace: string): Git {
  // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
  const fixed = ['-c', `safe.directory=${workspace}`, '--literal-pathspecs'];
  const git = (...args: readonly string[]) => ask(workspace, [...fixed, ...args]);
  return {
    commitOf: async (ref) =>
      (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim(),
    // The raw commit still names the parent that a shallow clone left out.
    parentOf: async (commit) => /^parent ([0-9a-f]{40})$/m.exec((await git('cat-file', 'commit', commit)) ?? '')?.[1],
    show: (commit, path) => git('show', '--no-textconv', `${commit}:./${path}`),
    tracks: async (path) => (await git('ls-files', '--error-unmatch', '--', path)) !== undefined,
    ignores: async (path) => (await git('check-ignore', '--quiet', '--', path)) !== undefined,
  };
}

/** Room for the listing of a large directory that somebody committed. */
const maxBuffer = 64 * 2 ** 20;

/** @returns what Git wrote, or undefined when it says no. */
const ask = (cwd: string, args: readonly string[]): Promise<string | undefined> =>
  new Promise((answer) => {
    execFile('git', args, { cwd, maxBuffer, encoding: 'utf8' }, (fault, stdout) => answer(fault ? undefined : stdout));
  });
