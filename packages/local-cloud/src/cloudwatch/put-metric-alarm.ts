import { tag } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';
import { type AlarmDefinition, type AlarmRecord, alarmArn, alarms } from './alarm.ts';
import { remember } from './alarm-history.ts';
import { alarmFaults } from './alarm-rules.ts';
import { invalid } from './refusals.ts';

/** A new alarm knows nothing yet; one that exists is replaced as a whole but keeps its state, and its tags (`Tags` is ignored then). */
export function PutMetricAlarm(world: World, definition: AlarmDefinition): void {
  const faults = alarmFaults(definition);
  if (faults.length > 0) throw invalid(faults.join(' '));
  const name = definition.AlarmName;
  const existing = alarms(world).get(name);
  const now = world.clock.now().getTime();
  const alarm = { ...(existing ?? fresh(world, name, now)), definition, configuredAt: now };
  if (!existing) tag(world, alarm.arn, definition.Tags);
  remember(world, name, {
    kind: 'ConfigurationUpdate',
    summary: `Alarm "${name}" ${existing ? 'updated' : 'created'}`,
    data: JSON.stringify({ version: '1.0', type: existing ? 'Update' : 'Create' }),
  });
  alarms(world).put(name, alarm);
}

function fresh(world: World, name: string, now: number): Omit<AlarmRecord, 'definition' | 'configuredAt'> {
  return {
    name,
    arn: alarmArn(world, name),
    state: 'INSUFFICIENT_DATA',
    reason: 'Unchecked: Initial alarm creation',
    updatedAt: now,
    transitionedAt: now,
  };
}
