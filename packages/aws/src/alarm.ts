import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch';
import type { Aws } from './clients.ts';
import { asked } from './service-fault.ts';

export type AlarmRequest = PutMetricAlarmInput & { AlarmName: string };

export interface Alarm {
  readonly name: string;
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  /** CloudWatch's own words. */
  readonly reason: string;
}

/** Creates the alarm, or replaces it; its state stays. @throws ServiceFault */
export async function putAlarm(aws: Aws, request: AlarmRequest): Promise<void> {
  const { sdk, client } = await aws.cloudwatch();
  await asked('cloudwatch:PutMetricAlarm', request.AlarmName, () =>
    client.send(new sdk.PutMetricAlarmCommand(request)),
  );
}

/** @param names at most 100. @returns those alarms that exist, in the order of the names. @throws ServiceFault */
export async function describeAlarms(aws: Aws, names: readonly string[]): Promise<Alarm[]> {
  if (names.length === 0) return [];
  const { sdk, client } = await aws.cloudwatch();
  const request = { AlarmNames: [...names], MaxRecords: 100 };
  const { MetricAlarms = [] } = await asked('cloudwatch:DescribeAlarms', names.join(', '), () =>
    client.send(new sdk.DescribeAlarmsCommand(request)),
  );
  const found = MetricAlarms.map(({ AlarmName, StateValue, StateReason }) => ({
    name: AlarmName ?? '',
    state: StateValue ?? 'INSUFFICIENT_DATA',
    reason: StateReason ?? '',
  }));
  return names.flatMap((name) => found.find((it) => it.name === name) ?? []);
}

export interface Firing {
  readonly name: string;
  readonly on: Date;
  /** CloudWatch's own words: the threshold, and the values that crossed it. */
  readonly reason: string;
}

/**
 * @returns the last time that an alarm went into ALARM since `from`, or undefined when it did not. An alarm that is quiet again by
 * now, because its fleet is gone, is still found. @throws ServiceFault
 */
export async function lastFiring(aws: Aws, name: string, from: Date): Promise<Firing | undefined> {
  const { sdk, client } = await aws.cloudwatch();
  const request = {
    AlarmName: name,
    HistoryItemType: 'StateUpdate' as const,
    StartDate: from,
    EndDate: new Date(aws.now().getTime() + 60_000),
    ScanBy: 'TimestampDescending' as const,
    MaxRecords: 100,
  };
  const { AlarmHistoryItems = [] } = await asked('cloudwatch:DescribeAlarmHistory', name, () =>
    client.send(new sdk.DescribeAlarmHistoryCommand(request)),
  );
  const [first] = AlarmHistoryItems.flatMap(({ HistoryData, Timestamp }) => {
    const reason = reasonOfAlarm(HistoryData);
    return reason === undefined || Timestamp === undefined ? [] : [{ name, on: Timestamp, reason }];
  });
  return first;
}

/** `HistoryData` is JSON text: `{"newState":{"stateValue":"ALARM","stateReason":"…"},…}`. Undefined when it is another state. */
function reasonOfAlarm(text = ''): string | undefined {
  try {
    const { newState } = JSON.parse(text) as { newState?: { stateValue?: unknown; stateReason?: unknown } };
    return newState?.stateValue === 'ALARM' ? String(newState.stateReason ?? '') : undefined;
  } catch {
    return undefined; // An item that cannot be read says nothing of a state.
  }
}
