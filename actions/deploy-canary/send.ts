import { type Clock, type Log, Refusal } from '@modelway/action';
import {
  type Alarm,
  type Aws,
  createEndpoint,
  describeAlarms,
  describeEndpoint,
  ensureEndpointConfig,
  ensureModel,
  follow,
  putAlarm,
  updateEndpoint,
} from '@modelway/aws';
import type { DeploymentPlan } from './plan.ts';

export interface Sending {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds. */
  readonly interval: number;
  /** Called just before traffic may begin to move. */
  readonly before: () => void;
}

/** Makes what the plan names and asks SageMaker for the move. Everything here can be done again and finds itself done. */
export async function send(aws: Aws, plan: DeploymentPlan, sending: Sending): Promise<void> {
  if (plan.move === 'none' || plan.move === 'follow') {
    await describeEndpoint(aws, plan.endpoint); // What follows is measured in the service's own time, which a reply tells.
    return sending.before();
  }
  await ensureModel(aws, plan.model);
  await ensureEndpointConfig(aws, plan.config);
  if (plan.move === 'first') {
    sending.before();
    return createEndpoint(aws, plan.create, sending);
  }
  for (const alarm of plan.alarms) await putAlarm(aws, alarm);
  await waitUntilQuiet(aws, plan, sending);
  sending.before();
  return updateEndpoint(aws, plan.update, sending);
}

/** Seconds for an alarm of an earlier attempt to come to rest: without traffic on its fleet it does within minutes. */
const patience = 900;

/** An alarm that is in ALARM when traffic begins to bake would roll back at once, whatever the new model does. */
async function waitUntilQuiet(
  aws: Aws,
  plan: DeploymentPlan,
  { clock, signal, log, interval }: Sending,
): Promise<void> {
  const names = plan.alarms.map((it) => it.AlarmName);
  const start = aws.now().getTime();
  const alarms = await follow({
    look: () => describeAlarms(aws, names),
    done: (seen) => loud(seen).length === 0 || aws.now().getTime() - start > patience * 1000,
    onChange: (seen) => loud(seen).length > 0 && log.info(`waiting until quiet: ${namesOf(loud(seen))}`),
    interval,
    clock,
    signal,
  });
  const faults = loud(alarms).map(
    ({ name, reason }) =>
      `${name}: is in ALARM before any traffic has moved (${reason}); with it SageMaker would roll back at once; find out what it sees, then run again`,
  );
  const missing = names.filter((name) => !alarms.some((it) => it.name === name));
  faults.push(...missing.map((name) => `${name}: was put but is not there; a rollout without its alarm is not begun`));
  if (faults.length > 0) throw new Refusal(...faults);
}

const loud = (alarms: readonly Alarm[]): Alarm[] => alarms.filter(({ state }) => state === 'ALARM');

const namesOf = (alarms: readonly Alarm[]): string => alarms.map(({ name }) => name).join(', ');
