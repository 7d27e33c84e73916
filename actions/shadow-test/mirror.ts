import { Refusal } from '@modelway/action';
import { type Aws, describeEndpoint, follow } from '@modelway/aws';
import { span } from '@modelway/rollout';
import { lastMinute, measureBoth, nextMinute, type Sides, type Window } from './measure.ts';
import type { ShadowPlan } from './plan.ts';
import type { Doing } from './switch.ts';

/** Seconds after which CloudWatch has all metrics, and S3 all that was captured: both come some minutes late. */
const late = 180;

/**
 * Lets the shadow answer for as long as is wanted, in the service's own time, and tells each minute what came.
 * @returns the whole minutes in which both answered. @throws Refusal when somebody else changes the endpoint meanwhile.
 */
export async function mirror(
  aws: Aws,
  { plan, seconds }: { plan: ShadowPlan; seconds: number },
  doing: Doing,
): Promise<Window> {
  const { clock, signal, log, interval } = doing;
  const from = nextMinute(aws.now());
  const look = async () => {
    await checkUndisturbed(aws, plan);
    const to = lastMinute(aws.now());
    const sides = to > from ? await measureBoth(aws, plan, { from, to }) : undefined;
    return { to, sides };
  };
  const { to } = await follow({
    look,
    done: (it) => it.to.getTime() - from.getTime() >= seconds * 1000,
    onChange: (it) => it.sides && log.info(progress(it.sides, { from, to: it.to }, seconds)),
    interval,
    name: plan.endpoint,
    clock,
    signal,
  });
  return { from, to };
}

function progress({ production, shadow }: Sides, { from, to }: Window, seconds: number): string {
  const elapsed = (to.getTime() - from.getTime()) / 1000;
  return `shadow ${shadow.requests} requests, ${shadow.errors} failed · production ${production.requests} requests, ${production.errors} failed · ${span(elapsed)} of ${span(seconds)}`;
}

async function checkUndisturbed(aws: Aws, { endpoint, config }: ShadowPlan): Promise<void> {
  const seen = await describeEndpoint(aws, endpoint);
  const isOurs = seen?.config === config.EndpointConfigName && seen.pending === undefined;
  if (isOurs || seen?.status === 'SystemUpdating') return;
  throw new Refusal(
    `${endpoint}: somebody else changed it during the shadow test (${seen?.pending?.config ?? seen?.config ?? 'it is gone'}); give everything that changes this endpoint one concurrency group, and run the test again`,
  );
}

/** Reads the metrics again until the last minute cannot change any more. */
export async function settledSides(
  aws: Aws,
  { plan, window }: { plan: ShadowPlan; window: Window },
  doing: Doing,
): Promise<Sides> {
  const { clock, signal, interval } = doing;
  return follow({
    look: () => measureBoth(aws, plan, window),
    done: () => aws.now().getTime() - window.to.getTime() >= late * 1000,
    interval,
    name: plan.endpoint,
    clock,
    signal,
  });
}
