import { randomBytes } from 'node:crypto';
import type { World } from '../world.ts';
import { type Instance, startInstance } from './instance.ts';
import { machines } from './machines.ts';
import { pause } from './pause.ts';

/** The instances of one variant of one configuration at one endpoint. */
export interface Fleet {
  readonly endpoint: string;
  readonly configName: string;
  readonly variant: string;
  instances: readonly Instance[];
  /** How many of the instances take traffic, the first ones first. */
  active: number;
  readonly model: FleetModel;
}

/** What each instance of a fleet runs. */
export interface FleetModel {
  readonly base: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthTimeout: number;
}

/** A container has this long between the polite and the forced end (sheet §4.6). Cloud seconds. */
const grace = 30;

/** Begins to start so many more instances. They take traffic once `active` covers them. */
export function launch(world: World, fleet: Fleet, count: number): readonly Instance[] {
  const begun = Array.from({ length: count }, () => {
    const id = `i-${randomBytes(9).toString('hex').slice(1)}`;
    const stream = `${fleet.variant}/${id}`;
    return startInstance({
      ...fleet.model,
      id,
      region: world.region,
      clock: world.clock,
      gate: machines(world).startInTurn,
      log: (line) => world.logs.append(`/aws/sagemaker/Endpoints/${fleet.endpoint}`, stream, [line]),
    });
  });
  fleet.instances = [...fleet.instances, ...begun];
  for (const instance of begun) machines(world).running.add(instance);
  return begun;
}

/**
 * The instance for the next request: of those that take traffic and answer, the one with the fewest requests outstanding. When
 * none of them answers, any other of the fleet. Undefined when the whole fleet is down, but for those that were tried.
 */
export function pick({ instances, active }: Fleet, tried: readonly Instance[] = []): Instance | undefined {
  const answering = (some: readonly Instance[]) => some.filter((one) => one.address && !tried.includes(one));
  const first = answering(instances.slice(0, active));
  const candidates = first.length > 0 ? first : answering(instances);
  return candidates.reduce<Instance | undefined>(
    (best, one) => (best === undefined || one.outstanding < best.outstanding ? one : best),
    undefined,
  );
}

/** Takes the last instances out of traffic, lets them finish what they have, and stops them. */
export async function shrink(world: World, fleet: Fleet, count: number): Promise<void> {
  const leaving = fleet.instances.slice(count);
  fleet.instances = fleet.instances.slice(0, count);
  fleet.active = Math.min(fleet.active, count);
  await Promise.all(leaving.map((instance) => retire(world, instance)));
}

async function retire(world: World, instance: Instance): Promise<void> {
  // An invocation ends within 60 s, so this does too.
  while (instance.outstanding > 0) await pause(10);
  await instance.stop(grace);
  machines(world).running.delete(instance);
}
