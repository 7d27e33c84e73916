import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runEnv, type Trigger } from '../runner/run-env.ts';
import { runStep, type StepResult } from '../runner/step.ts';
import type { CloudProcess } from './cloud-process.ts';
import type { Repository } from './repository.ts';
import type { Screen } from './screen.ts';
import { settings } from './settings.ts';

/** One step of the story as it was played. */
export interface PlayedStep {
  readonly chapter: string;
  readonly action: string;
  readonly title: string;
  readonly result: StepResult;
}

/** Where chapters are played: a cloud, a repository, a screen, and the steps so far. */
export interface Stage {
  readonly root: string;
  readonly folder: string;
  readonly cloud: CloudProcess;
  readonly repository: Repository;
  readonly screen: Screen;
  readonly played: PlayedStep[];
}

/** What starts a workflow in the story. */
export type Cause = Pick<Trigger, 'commit' | 'ref' | 'event' | 'payload' | 'workflow'> & { readonly chapter: string };

/** @returns the event of a pull request whose head is `commit`. */
export function pullRequest({
  number,
  title,
  commit,
  base,
}: {
  number: number;
  title: string;
  commit: string;
  base: string;
}): Omit<Cause, 'chapter'> {
  const repo = { full_name: settings.repository };
  return {
    commit,
    ref: `refs/pull/${number}/merge`,
    event: 'pull_request',
    workflow: 'train-on-pull-request.yml',
    payload: { number, pull_request: { number, title, head: { sha: commit, repo }, base: { sha: base, repo } } },
  };
}

/** @returns the event of a pushed tag. */
export const tagPush = (name: string, commit: string): Omit<Cause, 'chapter'> => ({
  commit,
  ref: `refs/tags/${name}`,
  event: 'push',
  workflow: 'promote-on-tag.yml',
  payload: { ref: `refs/tags/${name}`, after: commit },
});

/** Plays one step: an action in a process of its own, as a job of the workflow that `cause` started. */
export async function play(
  stage: Stage,
  cause: Cause,
  step: { action: string; title: string; inputs: Record<string, string> },
): Promise<StepResult> {
  const { action, title, inputs } = step;
  stage.repository.checkout(cause.commit);
  const folder = join(stage.folder, 'runner');
  mkdirSync(folder, { recursive: true });
  const trigger: Trigger = {
    ...cause,
    repository: settings.repository,
    runId: 9000 + stage.played.length,
    job: action,
    actor: 'ada',
  };
  const result = await runStep(
    {
      root: stage.root,
      workspace: stage.repository.folder,
      env: { ...stage.cloud.env, ...runEnv(trigger, folder) },
      token: stage.cloud.env['GITHUB_TOKEN'] ?? '',
      onLine: ({ kind, text }) => {
        if (kind !== 'notice') stage.screen.status(`${action}: ${text}`);
      },
    },
    action,
    { store: settings.store, line: settings.line, ...inputs },
  );
  stage.screen.status('');
  stage.played.push({ chapter: cause.chapter, action, title, result });
  stage.screen.say(`${mark(result)} ${action.padEnd(16)} ${title}  (${(result.milliseconds / 1000).toFixed(1)} s)`);
  for (const error of result.errors) for (const line of error.split('\n')) stage.screen.say(`      ${line}`);
  return result;
}

const mark = ({ exitCode }: StepResult): string => (exitCode === 0 ? '✓' : '✗');
