import { type Clock, type Log, Refusal } from '@modelway/action';
import { type Aws, describeEndpoint, type Endpoint, follow } from '@modelway/aws';

const busy = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack'];

interface Waiting {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds. */
  readonly interval: number;
  /** Seconds, in the service's own time. */
  readonly budget: number;
}

/** Waits until an endpoint is not busy with what somebody else asked for. @throws Refusal when it still is at the end of the budget. */
export async function waitUntilIdle(aws: Aws, name: string, waiting: Waiting): Promise<void> {
  const { clock, signal, log, interval, budget } = waiting;
  const start = aws.now().getTime();
  const isOver = (seen: Endpoint | undefined): boolean => !isBusy(seen) || aws.now().getTime() - start > budget * 1000;
  const seen = await follow({
    look: () => describeEndpoint(aws, name),
    done: isOver,
    onChange: (it) => log.info(`${name}: ${it?.status ?? 'is gone'}; waiting until it is not busy`),
    interval,
    clock,
    signal,
  });
  if (isBusy(seen))
    throw new Refusal(
      `endpoint: ${name} is still ${seen?.status} after ${budget} seconds, with ${seen?.pending?.config ?? seen?.config} under way; wait for that to end, and give deployments of one endpoint one concurrency group`,
    );
}

const isBusy = (seen: Endpoint | undefined): boolean =>
  seen !== undefined && (busy.includes(seen.status) || seen.pending !== undefined);
