import type { Clock, Log } from '@modelway/action';
import { type Aws, lastFiring } from '@modelway/aws';
import type { End, Ending } from '@modelway/rollout';
import { type Exposure, exposureOf, settledExposure } from './exposure.ts';
import type { DeploymentPlan } from './plan.ts';
import type { Watched } from './watch.ts';

interface Asking {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly interval: number;
}

export interface Evidence {
  readonly fired: Ending['fired'];
  /** Undefined when CloudWatch could not be asked: unknown is not zero. */
  readonly exposure: Exposure | undefined;
}

/** Gathers why a move ended as it did, and whom it touched. What cannot be read is left open and warned of: the end itself is known. */
export async function gather(
  aws: Aws,
  { plan, watched }: { plan: DeploymentPlan; watched: Watched },
  asking: Asking,
): Promise<Evidence> {
  const { rollout, end } = watched;
  if (plan.move === 'none') return { fired: [], exposure: undefined };
  const from = new Date(rollout.startedOn);
  const fleet = { endpoint: plan.endpoint, config: rollout.sent, from, to: aws.now() };
  const count = needsCertainty(end) ? () => settledExposure(aws, fleet, asking) : () => exposureOf(aws, fleet);
  const exposure = await orWarn(asking, `how many requests ${rollout.sent} answered`, count);
  return { fired: end === 'live' ? [] : await firings(aws, { plan, watched, from }, asking), exposure };
}

/** Whoever was hurt is counted to the last request, and that takes minutes; a good end is not worth the wait. */
const needsCertainty = (end: End): boolean => end === 'rolled-back' || end === 'failed';

async function firings(
  aws: Aws,
  { plan, watched, from }: { plan: DeploymentPlan; watched: Watched; from: Date },
  asking: Asking,
): Promise<Evidence['fired']> {
  const found = await Promise.all(
    plan.alarms.map(async ({ AlarmName: name }) => {
      const firing = await orWarn(asking, `the history of ${name}`, () => lastFiring(aws, name, from));
      const seen = watched.rollout.alarms.includes(name);
      return firing || seen ? [{ name, reason: firing?.reason ?? '' }] : [];
    }),
  );
  return found.flat();
}

async function orWarn<T>({ log, signal }: Asking, what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    signal.throwIfAborted();
    log.warn(`${what} could not be read: ${(cause as Error).message}`);
    return undefined;
  }
}
