import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What starts a workflow: a pull request or a tag. */
export interface Trigger {
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly event: 'pull_request' | 'merge_group' | 'push' | 'issue_comment' | 'workflow_run' | 'repository_dispatch';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly workflow: string;
  readonly runId: number;
  readonly attempt?: number;
  readonly job: string;
  readonly actor: string;
}

/** @returns the `GITHUB_*` and `RUNNER_*` of a run; writes the event file into `folder`. */
export function runEnv(trigger: Trigger, folder: string): Record<string, string> {
  const eventFile = join(folder, `event-${trigger.runId}.json`);
  writeFileSync(eventFile, JSON.stringify(trigger.payload));
  return {
    GITHUB_REPOSITORY: trigger.repository,
    GITHUB_REPOSITORY_ID: '480000001',
    GITHUB_REPOSITORY_OWNER: trigger.repository.split('/')[0] ?? '',
    GITHUB_SHA: trigger.commit,
    GITHUB_REF: trigger.ref,
    GITHUB_REF_NAME: trigger.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: trigger.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_EVENT_NAME: trigger.event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_WORKFLOW: trigger.workflow,
    GITHUB_WORKFLOW_REF: `${trigger.repository}/.github/workflows/${trigger.workflow}@${trigger.ref}`,
    GITHUB_RUN_ID: String(trigger.runId),
    GITHUB_RUN_ATTEMPT: String(trigger.attempt ?? 1),
    GITHUB_JOB: trigger.job,
    GITHUB_ACTOR: trigger.actor,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folder,
  };
}
