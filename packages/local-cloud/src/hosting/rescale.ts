import type { World } from '../world.ts';
import { type Layout, turn } from './endpoint.ts';
import { launch, shrink } from './fleet.ts';
import { allUp, type WeightedFleet } from './formation.ts';
import { failureReason, LaunchFailure } from './launch-failure.ts';
import { liveEndpoints } from './live.ts';

/** Brings the fleets of an endpoint to the counts and weights of a layout, in the background. What cannot grow stays as it was. */
export function rescale(world: World, name: string, layout: Layout): void {
  world.background(`rescaling of endpoint ${name}`, async (signal) => {
    const blue = liveEndpoints(world).get(name)?.blue;
    try {
      const wanted = new Map([...layout.production, ...layout.shadow].map((variant) => [variant.name, variant]));
      const fleets = [...(blue?.production ?? []), ...(blue?.shadow ?? [])];
      await Promise.all(fleets.map((one) => grow(world, one, wanted.get(one.fleet.variant)?.count ?? 0)));
      for (const one of fleets) one.weight = wanted.get(one.fleet.variant)?.weight ?? one.weight;
      await Promise.all(fleets.map(({ fleet }) => shrink(world, fleet, wanted.get(fleet.variant)?.count ?? 0)));
      turn(world, name, { status: 'InService', layout });
    } catch (error) {
      if (signal.aborted) return;
      turn(world, name, { status: 'InService', failureReason: failureReason(error) });
      if (!(error instanceof LaunchFailure)) throw error;
    }
  });
}

async function grow(world: World, { fleet }: WeightedFleet, count: number): Promise<void> {
  const before = fleet.instances.length;
  if (count <= before) return;
  try {
    await allUp(launch(world, fleet, count - before), fleet.variant);
    fleet.active = count;
  } catch (error) {
    await shrink(world, fleet, before);
    throw error;
  }
}
