import { repeat } from './clock.ts';
import type { Clock } from './world.ts';

/** A clock that stands still until a test moves it. */
export interface SteppedClock extends Clock {
  /** Moves time on, waking sleepers in the order of their hours, and lets what they do settle in between. */
  step(seconds: number): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** @returns a clock that begins at the given time and moves only when it is stepped. */
export function steppedClock(begin: Date = new Date('2026-01-01T00:00:00Z')): SteppedClock {
  let time = begin.getTime();
  const sleepers = new Set<Sleeper>();
  const sleep = (seconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((done, broken) => {
      if (signal?.aborted) return broken(signal.reason);
      const onAbort = (): void => {
        sleepers.delete(sleeper);
        broken(signal?.reason);
      };
      const sleeper: Sleeper = {
        due: time + seconds * 1000,
        wake: () => {
          signal?.removeEventListener('abort', onAbort);
          done();
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      sleepers.add(sleeper);
    });
  const step = async (seconds: number): Promise<void> => {
    const until = time + seconds * 1000;
    await settle();
    for (let next = earliest(sleepers, until); next !== undefined; next = earliest(sleepers, until)) {
      time = Math.max(time, next.due);
      sleepers.delete(next);
      next.wake();
      await settle();
    }
    time = Math.max(time, until); // Another step may have gone further meanwhile.
    await settle();
  };
  return { now: () => new Date(time), sleep, every: (seconds, work) => repeat({ sleep }, seconds, work), step };
}

function earliest(sleepers: ReadonlySet<Sleeper>, until: number): Sleeper | undefined {
  return [...sleepers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
}

/** Lets promises and immediate callbacks run out. Real input and output takes longer: a test that waits for it must await it. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await new Promise((done) => setImmediate(done));
}
