import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';
import { bringUp } from './bring-up.ts';
import { type EndpointRecord, endpoints, turn } from './endpoint.ts';

/**
 * What was serving when a cloud with a folder went down serves again: its fleets are started anew. A deployment that was under way
 * is not taken up again, so the endpoint comes back on the configuration that it had before.
 */
export function start(world: World): void {
  // Files of fleets that went down with the last cloud.
  rmSync(join(world.scratch, 'endpoints'), { recursive: true, force: true });
  for (const endpoint of endpoints(world).all()) restart(world, endpoint);
}

function restart(world: World, { name, status, layout }: EndpointRecord): void {
  if (status === 'Failed') return;
  if (status === 'Deleting') {
    endpoints(world).delete(name);
    return;
  }
  turn(world, name, { status: status === 'Creating' ? 'Creating' : 'SystemUpdating' });
  bringUp(world, name, layout);
}
