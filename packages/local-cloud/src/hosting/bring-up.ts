import type { World } from '../world.ts';
import { type Layout, turn } from './endpoint.ts';
import { activate, launchFormation } from './formation.ts';
import { failureReason, LaunchFailure } from './launch-failure.ts';
import { liveEndpoints, liveWith } from './live.ts';

/** Starts the fleets of an endpoint that has none, in the background; it ends InService or Failed. */
export function bringUp(world: World, name: string, layout: Layout): void {
  world.background(`endpoint ${name}`, async (signal) => {
    try {
      const formation = await launchFormation(world, { ...layout, endpoint: name }, signal);
      activate(formation, (count) => count);
      liveEndpoints(world).set(name, liveWith(formation));
      turn(world, name, { status: 'InService' });
    } catch (error) {
      if (signal.aborted) return;
      turn(world, name, { status: 'Failed', failureReason: failureReason(error) });
      if (!(error instanceof LaunchFailure)) throw error;
    }
  });
}
