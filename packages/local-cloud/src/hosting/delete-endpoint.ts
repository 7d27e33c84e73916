import { invalid } from '../sagemaker/refusals.ts';
import { forgetTags } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';
import { endpointNamed, endpoints, turn } from './endpoint.ts';
import { dismantle } from './formation.ts';
import { liveEndpoints } from './live.ts';

/** Takes no more requests at once; is gone when the last ones have been answered. Refused while anything is under way. */
export function DeleteEndpoint(world: World, { EndpointName: name }: { readonly EndpointName: string }): void {
  const { arn, status } = endpointNamed(world, name);
  if (status !== 'InService' && status !== 'Failed') throw invalid(`Cannot update in-progress endpoint "${arn}".`);
  const live = liveEndpoints(world).get(name);
  liveEndpoints(world).delete(name);
  turn(world, name, { status: 'Deleting' });
  world.background(`deletion of endpoint ${name}`, async () => {
    if (live) await dismantle(world, live.blue);
    endpoints(world).delete(name);
    forgetTags(world, arn);
  });
}
