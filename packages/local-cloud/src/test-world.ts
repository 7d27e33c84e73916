import { createWorld, type OwnWorld } from './create-world.ts';
import { type SteppedClock, steppedClock } from './stepped-clock.ts';
import type { Clock } from './world.ts';

/** A world for unit tests: in memory, with a clock that the test steps unless another one is given. */
export function testWorld(): OwnWorld & { readonly clock: SteppedClock };
export function testWorld<C extends Clock>(clock: C): OwnWorld & { readonly clock: C };
export function testWorld(clock: Clock = steppedClock()): OwnWorld {
  return createWorld({ clock, account: '111122223333', region: 'us-east-1', url: () => 'http://127.0.0.1:4566' });
}
