import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './define.ts';

/** The runner's clock. A sleep of no time lets in what came meanwhile, and is over as soon as that is done: a timer takes a millisecond. */
export const runnerClock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      const waking = signal ? { signal } : {};
      await (milliseconds > 0 ? wait(milliseconds, undefined, waking) : setImmediate(undefined, waking));
    } catch (cause) {
      // What woke us is the reason that the signal carries, not the timer's own AbortError.
      throw signal?.aborted ? signal.reason : cause;
    }
  },
};
