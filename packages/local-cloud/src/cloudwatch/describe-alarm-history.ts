import type { World } from '../world.ts';
import { alarmsWithHistory, type HistoryItem, type HistoryKind, historyOf } from './alarm-history.ts';
import { positionOf } from './list-metrics.ts';

interface Request {
  readonly AlarmName?: string;
  readonly HistoryItemType?: HistoryKind;
  readonly StartDate?: Date;
  readonly EndDate?: Date;
  readonly ScanBy?: 'TimestampDescending' | 'TimestampAscending';
  readonly MaxRecords?: number;
  readonly NextToken?: string;
}

/** Newest first unless told. Of all alarms when none is named. */
export function DescribeAlarmHistory(world: World, request: Request): unknown {
  const { AlarmName, ScanBy, MaxRecords = 100 } = request;
  const names = AlarmName === undefined ? alarmsWithHistory(world) : [AlarmName];
  const found = names
    .flatMap((name) => historyOf(world, name).map((item) => ({ name, ...item })))
    .filter(within(request))
    .sort((a, b) => a.at - b.at);
  if (ScanBy !== 'TimestampAscending') found.reverse();
  const from = positionOf(request.NextToken);
  return {
    AlarmHistoryItems: found.slice(from, from + MaxRecords).map(described),
    ...(from + MaxRecords < found.length && { NextToken: String(from + MaxRecords) }),
  };
}

function within({ HistoryItemType, StartDate, EndDate }: Request) {
  return ({ kind, at }: HistoryItem): boolean =>
    (HistoryItemType ?? kind) === kind &&
    at >= (StartDate?.getTime() ?? Number.NEGATIVE_INFINITY) &&
    at <= (EndDate?.getTime() ?? Number.POSITIVE_INFINITY);
}

function described({ name, at, kind, summary, data }: HistoryItem & { readonly name: string }): unknown {
  return {
    AlarmName: name,
    AlarmType: 'MetricAlarm',
    Timestamp: new Date(at),
    HistoryItemType: kind,
    HistorySummary: summary,
    HistoryData: data,
  };
}
