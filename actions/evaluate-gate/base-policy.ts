import { baseCommitOf, type FileAt, fileAt, pullHead, pullRequestOf, startedBy } from '@modelway/github';
import { type BasePolicy, PolicyError, readPolicy } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import { gitHubOf } from './github-of.ts';
import type { Asking } from './own-policy.ts';

interface Place {
  readonly path: string;
  readonly line: string;
  readonly commit: string;
}

/** @returns what the branch that something is to be merged into says of the line, from its file at the base commit. */
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

/** Reads what the branch says of the line that this is to be merged into: from the clone, else from GitHub. */
export async function readBasePolicy(asking: Asking): Promise<BasePolicy> {
  const base = await baseOf(asking);
  if (base === undefined) return { is: 'none' };
  const what = asking.run.event === 'merge_group' ? 'merge group' : 'pull request';
  if ('why' in base) return { is: 'unknown', ...base, what };
  const { workspace, inputs, line } = asking;
  const at = { commit: base.commit, path: inputs.policy };
  const policy = basePolicyOf(await fileAt(workspace, at, () => gitHubOf(asking)), { ...at, line });
  return policy.is === 'none' ? policy : { ...policy, what };
}

/** Events whose runs are about what a branch or a person has already taken over: nothing is to be merged. */
const settled = new Set(['push', 'schedule', 'workflow_dispatch', 'release', 'create']);

/** @returns the commit that this is to be merged into; why that is not known; undefined when nothing is to be merged. */
async function baseOf(asking: Asking): Promise<{ commit: string } | { why: string } | undefined> {
  const { event, run } = asking;
  if (run.event === 'merge_group' || pullRequestOf(event) !== undefined) {
    const commit = baseCommitOf(event);
    return commit === undefined ? { why: `the event ${run.event} names no commit to merge into` } : { commit };
  }
  if (run.pullRequest !== undefined) return baseNow(asking, run.pullRequest);
  const cause = startedBy(event);
  if (run.event !== 'workflow_run' || (cause !== undefined && settled.has(cause))) return undefined;
  return {
    why: `it was judged after a workflow that ${cause ?? 'an unknown event'} started, and no open pull request stands at ${run.commit.slice(0, 7)} to say what it is to be merged into`,
  };
}

/** The event is about something else, so GitHub is asked. */
async function baseNow(asking: Asking, number: number): Promise<{ commit: string } | { why: string }> {
  const said = `GitHub does not say what pull request ${number} is to be merged into`;
  try {
    const github = await gitHubOf(asking);
    return github === undefined
      ? { why: `${said}: give this action a github-token with \`pull-requests: read\`` }
      : { commit: (await pullHead(github, number)).base };
  } catch (cause) {
    // Octokit's error has a status; anything else that is thrown has none.
    return { why: `${said} (${(cause as { status?: number }).status ?? 'no answer'})` };
  }
}
