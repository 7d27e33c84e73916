import { setTimeout as real } from 'node:timers/promises';

/**
 * Real milliseconds, whatever the speed of the cloud: for waiting on processes of this machine, which start no faster because
 * the cloud's clock does. Rejects when the signal is aborted.
 */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return real(milliseconds, undefined, signal ? { signal } : {});
}
