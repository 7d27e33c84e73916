import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './define.ts';

/** The runner's clock. */
export const runnerClock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, signal ? { signal } : {});
    } catch (cause) {
      // What woke us is the reason that the signal carries, not the timer's own AbortError.
      throw signal?.aborted ? signal.reason : cause;
    }
  },
};
