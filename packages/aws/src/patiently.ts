import type { Clock } from './follow.ts';
import { patienceFor } from './passing-fault.ts';
import { answerOf } from './s3-fault.ts';

const [firstPause, longestPause] = [50, 5000];

/**
 * Does work again while it fails for reasons that pass: throttling, 5xx, broken connections. Pauses double, and are spread over their
 * second half by the count of all pauses, so that requests side by side do not come back together.
 */
export function patiently(
  attempts: number,
  clock: Pick<Clock, 'sleep'>,
): <T>(signal: AbortSignal | undefined, work: () => Promise<T>) => Promise<T> {
  let pauses = 0;
  return async (signal, work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (cause) {
        signal?.throwIfAborted();
        if (attempt >= attempts || attempt >= patience(cause)) throw cause;
        const longest = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
        pauses += 1;
        await clock.sleep(longest * (0.5 + 0.5 * ((pauses * 0.618) % 1)), signal);
      }
    }
  };
}

/** What a service does not have will not come. */
const patience = (cause: unknown): number => (answerOf(cause).status === 501 ? 0 : patienceFor(cause));
