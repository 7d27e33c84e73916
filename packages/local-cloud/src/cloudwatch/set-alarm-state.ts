import type { World } from '../world.ts';
import { type AlarmState, alarms } from './alarm.ts';
import { rememberState } from './alarm-history.ts';
import { invalid, noSuchAlarm } from './refusals.ts';

interface Request {
  readonly AlarmName: string;
  readonly StateValue: AlarmState;
  readonly StateReason: string;
  readonly StateReasonData?: string;
}

/** Holds until the alarm is evaluated again. */
export function SetAlarmState(world: World, request: Request): void {
  const before = alarms(world).get(request.AlarmName);
  if (!before) throw noSuchAlarm(request.AlarmName);
  checkJson(request.StateReasonData);
  const now = world.clock.now().getTime();
  const { reasonData: _, ...rest } = before;
  const after = {
    ...rest,
    state: request.StateValue,
    reason: request.StateReason,
    ...(request.StateReasonData !== undefined && { reasonData: request.StateReasonData }),
    updatedAt: now,
    transitionedAt: before.state === request.StateValue ? before.transitionedAt : now,
  };
  rememberState(world, before, after);
  alarms(world).put(before.name, after);
}

function checkJson(text: string | undefined): void {
  try {
    if (text !== undefined) JSON.parse(text);
  } catch {
    throw invalid('StateReasonData was not valid JSON');
  }
}
