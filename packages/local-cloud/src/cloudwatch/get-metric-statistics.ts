import type { World } from '../world.ts';
import { type Dimension, dimensionsOf } from './dimensions.ts';
import { isPeriod } from './query-rules.ts';
import { invalidCombination, invalidValue } from './refusals.ts';
import type { Points } from './series.ts';
import { metricsOf } from './sink.ts';
import { statistic } from './statistic.ts';

interface Request {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly Dimension[];
  readonly StartTime: Date;
  readonly EndTime: Date;
  readonly Period: number;
  readonly Statistics?: readonly string[];
  readonly ExtendedStatistics?: readonly string[];
  readonly Unit?: string;
}

/** Datapoints are not sorted on AWS; here they are, oldest first. */
export function GetMetricStatistics(world: World, request: Request): unknown {
  check(request);
  const { Namespace, MetricName, Dimensions, Period, Unit } = request;
  const series = metricsOf(world).series({
    namespace: Namespace,
    name: MetricName,
    dimensions: dimensionsOf(Dimensions),
  });
  if (!series || (Unit !== undefined && Unit !== series.unit)) return { Label: MetricName, Datapoints: [] };
  const step = Period * 1_000;
  const start = request.StartTime.getTime();
  const window = { from: start - (start % step), to: request.EndTime.getTime(), period: Period };
  const read = (names: readonly string[] = []) => {
    return names.map((name) => [name, series.points(window, statistic(name) ?? (() => undefined))] as const);
  };
  return {
    Label: MetricName,
    Datapoints: datapoints(read(request.Statistics), read(request.ExtendedStatistics), series.unit),
  };
}

type Named = readonly (readonly [string, Points])[];

function datapoints(plain: Named, extended: Named, unit: string): unknown[] {
  const times = new Set([...plain, ...extended].flatMap(([, points]) => [...points.keys()]));
  return [...times]
    .sort((a, b) => a - b)
    .map((at) => ({
      Timestamp: new Date(at),
      Unit: unit,
      ...Object.fromEntries(plain.map(([name, points]) => [name, points.get(at)])),
      ...(extended.length > 0 && {
        ExtendedStatistics: Object.fromEntries(extended.map(([name, points]) => [name, points.get(at)])),
      }),
    }));
}

function check({ Statistics = [], ExtendedStatistics = [], StartTime, EndTime, Period }: Request): void {
  if (Statistics.length + ExtendedStatistics.length === 0)
    throw invalidCombination('At least one of the parameters Statistics and ExtendedStatistics must be specified.');
  if (StartTime >= EndTime)
    throw invalidCombination('The parameter StartTime must be less than the parameter EndTime.');
  if (!isPeriod(Period)) throw invalidValue(`Period must be 1, 5, 10, 20, 30, or a multiple of 60, found ${Period}.`);
  const unknown = [...Statistics, ...ExtendedStatistics].filter((name) => !statistic(name));
  if (unknown.length > 0) throw invalidValue(`There is no statistic ${unknown.join(', ')} here.`);
}
