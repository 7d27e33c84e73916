import { forgetTags } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';
import { alarms } from './alarm.ts';
import { noSuchAlarm } from './refusals.ts';

/** All or none: one name that does not exist, and no alarm is deleted. */
export function DeleteAlarms(world: World, { AlarmNames }: { readonly AlarmNames: readonly string[] }): void {
  const found = AlarmNames.map((name) => {
    const alarm = alarms(world).get(name);
    if (!alarm) throw noSuchAlarm(name);
    return alarm;
  });
  for (const { name, arn } of found) {
    alarms(world).delete(name);
    forgetTags(world, arn);
  }
}
