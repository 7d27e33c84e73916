import type { World } from '../world.ts';
import type { AlarmRecord } from './alarm.ts';

export type HistoryKind = 'ConfigurationUpdate' | 'StateUpdate' | 'Action';

export interface HistoryItem {
  /** Epoch milliseconds of the cloud's clock. */
  readonly at: number;
  readonly kind: HistoryKind;
  readonly summary: string;
  readonly data: string;
}

interface History {
  readonly alarm: string;
  readonly items: readonly HistoryItem[];
}

/** The oldest go first; CloudWatch keeps two weeks. */
const kept = 200;

const table = (world: World) => world.table<History>('alarm-history');

export function historyOf(world: World, alarm: string): readonly HistoryItem[] {
  return table(world).get(alarm)?.items ?? [];
}

/** The history of alarms that are gone can still be asked for. */
export function alarmsWithHistory(world: World): string[] {
  return table(world)
    .all()
    .map(({ alarm }) => alarm);
}

export function remember(world: World, alarm: string, event: Omit<HistoryItem, 'at'>): void {
  const items = [...historyOf(world, alarm), { at: world.clock.now().getTime(), ...event }].slice(-kept);
  table(world).put(alarm, { alarm, items });
}

/** Puts an alarm's new state down, and in its history when it is another one. */
export function rememberState(world: World, before: AlarmRecord, after: AlarmRecord): void {
  if (before.state === after.state) return;
  const side = ({ state, reason, reasonData }: AlarmRecord) => ({
    stateValue: state,
    stateReason: reason,
    ...(reasonData !== undefined && { stateReasonData: reasonData }),
  });
  remember(world, after.name, {
    kind: 'StateUpdate',
    summary: `Alarm updated from ${before.state} to ${after.state}`,
    data: JSON.stringify({ version: '1.0', oldState: side(before), newState: side(after) }),
  });
}
