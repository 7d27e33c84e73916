import type { Fleet } from '../hosting/fleet.ts';
import type { Formation } from '../hosting/formation.ts';
import { type LiveEndpoint, liveEndpoints } from '../hosting/live.ts';
import { route, shadowShare } from '../hosting/route.ts';
import { ServiceError } from '../operation.ts';
import type { World } from '../world.ts';
import { ask, type Outcome } from './ask.ts';
import { captures } from './capture/recorder.ts';
import type { Invocation } from './invocation.ts';
import { isGood, measure } from './measure.ts';
import { modelError } from './model-error.ts';

export interface Answer {
  readonly outcome: Extract<Outcome, { kind: 'answered' }>;
  readonly variant: string;
}

/**
 * One request through an endpoint: a variant of blue or green answers it, a shadow variant gets a copy that nobody waits for.
 * @param began `performance.now()` when the request came in
 * @throws ServiceError ValidationError (no such endpoint or variant), ModelError
 */
export async function invoke(world: World, invocation: Invocation, began: number): Promise<Answer> {
  const live = serving(world, invocation);
  const { formation, fleet } = chosen(live, invocation);
  const recorded = isSampled(live, formation);
  const asked = ask(fleet, invocation);
  mirror(world, live, { formation, invocation, recorded });
  const outcome = await asked;
  const total = Math.round((performance.now() - began) * 1_000);
  measure(world, fleet, { outcome, overhead: Math.max(0, total - outcome.microseconds) });
  if (!isGood(outcome)) throw modelError(world, invocation.endpoint, outcome);
  if (recorded) captures(world).record({ fleet, formation, invocation, outcome });
  return { outcome, variant: fleet.variant };
}

function serving(world: World, { endpoint }: Invocation): LiveEndpoint {
  const live = liveEndpoints(world).get(endpoint);
  if (live) return live;
  throw new ServiceError('ValidationError', `Endpoint ${endpoint} of account ${world.account} not found.`);
}

function chosen(live: LiveEndpoint, { endpoint, targetVariant }: Invocation): { formation: Formation; fleet: Fleet } {
  const found = route(live, targetVariant);
  if (found) return { formation: found.formation, fleet: found.chosen.fleet };
  throw new ServiceError('ValidationError', `Variant ${targetVariant} not found for endpoint ${endpoint}.`);
}

/** One decision for production and shadow, so that what is captured can be paired. */
function isSampled({ draws }: LiveEndpoint, { capture }: Formation): boolean {
  if (!capture || capture.EnableCapture === false) return false;
  return draws.capture() < capture.InitialSamplingPercentage / 100;
}

interface Copy {
  readonly formation: Formation;
  readonly invocation: Invocation;
  readonly recorded: boolean;
}

/** Gives the shadow variant its copy, when it is to have one. Its reply is counted and captured, and seen by nobody else. */
function mirror(world: World, live: LiveEndpoint, { formation, invocation, recorded }: Copy): void {
  const [shadow] = formation.shadow;
  if (!shadow || live.draws.shadow() >= shadowShare(formation)) return;
  const { fleet } = shadow;
  ask(fleet, invocation)
    .then((outcome) => {
      measure(world, fleet, { outcome });
      if (recorded && isGood(outcome)) captures(world).record({ fleet, formation, invocation, outcome });
    })
    .catch((error: unknown) => console.error('local cloud: shadow variant:', error));
}
