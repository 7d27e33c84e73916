import type { Clock } from '../world.ts';

/** Cloud seconds that a job stays in each state at least, so that whoever polls can see them all. */
export const dwellSeconds = 1;

/** Does `work`, and takes a dwell's time for it at least, unless one of the signals cuts it short. A failure does not wait. */
export async function dwell<T>(clock: Clock, signals: readonly AbortSignal[], work: () => Promise<T>): Promise<T> {
  const failed = new AbortController();
  const slept = clock.sleep(dwellSeconds, AbortSignal.any([failed.signal, ...signals])).catch(() => undefined);
  try {
    const result = await work();
    await slept;
    return result;
  } catch (error) {
    failed.abort();
    throw error;
  }
}
