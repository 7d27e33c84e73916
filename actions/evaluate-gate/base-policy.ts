import { baseCommitOf, connectGitHub, type FileAt, fileAt, type GitHub, pullRequestOf } from '@modelway/github';
import { type BasePolicy, PolicyError, readPolicy } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import type { Wanted } from './observe.ts';

interface Place {
  readonly path: string;
  readonly line: string;
  readonly commit: string;
}

/** @returns what the branch that a pull request is to be merged into says of the line, from its file at the base commit. */
export function basePolicyOf(file: FileAt, { path, line, commit }: Place): BasePolicy {
  if (file.is === 'absent') return { is: 'absent', commit };
  if (file.is === 'unknown') return { is: 'unknown', commit, why: file.why };
  try {
    const rules = readPolicy({ text: file.text, file: path }, line);
    return { is: 'known', commit, sha256: sha256(file.text), rules };
  } catch (cause) {
    if (!(cause instanceof PolicyError)) throw cause;
    if (cause.noSuchLine) return { is: 'absent', commit };
    return { is: 'unknown', commit, why: `the branch's own policy is not valid: ${cause.faults[0]}` };
  }
}

/** Reads what the branch says of the line that the pull request is to be merged into: from the clone, else from GitHub. */
export async function readBasePolicy({ workspace, env, run, event, inputs, line }: Wanted): Promise<BasePolicy> {
  const commit = baseCommitOf(event);
  if (pullRequestOf(event) === undefined || commit === undefined) return { is: 'none' };
  const token = inputs['github-token'];
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const github = async (): Promise<GitHub | undefined> =>
    token === undefined ? undefined : connectGitHub({ token, apiUrl, repository: run.repository });
  const file = await fileAt(workspace, { commit, path: inputs.policy }, github);
  return basePolicyOf(file, { path: inputs.policy, line, commit });
}
