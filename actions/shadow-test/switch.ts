import type { Clock, Log } from '@modelway/action';
import {
  type Aws,
  type Endpoint,
  ensureEndpointConfig,
  ensureModel,
  follow,
  lookAtEndpoint,
  type UpdateEndpointRequest,
  untilIdle,
  updateEndpoint,
} from '@modelway/aws';
import { begin, type End, next } from '@modelway/rollout';
import type { ShadowPlan } from './plan.ts';

export interface Doing {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds between looks. */
  readonly interval: number;
}

/** Seconds that an endpoint may take for one change, in the service's own time: an hour is what a stuck container takes to fail. */
const budget = 3_600;

/** An update of the endpoint did not end where it should. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
  readonly code = 'NOT_THERE';

  constructor({ EndpointName, EndpointConfigName }: UpdateEndpointRequest, end: End, said: string | undefined) {
    super(
      `${EndpointName} did not come to serve ${EndpointConfigName} (${end}): ${said ?? `SageMaker gives no reason; see the log group /aws/sagemaker/Endpoints/${EndpointName}`}`,
    );
  }
}

/** Puts the candidate into the shadow of production. @throws NotThere, ServiceFault */
export async function enter(aws: Aws, plan: ShadowPlan, doing: Doing): Promise<void> {
  if (plan.move !== 'follow') {
    await ensureModel(aws, plan.model);
    await ensureEndpointConfig(aws, plan.config);
    await updateEndpoint(aws, plan.update, doing);
  }
  await arrive(aws, plan.update, { ...doing, before: plan.before });
}

/** What a restore needs to know; it is kept for the post step. */
export interface Restoring {
  readonly during: string;
  readonly request: UpdateEndpointRequest;
}

/**
 * Takes the shadow away: production's own configuration serves again, and that is checked. An endpoint on which something else was put
 * meanwhile is left alone.
 * @returns whether there was anything to take away. @throws NotThere, EndpointBusy, ServiceFault
 */
export async function restore(aws: Aws, { during, request }: Restoring, doing: Doing): Promise<boolean> {
  const name = request.EndpointName;
  const onChange = (seen: Endpoint | undefined): void => doing.log.info(`${name} is ${seen?.status ?? 'gone'}`);
  const seen = await untilIdle(aws, name, { ...doing, budget, onChange });
  if (seen?.config !== during) return false;
  doing.log.info(`${name}: going back to ${request.EndpointConfigName}`);
  await updateEndpoint(aws, request, doing);
  await arrive(aws, request, { ...doing, before: during });
  return true;
}

async function arrive(
  aws: Aws,
  request: UpdateEndpointRequest,
  { before, ...doing }: Doing & { before: string },
): Promise<void> {
  const { EndpointName: name, EndpointConfigName: sent } = request;
  let state = begin({ sent, before, startedOn: aws.now(), budget });
  const look = async () => {
    const seen = await lookAtEndpoint(aws, name, []);
    const step = next(state, seen, aws.now());
    state = step.state;
    if (step.say) doing.log.info(step.say);
    return { end: step.done, failure: seen.failure };
  };
  const { clock, signal, interval } = doing;
  const { end, failure } = await follow({ look, done: (it) => it.end !== undefined, interval, name, clock, signal });
  if (end !== 'live') throw new NotThere(request, end ?? 'stuck', failure);
}
