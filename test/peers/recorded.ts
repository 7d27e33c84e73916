import type { LocalCloud } from '@modelway/local-cloud';
import { inputs, type Journey, pullRequest } from '../journey/journey.ts';
import { people } from '../journey/people.ts';
import { type Parameters, parametersFile, project } from '../journey/project.ts';
import { mustPass, release, trainAndJudge } from '../journey/steps.ts';

/** One request that the product sent: `service` as the local cloud calls it. */
export interface Sent {
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
}

/** What was sent since the recording began. */
export interface Recording {
  readonly sent: readonly Sent[];
  /** Aborted when the next request for this operation is answered. */
  at(operation: string): AbortSignal;
}

/** Keeps every request from now on; the cloud's own journal keeps the inputs of the latest ones only. */
export function record({ faults }: LocalCloud): Recording {
  const sent: Sent[] = [];
  const waiting = new Map<string, AbortController>();
  const { answered } = faults;
  faults.answered = (request) => {
    const [service = '', operation = ''] = request.operation.split('.');
    sent.push({ service, operation, input: request.input });
    waiting.get(operation)?.abort();
    answered(request);
  };
  const at = (operation: string): AbortSignal => {
    const moment = new AbortController();
    waiting.set(operation, moment);
    return moment.signal;
  };
  return { sent, at };
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

/** What else can happen: a dry run, a model that is rolled back under live requests, and two jobs that are cancelled. */
export async function troubles(journey: Journey, recording: Recording): Promise<void> {
  const propose = (name: string, parameters: Parameters): string =>
    journey.repository.propose(name, { 'params.yml': parametersFile(parameters) }, name);
  const broken = propose('broken', { quality: 0.95, breaks: true });
  const on = pullRequest(3, broken);
  mustPass(await trainAndJudge(journey, on));
  journey.repository.merge(broken);
  const dry = { ...inputs.register, group: 'another', 'dry-run': 'true' };
  mustPass(await journey.step('register-model', dry));
  const crowd = people(journey, 'toy-production', [{ signal: '', noise: '0.1' }]);
  await crowd.begin();
  const { outputs } = await release(journey);
  await crowd.end();
  if (outputs['rolled-back'] !== 'true') throw new Error('a model that breaks was not rolled back');
  await cancelled(journey, propose('slow', { quality: 0.9, seconds: 60 }), recording.at('CreateTrainingJob'));
  const thinking = `import time\ntime.sleep(60)\n${project({ quality: 0.9 })['src/inference.py']}`;
  const judged = journey.repository.propose('judged', { 'src/inference.py': thinking }, 'judged');
  await cancelled(journey, judged, recording.at('CreateProcessingJob'));
}

async function cancelled(journey: Journey, commit: string, cancel: AbortSignal): Promise<void> {
  const { exitCode } = await trainAndJudge(journey, { ...pullRequest(4, commit), cancel });
  if (exitCode === 0 || !cancel.aborted) throw new Error('the run was to be cancelled, and was not');
}
