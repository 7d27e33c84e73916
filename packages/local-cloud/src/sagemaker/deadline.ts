import type { Clock } from '../world.ts';

/** MaxRuntimeInSeconds of a request that does not name one. */
const day = 86_400;

interface Limit {
  /** Cloud seconds. */
  readonly seconds: number | undefined;
  readonly closing: AbortSignal;
}

/** Does `reached` when the time is over. @returns what calls it off */
export function deadline(clock: Clock, { seconds = day, closing }: Limit, reached: () => void): () => void {
  const over = new AbortController();
  clock.sleep(seconds, AbortSignal.any([over.signal, closing])).then(reached, () => undefined);
  return () => over.abort();
}
