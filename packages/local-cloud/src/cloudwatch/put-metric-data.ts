import type { World } from '../world.ts';
import { type Dimension, dimensionsOf } from './dimensions.ts';
import { invalidCombination, invalidValue } from './refusals.ts';
import type { Observation } from './series.ts';
import { metricsOf } from './sink.ts';

interface PutDatum {
  readonly MetricName: string;
  readonly Dimensions?: readonly Dimension[];
  readonly Timestamp?: Date;
  readonly Value?: number;
  readonly StatisticValues?: {
    readonly SampleCount: number;
    readonly Sum: number;
    readonly Minimum: number;
    readonly Maximum: number;
  };
  readonly Values?: readonly number[];
  readonly Counts?: readonly number[];
  readonly Unit?: string;
  readonly StorageResolution?: number;
}

interface Request {
  readonly Namespace: string;
  readonly MetricData?: readonly PutDatum[];
}

const day = 86_400_000;
const hour = 3_600_000;

/** All data are looked at before any is kept. */
export function PutMetricData(world: World, { Namespace, MetricData = [] }: Request): void {
  const now = world.clock.now();
  if (Namespace.startsWith('AWS/')) throw invalidValue('The value AWS/ for parameter Namespace is invalid.');
  if (MetricData.length > 1_000)
    throw invalidValue(`MetricData must hold at most 1000 data, found ${MetricData.length}.`);
  const store = metricsOf(world);
  const puts = MetricData.map((datum) => ({ datum, observations: observationsOf(datum), at: timeOf(datum, now) }));
  for (const { datum, observations, at } of puts) {
    const id = { namespace: Namespace, name: datum.MetricName, dimensions: dimensionsOf(datum.Dimensions) };
    const resolution = datum.StorageResolution === 1 ? 1 : 60;
    for (const observation of observations)
      store.record(id, { at, observation, unit: datum.Unit ?? 'None', resolution });
  }
}

function observationsOf({ MetricName, Value, Values, Counts, StatisticValues: set }: PutDatum): Observation[] {
  if ([Value, Values, set].filter((one) => one !== undefined).length !== 1)
    throw invalidCombination(`${MetricName}: exactly one of Value, Values and StatisticValues must be given.`);
  if (Counts && Counts.length !== Values?.length)
    throw invalidCombination(`${MetricName}: Values and Counts must have the same length.`);
  const numbers = set ? [set.Sum, set.Minimum, set.Maximum, set.SampleCount] : (Values ?? [Value ?? 0]);
  if (!numbers.every(Number.isFinite)) throw invalidValue(`${MetricName}: a value is not a finite number.`);
  if (!set) return numbers.map((value, index) => ({ value, times: Counts?.[index] ?? 1 }));
  return [{ set: { count: set.SampleCount, sum: set.Sum, min: set.Minimum, max: set.Maximum } }];
}

/** From two weeks ago to two hours ahead (PutMetricData reference). */
function timeOf({ MetricName, Timestamp }: PutDatum, now: Date): Date {
  if (Timestamp === undefined) return now;
  const age = now.getTime() - Timestamp.getTime();
  if (age > 14 * day || age < -2 * hour)
    throw invalidValue(`${MetricName}: Timestamp must lie within the last two weeks or the next two hours.`);
  return Timestamp;
}
