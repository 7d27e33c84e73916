import type { Draw } from './draw.ts';
import type { Formation, WeightedFleet } from './formation.ts';
import type { LiveEndpoint } from './live.ts';

export interface Route {
  readonly formation: Formation;
  readonly chosen: WeightedFleet;
}

/**
 * Where the next request goes: first to blue or green by the share of green's capacity that takes traffic, then to a variant by
 * weight. Undefined when `target` names a variant that takes no traffic.
 */
export function route(endpoint: LiveEndpoint, target?: string): Route | undefined {
  const side = endpoint.green && endpoint.draws.fleet() < shareOf(endpoint.green) ? endpoint.green : endpoint.blue;
  if (target === undefined) return { formation: side, chosen: byWeight(side.production, endpoint.draws.variant) };
  const chosen = side.production.find(({ fleet }) => fleet.variant === target);
  return chosen && { formation: side, chosen };
}

/** The part of a formation's instances that takes traffic, 0 to 1. */
export function shareOf({ production }: Formation): number {
  const sum = (count: (one: WeightedFleet) => number): number => production.reduce((all, one) => all + count(one), 0);
  const all = sum(({ fleet }) => fleet.instances.length);
  return all === 0 ? 0 : sum(({ fleet }) => fleet.active) / all;
}

/** A draw below the running sum of weights decides; weights that are all zero count as equal. */
export function byWeight(variants: readonly WeightedFleet[], draw: Draw): WeightedFleet {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const parts = variants.map(({ weight }) => (total > 0 ? weight / total : 1 / variants.length));
  let left = draw();
  const index = parts.findIndex((part) => {
    left -= part;
    return left < 0;
  });
  const chosen = variants[index] ?? variants.at(-1);
  if (!chosen) throw new Error('a formation without production variants');
  return chosen;
}

/** How many of the requests to the production variant its shadow gets: its weight relative to that of production, at most all. */
export function shadowShare({ production, shadow }: Formation): number {
  const [real] = production;
  const [copy] = shadow;
  if (!real || !copy) return 0;
  return real.weight === 0 ? Number(copy.weight > 0) : Math.min(1, copy.weight / real.weight);
}
