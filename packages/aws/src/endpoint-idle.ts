import type { Aws } from './clients.ts';
import { describeEndpoint, type Endpoint } from './endpoint.ts';
import { type Clock, follow } from './follow.ts';

/** In these states an endpoint takes no change. */
export const busyStatuses: readonly string[] = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack'];

export interface Waiting {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds between looks. */
  readonly interval: number;
  /** Seconds, in the service's own time. */
  readonly budget: number;
  readonly onChange?: (seen: Endpoint | undefined) => void;
}

/** An endpoint did not come to rest in the time that was given to it. */
export class EndpointBusy extends Error {
  override readonly name = 'EndpointBusy';
  readonly code = 'ENDPOINT_BUSY';

  constructor({ name, status, config, pending }: Endpoint, budget: number) {
    super(
      `${name} is still ${status} after ${budget} seconds, with ${pending?.config ?? config ?? 'nothing known'} under way; wait for that to end, and give everything that changes this endpoint one concurrency group`,
    );
  }
}

/** Waits until an endpoint is busy with nothing. @returns it, or undefined when it is gone. @throws EndpointBusy, ServiceFault */
export async function untilIdle(aws: Aws, name: string, waiting: Waiting): Promise<Endpoint | undefined> {
  const { clock, signal, interval, budget, onChange } = waiting;
  const start = aws.now().getTime();
  const seen = await follow({
    look: () => describeEndpoint(aws, name),
    done: (it) => !isBusy(it) || aws.now().getTime() - start > budget * 1000,
    ...(onChange ? { onChange } : {}),
    interval,
    name,
    clock,
    signal,
  });
  if (seen !== undefined && isBusy(seen)) throw new EndpointBusy(seen, budget);
  return seen;
}

/** @returns whether a change is under way. */
export const isBusy = (seen: Endpoint | undefined): boolean =>
  seen !== undefined && (busyStatuses.includes(seen.status) || seen.pending !== undefined);
