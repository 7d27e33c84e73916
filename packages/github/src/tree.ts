import { execFileSync } from 'node:child_process';

/**
 * @returns the Git tree that is checked out: the digest of the content itself, the same after a squash, a rebase or a merge that
 * changed nothing else. Undefined where there is no Git or no checkout; then only commits are known.
 */
export function treeOf(workspace: string): string | undefined {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const tree = execFileSync('git', ['rev-parse', '--verify', 'HEAD^{tree}'], {
      cwd: workspace,
      encoding: 'utf8',
      timeout: 10_000,
      stdio,
    }).trim();
    return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}
