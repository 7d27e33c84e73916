import { setMaxListeners } from 'node:events';

interface Lanes {
  /** How many are worked on at once. */
  readonly lanes: number;
  readonly signal?: AbortSignal;
}

/**
 * Works on items, a few at once; an item is only taken when a lane is free, so a long or lazy source costs no memory.
 * After the first failure or abort no further item is begun; what was begun is waited for.
 * @throws what the first failing `work` threw, or the signal's reason.
 */
export async function inLanes<T>(
  items: Iterable<T> | AsyncIterable<T>,
  { lanes, signal }: Lanes,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // Each request in a lane listens for the abort; Node takes more than ten listeners for a leak.
  if (signal) setMaxListeners(0, signal);
  const source = iterate(items);
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (failures.length === 0) {
      signal?.throwIfAborted();
      const next = await source.next();
      if (next.done) return;
      await work(next.value);
    }
  };
  const guarded = () => lane().catch((cause: unknown) => void failures.push(cause));
  await Promise.all(Array.from({ length: lanes }, guarded));
  if (failures.length > 0) throw failures[0];
}

async function* iterate<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}
