import { Refusal, reasonsOf } from '@modelway/action';

/**
 * Waits for all, so that nothing runs on after a failure and everything that is wrong is told together.
 * @returns their values. @throws what failed; a Refusal with all reasons when several did.
 */
export async function together<T extends readonly unknown[]>(
  ...works: {
    readonly [K in keyof T]: Promise<T[K]>;
  }
): Promise<T> {
  const failed = (await Promise.allSettled(works)).filter((it) => it.status === 'rejected');
  if (failed.length > 1) throw new Refusal(...new Set(failed.flatMap(({ reason }) => reasonsOf(reason))));
  // Safe: a mapped tuple of promises gives the tuple; with one failure this throws it as it was.
  return (await Promise.all(works)) as unknown as T;
}
