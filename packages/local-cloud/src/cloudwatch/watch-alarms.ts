import type { World } from '../world.ts';
import { type AlarmRecord, alarms, decisive, type MissingData, queriesOf } from './alarm.ts';
import { rememberState } from './alarm-history.ts';
import { reasonDataOf, reasonOf } from './alarm-reason.ts';
import { breaches, evaluateAlarm, lookBack } from './evaluate-alarm.ts';
import { periodOf, pointsOf } from './query.ts';
import { metricsOf } from './sink.ts';

/** Alarms of high resolution are looked at this often, all others once a minute (CloudWatch user guide). Cloud seconds. */
const tick = 10;

/** Looks at every alarm when its time has come, for as long as the cloud lives. */
export function watchAlarms(world: World): void {
  const seen = new Map<string, number>();
  const stop = world.clock.every(tick, () => {
    for (const alarm of alarms(world).all()) {
      const end = endOfRange(alarm, world.clock.now());
      if (seen.get(alarm.arn) === end) continue;
      seen.set(alarm.arn, end);
      look(world, alarm, end);
    }
  });
  world.onClose(stop);
}

function periodOfAlarm({ definition }: AlarmRecord): number {
  const queries = queriesOf(definition);
  return periodOf(queries, decisive(queries) ?? { Id: '' });
}

/** The range ends with the last whole minute, also for longer periods: they slide by minutes. */
function endOfRange(alarm: AlarmRecord, now: Date): number {
  const step = (periodOfAlarm(alarm) < 60 ? tick : 60) * 1_000;
  return now.getTime() - (now.getTime() % step);
}

/** Evaluates one alarm over the periods before `end` (epoch milliseconds) and puts its state down. */
export function look(world: World, alarm: AlarmRecord, end: number): void {
  const { definition } = alarm;
  const { EvaluationPeriods: needed, DatapointsToAlarm: enough = needed, Threshold = 0 } = definition;
  const compare = breaches(definition.ComparisonOperator) ?? (() => false);
  const breaching = (value: number): boolean => compare(value, Threshold);
  const points = rangeOf(world, alarm, end);
  // Checked when the alarm was put.
  const missing = (definition.TreatMissingData ?? 'missing') as MissingData;
  const state = evaluateAlarm({ points, needed, enough, missing, breaching }) ?? alarm.state;
  const now = world.clock.now();
  const bad = points.filter((point) => point !== undefined && breaching(point)).length;
  const after: AlarmRecord = {
    ...alarm,
    state,
    reason: state === alarm.state ? alarm.reason : reasonOf(definition, points, bad),
    ...(state !== alarm.state && { reasonData: reasonDataOf(definition, points, now) }),
    updatedAt: now.getTime(),
    transitionedAt: state === alarm.state ? alarm.transitionedAt : now.getTime(),
  };
  rememberState(world, alarm, after);
  alarms(world).put(alarm.name, after);
}

/** One value per period of the evaluation range, oldest first. */
function rangeOf(world: World, alarm: AlarmRecord, end: number): (number | undefined)[] {
  const queries = queriesOf(alarm.definition);
  const wanted = decisive(queries);
  const step = periodOfAlarm(alarm) * 1_000;
  const count = alarm.definition.EvaluationPeriods + lookBack;
  const from = end - count * step;
  const points = wanted ? pointsOf(metricsOf(world), queries, wanted, { from, to: end }) : new Map<number, number>();
  return Array.from({ length: count }, (_, index) => points.get(from + index * step));
}
