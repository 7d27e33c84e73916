import { setMaxListeners } from 'node:events';

interface Lanes<T> {
  /** How many are worked on at once. */
  readonly lanes: number;
  readonly signal?: AbortSignal;
  /** What all items in work may weigh together; one alone may weigh more. */
  readonly room?: { readonly of: (item: T) => number; readonly most: number };
}

/**
 * Works on items, a few at once; an item is only taken when a lane is free, so a long or lazy source costs no memory.
 * After the first failure or abort no further item is begun; what was begun is waited for.
 * @throws what the first failing `work` threw, or the signal's reason.
 */
export async function inLanes<T>(
  items: Iterable<T> | AsyncIterable<T>,
  { lanes, signal, room }: Lanes<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // Each request in a lane listens for the abort; Node takes more than ten listeners for a leak.
  if (signal) setMaxListeners(0, signal);
  const source = iterate(items);
  const scale = room && weighing(room);
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (failures.length === 0) {
      signal?.throwIfAborted();
      const next = await source.next();
      if (next.done) return;
      await scale?.take(next.value);
      await work(next.value).finally(() => scale?.give(next.value));
    }
  };
  const guarded = () => lane().catch((cause: unknown) => void failures.push(cause));
  await Promise.all(Array.from({ length: lanes }, guarded));
  if (failures.length > 0) throw failures[0];
}

async function* iterate<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** Holds an item back until there is room for it; those that wait are let in as they came. */
function weighing<T>({ of, most }: { of: (item: T) => number; most: number }) {
  const waiting: Array<() => void> = [];
  let taken = 0;
  const fits = (item: T): boolean => taken === 0 || taken + of(item) <= most;
  return {
    async take(item: T): Promise<void> {
      while (!fits(item)) await new Promise<void>((free) => waiting.push(free));
      taken += of(item);
    },
    give(item: T): void {
      taken -= of(item);
      for (const free of waiting.splice(0)) free();
    },
  };
}
