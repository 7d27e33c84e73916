import { execFile } from 'node:child_process';

/** What is asked of the repository that the workspace is a checkout of. Without Git, or outside a repository, nothing is known. */
export interface Git {
  /** @returns the commit that a ref names, as 40 hex digits, if it is in this clone. */
  commitOf(ref: string): Promise<string | undefined>;
  /** @returns the first parent of a commit, also where a shallow clone ends. */
  parentOf(commit: string): Promise<string | undefined>;
  /** @returns the text of a file at a commit; `path` is relative to the workspace. */
  show(commit: string, path: string): Promise<string | undefined>;
  /** @returns the paths of all DVC pointers and locks in the index, relative to the workspace. */
  pointers(): Promise<string[]>;
  /** Whether Git has a path, or a file below it, in its index; also true when Git cannot say. */
  tracks(path: string): Promise<boolean>;
  /** Whether some rule keeps a path out of Git; also true when Git cannot say. */
  ignores(path: string): Promise<boolean>;
}

/** @returns the workspace's repository. Nothing that is given to it is read as an option or a pattern. */
export function gitOf(workspace: string): Git {
  // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
  const git = (...args: readonly string[]) => ask(workspace, ['-c', `safe.directory=${workspace}`, ...args]);
  const text = async (...args: readonly string[]) => {
    const { status, stdout } = await git(...args);
    return status === 0 ? stdout : undefined;
  };
  return {
    commitOf: async (ref) =>
      (await text('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim(),
    // The raw commit still names the parent that a shallow clone left out.
    parentOf: async (commit) => /^parent ([0-9a-f]{40})$/m.exec((await text('cat-file', 'commit', commit)) ?? '')?.[1],
    show: (commit, path) => text('show', '--no-textconv', `${commit}:./${path}`),
    pointers: async () => {
      const listed = await text('ls-files', '-z', '--', ':(glob)**/*.dvc', ':(glob)**/dvc.lock');
      return (listed ?? '').split('\0').filter((path) => path !== '');
    },
    tracks: async (path) =>
      (await git('--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path)).status !== saysNo,
    // Takes paths, not patterns, and refuses --literal-pathspecs; a leading ./ keeps a colon from being magic.
    ignores: async (path) => (await git('check-ignore', '--quiet', '--', `./${path}`)).status !== saysNo,
  };
}

/** How `ls-files --error-unmatch` and `check-ignore` answer; anything else is a failure. */
const saysNo = 1;

/** Room for the listing of a large directory that somebody committed. */
const maxBuffer = 64 * 2 ** 20;

const ask = (cwd: string, args: readonly string[]): Promise<{ status: unknown; stdout: string }> =>
  new Promise((answer) => {
    execFile('git', args, { cwd, maxBuffer, encoding: 'utf8' }, (fault, stdout) =>
      answer({ status: fault === null ? 0 : fault.code, stdout }),
    );
  });
