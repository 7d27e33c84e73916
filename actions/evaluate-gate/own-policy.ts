import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { commitOf, fileAt } from '@modelway/github';
import { gitHubOf, type WithToken } from './github-of.ts';
import { insideOf, type PolicyFile, policyFileOf, workspacePolicy } from './policy-file.ts';

export type Asking = Pick<Trip<InputTable>, 'workspace' | 'line' | 'event'> &
  WithToken & { readonly inputs: { readonly policy: string } };

/**
 * Reads the policy of what is judged. A command, the end of another workflow or a dispatch stands on the default branch: what is
 * checked out there is not what is judged, so the file is read as it is at the commit that the run is about.
 * @throws Refusal when it is not there; PolicyError with every fault in it.
 */
export async function readOwnPolicy(asking: Asking): Promise<PolicyFile> {
  const text = await ownPolicyText(asking);
  return policyFileOf(text, { path: asking.inputs.policy, line: asking.line });
}

/** @returns the policy's text. @throws Refusal when it cannot be read. */
export async function ownPolicyText(asking: Asking): Promise<string> {
  const { workspace, run, event, env, line, inputs } = asking;
  const path = insideOf(inputs.policy);
  if (run.commit === (commitOf(event) ?? env['GITHUB_SHA'])) return workspacePolicy({ workspace, path, line });
  const file = await fileAt(workspace, { commit: run.commit, path }, () => gitHubOf(asking));
  if (file.is === 'file') return file.text;
  const why = file.is === 'absent' ? `add the file with the rules of ${line} to the branch` : file.why;
  throw new Refusal(`policy: "${path}" is not to be had at commit ${run.commit.slice(0, 7)}, which is judged: ${why}`);
}
