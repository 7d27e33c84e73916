import type { LocalCloud } from '@modelway/local-cloud';
import { inputs, type Journey, pullRequest } from '../journey/journey.ts';
import { people } from '../journey/people.ts';
import { parametersFile } from '../journey/project.ts';
import { mustPass, release, trainAndJudge } from '../journey/steps.ts';

/** One request that the product sent: `service` as the local cloud calls it. */
export interface Sent {
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
}

/** Keeps every request from now on; the cloud's own journal keeps the inputs of the latest ones only. */
export function record({ faults }: LocalCloud): readonly Sent[] {
  const sent: Sent[] = [];
  const { answered } = faults;
  faults.answered = (request) => {
    const [service = '', operation = ''] = request.operation.split('.');
    sent.push({ service, operation, input: request.input });
    answered(request);
  };
  return sent;
}

/** From data to production: the first model. */
export async function firstModel(journey: Journey): Promise<void> {
  mustPass(await trainAndJudge(journey, pullRequest(1, journey.repository.head())));
  mustPass(await release(journey));
}

/** A second model, which answers in the shadow of the first under live requests and then takes its place by a canary. */
export async function secondModel(journey: Journey): Promise<void> {
  const commit = journey.repository.propose(
    'better',
    { 'params.yml': parametersFile({ quality: 0.95 }) },
    'See more of the signal',
  );
  mustPass(await trainAndJudge(journey, pullRequest(2, commit)));
  journey.repository.merge(commit);
  const registered = mustPass(await journey.step('register-model', inputs.register));
  const crowd = people(journey, 'toy-production', [{ signal: '0.7', noise: '0.1' }]);
  await crowd.begin();
  const shadowed = await journey.step('shadow-test', {
    ...shadow,
    lineage: registered.outputs['lineage'] ?? '',
  });
  const { failed } = await crowd.end();
  mustPass(shadowed);
  if (failed > 0) throw new Error(`${failed} live requests failed`);
  mustPass(await journey.step('deploy-canary', { ...inputs.deploy, lineage: shadowed.outputs['lineage'] ?? '' }));
}

const shadow = {
  endpoint: inputs.deploy.endpoint,
  'role-arn': inputs.deploy['role-arn'],
  duration: '3m',
  'min-requests': '30',
  'max-latency-ratio': '1000', // How long a process on a busy machine takes is not what is tested here.
  'poll-interval': '200ms',
};
