import type { Table, World } from '../world.ts';
import type { Dimension } from './dimensions.ts';
import type { MetricQuery } from './query.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type MissingData = 'missing' | 'notBreaching' | 'breaching' | 'ignore';

/** The request of PutMetricAlarm. */
export interface AlarmDefinition {
  readonly AlarmName: string;
  readonly ActionsEnabled?: boolean;
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Dimensions?: readonly Dimension[];
  readonly Period?: number;
  readonly Unit?: string;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly Threshold?: number;
  readonly ComparisonOperator: string;
  readonly TreatMissingData?: string;
  readonly Metrics?: readonly MetricQuery[];
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
  readonly AlarmActions?: readonly string[];
}

/** One row of the table `alarms`, by name. Times are epoch milliseconds of the cloud's clock. */
export interface AlarmRecord {
  readonly name: string;
  readonly arn: string;
  readonly definition: AlarmDefinition;
  readonly configuredAt: number;
  readonly state: AlarmState;
  readonly reason: string;
  readonly reasonData?: string;
  /** When the state was last looked at, and when it last became another one. */
  readonly updatedAt: number;
  readonly transitionedAt: number;
}

export function alarms(world: World): Table<AlarmRecord> {
  return world.table<AlarmRecord>('alarms');
}

export function alarmArn({ region, account }: Pick<World, 'region' | 'account'>, name: string): string {
  return `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
}

/** What an alarm watches, as queries; an alarm on one metric is one query. */
export function queriesOf(definition: AlarmDefinition): readonly MetricQuery[] {
  if (definition.Metrics) return definition.Metrics;
  const { Namespace = '', MetricName = '', Dimensions = [], Period = 60, Statistic, ExtendedStatistic } = definition;
  const Metric = { Namespace, MetricName, Dimensions };
  const Stat = ExtendedStatistic ?? Statistic ?? 'Average';
  return [
    { Id: 'm', MetricStat: { Metric, Period, Stat, ...(definition.Unit !== undefined && { Unit: definition.Unit }) } },
  ];
}

/** The one query whose data decide. Undefined when none, or more than one, returns data. */
export function decisive(queries: readonly MetricQuery[]): MetricQuery | undefined {
  const [first, ...more] = queries.filter(({ ReturnData }) => ReturnData !== false);
  return more.length === 0 ? first : undefined;
}
