import { setTimeout as wait } from 'node:timers/promises';
import { type Clock, runnerClock } from '@modelway/action';
import type { World } from '@modelway/local-cloud';
import { machines } from '../../packages/local-cloud/src/hosting/machines.ts';
import type { SteppedClock } from '../../packages/local-cloud/src/stepped-clock.ts';

/** The time of a cloud that stands still until an action sleeps, so that nothing depends on how fast this machine is. */
export interface SceneTime {
  /** For actions. What they sleep passes in the cloud, a minute for each second, and hardly here. */
  readonly clock: Clock;
  /** What happens whenever time passes, and is awaited. */
  readonly each: Set<() => Promise<unknown>>;
}

/** Cloud seconds for each second that is slept. */
const speed = 60;

/** @param world of a cloud that was started with speed 0 */
export function sceneTime(world: World): SceneTime {
  const each = new Set<() => Promise<unknown>>();
  const cloud = world.clock as SteppedClock; // Safe: that is what speed 0 makes.
  let last = performance.now();
  const passed = (): number => (performance.now() - last) / 1_000;
  const sleep: Clock['sleep'] = async (milliseconds, signal) => {
    signal?.throwIfAborted();
    // Processes of this machine start in its own time, so the cloud's passes no faster until they have.
    const slow = starts(world);
    if (slow) await wait(30);
    const seconds = slow ? passed() : (milliseconds / 1_000) * speed;
    last = performance.now();
    await Promise.all([cloud.step(seconds), ...(slow ? [] : [...each].map((work) => work()))]);
    signal?.throwIfAborted();
  };
  return { clock: { now: runnerClock.now, sleep }, each };
}

const starts = (world: World): boolean => [...machines(world).running].some(({ address }) => address === undefined);
