import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './world.ts';

/**
 * The cloud's time. It starts at the machine's time, or at `from` if that is later, and then passes `speed` times as fast.
 * @param speed cloud seconds per second, above 0. @param from where a cloud that ran faster than the machine had come to before.
 */
export function realClock({ speed, from }: { speed: number; from?: Date | undefined }): Clock {
  const [began, origin] = [Math.max(Date.now(), from?.getTime() ?? 0), performance.now()];
  const now = (): Date => new Date(began + (performance.now() - origin) * speed);
  const sleep = async (seconds: number, signal?: AbortSignal): Promise<void> => {
    // setTimeout cannot wait longer than 2^31 ms and would fire at once.
    for (let left = (seconds * 1000) / speed; left > 0; left -= longest) await pause(Math.min(left, longest), signal);
  };
  return { now, sleep, every: (seconds, work) => repeat({ sleep }, seconds, work) };
}

const longest = 2 ** 31 - 1;

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(milliseconds, undefined, signal ? { signal } : {});
  } catch (cause) {
    // The sleeper wants to know why it was woken, which the timer's own AbortError does not say.
    throw signal?.aborted ? signal.reason : cause;
  }
}

/** Works again and again, one round after the other, until stopped. A round that throws does not end the rounds. */
export function repeat(clock: Pick<Clock, 'sleep'>, seconds: number, work: () => void | Promise<void>): () => void {
  const stop = new AbortController();
  const rounds = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await clock.sleep(seconds, stop.signal);
      await Promise.resolve().then(work).catch(tell);
    }
  };
  rounds().catch(() => {}); // Only the abort of its own sleep ends it this way.
  return () => stop.abort(new Error('stopped'));
}

const tell = (cause: unknown): void => console.error('local cloud: repeated work failed:', cause);
