import type { Clock, Log } from '@modelway/action';
import { type Aws, type Endpoint, follow, lookAtEndpoint } from '@modelway/aws';
import { type End, next, type Rollout } from '@modelway/rollout';

interface Watching {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds. */
  readonly interval: number;
}

export interface Watched {
  readonly rollout: Rollout;
  readonly end: End;
  /** The last look. */
  readonly endpoint: Endpoint | undefined;
}

/** Looks until the move has ended, and writes down what it sees. @param alarms names of those that guard it. */
export async function watch(
  aws: Aws,
  { name, alarms, from }: { name: string; alarms: readonly string[]; from: Rollout },
  { clock, signal, log, interval }: Watching,
): Promise<Watched> {
  let rollout = from;
  const look = async () => {
    const seen = await lookAtEndpoint(aws, name, alarms);
    const step = next(rollout, seen, aws.now());
    rollout = step.state;
    if (step.say) log.info(step.say);
    return { endpoint: seen.endpoint, end: step.done };
  };
  const { endpoint, end = 'stuck' } = await follow({
    look,
    done: (it) => it.end !== undefined,
    interval,
    name,
    clock,
    signal,
  });
  return { rollout, end, endpoint };
}
