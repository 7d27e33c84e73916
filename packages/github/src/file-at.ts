import { execFile } from 'node:child_process';
import type { GitHub } from './client.ts';

/** A file as it was at a commit. `unknown`: neither the clone nor GitHub can say; `why` says what would let them. */
export type FileAt =
  | { readonly is: 'file'; readonly text: string }
  | { readonly is: 'absent' }
  | { readonly is: 'unknown'; readonly why: string };

export interface Wanted {
  /** 40 hex digits. */
  readonly commit: string;
  /** Relative to the workspace. */
  readonly path: string;
}

/**
 * Reads a file as it was at a commit: from the clone, where the commit is in it, else from GitHub. "Not there" is said only where the
 * commit itself is there to be looked into.
 * @param github undefined where there is no token.
 */
export async function fileAt(
  workspace: string,
  wanted: Wanted,
  github: () => Promise<GitHub | undefined>,
): Promise<FileAt> {
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(wanted.commit))
    return { is: 'unknown', why: `"${wanted.commit.slice(0, 80)}" is not the digest of a commit` };
  return (await fromClone(workspace, wanted)) ?? fromGitHub(await github(), wanted);
}

async function fromClone(workspace: string, { commit, path }: Wanted): Promise<FileAt | undefined> {
  if ((await git(workspace, ['cat-file', '-e', `${commit}^{commit}`])) === undefined) return undefined;
  const text = await git(workspace, ['show', '--no-textconv', `${commit}:./${path}`]);
  if (text !== undefined) return { is: 'file', text };
  // An object that a partial clone left out is no file that is not there.
  const listed = await git(workspace, ['ls-tree', '--name-only', commit, '--', `./${path}`]);
  return listed === '' ? { is: 'absent' } : undefined;
}

async function fromGitHub(github: GitHub | undefined, { commit, path }: Wanted): Promise<FileAt> {
  const advice = 'give actions/checkout `fetch-depth: 0`, or this action a github-token with `contents: read`';
  if (github === undefined)
    return { is: 'unknown', why: `commit ${commit.slice(0, 7)} is not in this clone; ${advice}` };
  const { octokit, owner, repo } = github;
  const at = { owner, repo, ref: commit };
  try {
    const { data } = await octokit.rest.repos.getContent({ ...at, path });
    // What is larger than 1 MB comes without its content.
    if (!Array.isArray(data) && data.type === 'file' && data.encoding === 'base64')
      return { is: 'file', text: Buffer.from(data.content, 'base64').toString('utf8') };
    return { is: 'unknown', why: `${path} is no file of at most 1 MB at ${commit.slice(0, 7)}` };
  } catch (cause) {
    const status = statusOf(cause);
    if (status === 404 && (await isThere(github, commit))) return { is: 'absent' };
    return {
      is: 'unknown',
      why: `GitHub does not show ${path} at ${commit.slice(0, 7)} (${status ?? 'no answer'}); ${advice}`,
    };
  }
}

/** GitHub says 404 too for what a token may not see, so a file is absent only where its commit can be seen. */
async function isThere({ octokit, owner, repo }: GitHub, ref: string): Promise<boolean> {
  try {
    await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 });
    return true;
  } catch {
    return false;
  }
}

/** Octokit's error has a status; anything else that is thrown has none. */
const statusOf = (cause: unknown): number | undefined => (cause as { status?: number } | undefined)?.status;

/** @returns what Git printed, or undefined when it refused. */
const git = (cwd: string, args: readonly string[]): Promise<string | undefined> =>
  new Promise((done) => {
    // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
    const all = ['-c', `safe.directory=${cwd}`, '--literal-pathspecs', ...args];
    execFile('git', all, { cwd, encoding: 'utf8', timeout: 30_000, maxBuffer: 16 * 2 ** 20 }, (fault, text) =>
      done(fault === null ? text : undefined),
    );
  });
