import type { InputTable, Trip } from '@modelway/action';
import { commitOf, isFromFork } from '@modelway/github';

type Running = Pick<Trip<InputTable>, 'run' | 'event' | 'env'>;

/** Events whose run stands on code that people with write permission put there. */
const own = ['push', 'pull_request', 'merge_group', 'workflow_dispatch', 'schedule', 'release', 'create'];

/**
 * A policy that names programs and images is code. It is run where a workflow of the same commit would run too: never for a fork, and
 * not where the commit that is judged is another than the one that is checked out.
 * @returns why no custom evaluator is run, as the end of a sentence about it; undefined when they are.
 */
export function mistrustOf({ run, event, env }: Running): string | undefined {
  if (isFromFork(event, run.repository))
    return 'is not run: the pull request comes from a fork, whose code is not run here';
  if (!own.includes(run.event ?? ''))
    return `is not run on ${run.event}: such a run stands on the default branch with its permissions, and judges another commit`;
  if (run.commit !== (commitOf(event) ?? env['GITHUB_SHA']))
    return 'is not run: what is checked out is another commit than the one that is judged';
  return undefined;
}
