import type { World } from '../world.ts';
import { type AlarmRecord, type AlarmState, alarms } from './alarm.ts';
import { positionOf } from './list-metrics.ts';
import { invalid } from './refusals.ts';

interface Request {
  readonly AlarmNames?: readonly string[];
  readonly AlarmNamePrefix?: string;
  readonly AlarmTypes?: readonly string[];
  readonly StateValue?: AlarmState;
  readonly ActionPrefix?: string;
  readonly MaxRecords?: number;
  readonly NextToken?: string;
}

/** Metric alarms only, unless `AlarmTypes` asks for others, of which there are none here. Names that do not exist are left out. */
export function DescribeAlarms(world: World, request: Request): unknown {
  const { AlarmNames, AlarmNamePrefix, AlarmTypes = ['MetricAlarm'], MaxRecords = 50 } = request;
  if (AlarmNames && AlarmNamePrefix !== undefined)
    throw invalid('AlarmNamePrefix and AlarmNames cannot be specified together.');
  const found = AlarmTypes.includes('MetricAlarm') ? alarms(world).all().filter(matching(request)) : [];
  const from = positionOf(request.NextToken);
  return {
    MetricAlarms: found.slice(from, from + MaxRecords).map(described),
    CompositeAlarms: [],
    ...(from + MaxRecords < found.length && { NextToken: String(from + MaxRecords) }),
  };
}

function matching({ AlarmNames, AlarmNamePrefix = '', StateValue, ActionPrefix }: Request) {
  return ({ name, state, definition }: AlarmRecord): boolean =>
    (AlarmNames ?? [name]).includes(name) &&
    name.startsWith(AlarmNamePrefix) &&
    (StateValue ?? state) === state &&
    (ActionPrefix === undefined || (definition.AlarmActions ?? []).some((action) => action.startsWith(ActionPrefix)));
}

function described(alarm: AlarmRecord): unknown {
  const { Tags, ...definition } = alarm.definition;
  return {
    OKActions: [],
    AlarmActions: [],
    InsufficientDataActions: [],
    ActionsEnabled: true,
    ...(definition.MetricName !== undefined && { Dimensions: [] }),
    ...definition,
    AlarmArn: alarm.arn,
    AlarmConfigurationUpdatedTimestamp: new Date(alarm.configuredAt),
    StateValue: alarm.state,
    StateReason: alarm.reason,
    ...(alarm.reasonData !== undefined && { StateReasonData: alarm.reasonData }),
    StateUpdatedTimestamp: new Date(alarm.updatedAt),
    StateTransitionedTimestamp: new Date(alarm.transitionedAt),
  };
}
