import type { State } from './deployment/next.ts';
import type { DeploymentPlan } from './deployment/plan.ts';
import { type Draw, drawsOf, irrationals } from './draw.ts';
import type { Formation } from './formation.ts';
import { perWorld } from './per-world.ts';

/** An endpoint that answers. Blue has all traffic that green has not been given. */
export interface LiveEndpoint {
  blue: Formation;
  green: Formation | undefined;
  readonly draws: Readonly<Record<keyof typeof irrationals, Draw>>;
}

/** How far a deployment is, for DescribeEndpoint. */
export interface Progress {
  readonly plan: DeploymentPlan;
  readonly state: State;
  /** Epoch milliseconds: when that state began. */
  readonly since: number;
}

/** Endpoints that answer, by name. */
export const liveEndpoints = perWorld(() => new Map<string, LiveEndpoint>());

/** Deployments under way, by endpoint. */
export const deployments = perWorld(() => new Map<string, Progress>());

/** An endpoint that begins to answer with this formation. */
export function liveWith(blue: Formation): LiveEndpoint {
  const { fleet, variant, shadow, capture } = irrationals;
  const draws = {
    fleet: drawsOf(fleet),
    variant: drawsOf(variant),
    shadow: drawsOf(shadow),
    capture: drawsOf(capture),
  };
  return { blue, green: undefined, draws };
}
