import type { Step } from '@modelway/cli';
import { inputs, type Journey, pullRequest } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';

/** How the story ended: what there is in the cloud, and what the actions said. */
export interface Ending {
  readonly verdicts: readonly string[];
  readonly trainingJobs: number;
  readonly processingJobs: number;
  readonly modelPackages: number;
  readonly endpointConfigs: number;
  readonly endpoints: readonly string[];
  /** The configuration that serves is the one that deploy-canary says it sent. */
  readonly servesWhatWasSent: boolean;
  readonly comments: number;
  /** Per GitHub deployment its statuses, in the order in which they were told. */
  readonly deployments: ReadonlyArray<readonly string[]>;
  readonly heads: number;
}

/** Plays a model's way from data to production. @throws Error with the words of the step that did not pass. */
export async function play(journey: Journey): Promise<Ending> {
  const on = pullRequest(1, journey.repository.head());
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset, on));
  const training = mustPass(await journey.step('run-training', { ...inputs.training, ...after(dataset) }, on));
  const gate = mustPass(await journey.step('evaluate-gate', { ...inputs.gate, ...after(training) }, on));
  const registered = mustPass(await journey.step('register-model', inputs.register));
  const deployed = mustPass(await journey.step('deploy-canary', { ...inputs.deploy, ...after(registered) }));
  return endingOf(journey, [dataset, training, gate, registered, deployed]);
}

const after = ({ outputs }: Step) => ({ lineage: outputs['lineage'] ?? '' });

async function endingOf({ cloud, repository }: Journey, steps: readonly Step[]): Promise<Ending> {
  const count = (table: string): number => cloud.world.table(table).all().length;
  const endpoints = cloud.world.table<{ status: string; layout: { configName: string } }>('endpoints').all();
  const deployments = cloud.world.table<{ statuses: Array<{ state: string }> }>('github-deployments').all();
  const ref = await cloud.world.objects.bytes('journey', `modelway/refs/commits/${repository.head()}/toy`);
  return {
    verdicts: steps.map((step) => step.outputs['verdict'] ?? 'none'),
    trainingJobs: count('training-jobs'),
    processingJobs: count('processing-jobs'),
    modelPackages: count('model-packages'),
    endpointConfigs: count('endpoint-configs'),
    endpoints: endpoints.map((it) => it.status),
    servesWhatWasSent: endpoints.every((it) => it.layout.configName === steps.at(-1)?.outputs['endpoint-config']),
    comments: count('github-comments'),
    deployments: deployments.map((it) => it.statuses.map(({ state }) => state)),
    heads: (JSON.parse(String(ref)) as { heads: string[] }).heads.length,
  };
}
