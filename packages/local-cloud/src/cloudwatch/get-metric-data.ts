import type { World } from '../world.ts';
import { type MetricQuery, periodOf, pointsOf } from './query.ts';
import { queryFaults } from './query-rules.ts';
import { invalid } from './refusals.ts';
import { metricsOf } from './sink.ts';

interface Request {
  readonly MetricDataQueries: readonly MetricQuery[];
  readonly StartTime: Date;
  readonly EndTime: Date;
  readonly ScanBy?: 'TimestampDescending' | 'TimestampAscending';
}

/** More points than this are refused; CloudWatch would page through them. */
const mostPoints = 100_800;

/** `StartTime` counts from the start of its period, `EndTime` is exclusive, the newest point comes first unless told. */
export function GetMetricData(world: World, request: Request): unknown {
  const faults = [...queryFaults(request.MetricDataQueries), ...spanFaults(request)];
  if (faults.length > 0) throw invalid(faults.join(' '));
  const returned = request.MetricDataQueries.filter(({ ReturnData }) => ReturnData !== false);
  return { MetricDataResults: returned.map((query) => result(world, request, query)), Messages: [] };
}

function spanFaults({ StartTime, EndTime, MetricDataQueries }: Request): string[] {
  if (StartTime >= EndTime) return ['The parameter StartTime must be less than the parameter EndTime.'];
  const period = Math.min(...MetricDataQueries.map((query) => periodOf(MetricDataQueries, query)));
  const asked = Math.ceil((EndTime.getTime() - StartTime.getTime()) / 1_000 / period);
  return asked > mostPoints ? [`The span holds ${asked} periods of ${period} s, more than ${mostPoints}.`] : [];
}

function result(world: World, { MetricDataQueries, StartTime, EndTime, ScanBy }: Request, query: MetricQuery) {
  const step = periodOf(MetricDataQueries, query) * 1_000;
  const from = StartTime.getTime() - (StartTime.getTime() % step);
  const points = [...pointsOf(metricsOf(world), MetricDataQueries, query, { from, to: EndTime.getTime() })];
  if (ScanBy !== 'TimestampAscending') points.reverse();
  return {
    Id: query.Id,
    Label: query.Label ?? query.MetricStat?.Metric.MetricName ?? query.Id,
    Timestamps: points.map(([at]) => new Date(at)),
    Values: points.map(([, value]) => value),
    StatusCode: 'Complete',
  };
}
