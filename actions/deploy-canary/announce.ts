import type { Log } from '@modelway/action';
import {
  connectGitHub,
  type DeploymentState,
  deploymentStatus,
  ensureDeployment,
  permissionAdvice,
} from '@modelway/github';
import type { RunInfo } from '@modelway/lineage';

interface Place {
  readonly run: RunInfo;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly token: string | undefined;
}

export interface Announcement {
  /** Undefined when GitHub was not told. */
  readonly id?: number;
  say(state: DeploymentState, description: string): Promise<void>;
}

const silent: Announcement = { say: async () => {} };

/** Tells GitHub that a deployment begins. Decoration: whatever goes wrong is warned of and changes nothing. */
export async function announce(
  place: Place,
  of: { stage: string; id: string; description: string },
): Promise<Announcement> {
  if (!place.token) return silent;
  const id = await orWarn(place, async () =>
    ensureDeployment(await github(place), {
      ref: place.run.commit,
      environment: of.stage,
      description: of.description,
      id: of.id,
    }),
  );
  if (id === undefined) return silent;
  const announcement = {
    id,
    say: (state: DeploymentState, description: string) => status(place, id, { state, description }),
  };
  await announcement.say('in_progress', of.description);
  return announcement;
}

/** Adds a status to a deployment that was announced. */
export async function status(
  place: Place,
  id: number,
  told: { readonly state: DeploymentState; readonly description: string },
): Promise<void> {
  await orWarn(place, async () => deploymentStatus(await github(place), id, { ...told, logUrl: runUrl(place) }));
}

const github = ({ token = '', env, run }: Place) =>
  connectGitHub({ token, apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com', repository: run.repository });

const runUrl = ({ env, run }: Place): string =>
  `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${run.repository}/actions/runs/${run.runId}`;

async function orWarn<T>({ log }: Place, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    log.warn(
      `the GitHub deployment was not told: ${permissionAdvice(cause, 'deployments: write') ?? (cause as Error).message}`,
    );
    return undefined;
  }
}
