import type { Clock, Log } from '@modelway/action';
import { type Aws, describeAlarms, describeEndpoint, type Endpoint, follow } from '@modelway/aws';
import { type End, next, type Observation, type Rollout } from '@modelway/rollout';

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
    const endpoint = await describeEndpoint(aws, name);
    const seen = observation(endpoint, await loudAlarms(aws, alarms));
    const step = next(rollout, seen, aws.now());
    rollout = step.state;
    if (step.say) log.info(step.say);
    return { endpoint, end: step.done };
  };
  const { endpoint, end = 'stuck' } = await follow({
    look,
    done: (it) => it.end !== undefined,
    interval,
    clock,
    signal,
  });
  return { rollout, end, endpoint };
}

const observation = (endpoint: Endpoint | undefined, alarms: readonly string[]): Observation => ({
  status: endpoint?.status ?? 'Absent',
  ...(endpoint?.config === undefined ? {} : { config: endpoint.config }),
  ...(endpoint?.failure === undefined ? {} : { failure: endpoint.failure }),
  ...(endpoint?.pending === undefined ? {} : { pending: endpoint.pending }),
  alarms,
});

async function loudAlarms(aws: Aws, names: readonly string[]): Promise<string[]> {
  const alarms = await describeAlarms(aws, names);
  return alarms.filter(({ state }) => state === 'ALARM').map(({ name }) => name);
}
