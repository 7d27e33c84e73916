import type { Clock } from '@modelway/action';
import { type Aws, follow, type MetricQuery, type Point, readMetrics } from '@modelway/aws';
import { dimensionsOf, namespace } from './alarms.ts';

/** What users got from the new model, minute by minute. */
export interface Exposure {
  readonly requests: number;
  readonly errors: number;
  readonly minutes: ReadonlyArray<{ readonly at: Date; readonly requests: number; readonly errors: number }>;
}

interface Fleet {
  readonly endpoint: string;
  readonly config: string;
  readonly from: Date;
  readonly to: Date;
}

/** Counts the requests that the new fleet answered, and those of them that failed. @throws ServiceFault */
export async function exposureOf(aws: Aws, { endpoint, config, from, to }: Fleet): Promise<Exposure> {
  const sum = (metric: string): MetricQuery => ({
    namespace,
    metric,
    dimensions: dimensionsOf(endpoint, config),
    statistic: 'Sum',
  });
  const queries = {
    requests: sum('Invocations'),
    serverErrors: sum('Invocation5XXErrors'),
    modelErrors: sum('InvocationModelErrors'),
  };
  return tally(await readMetrics(aws, queries, { from, to, period: 60 }));
}

/** A request that failed in both counts is one request: of the two the larger is taken, minute by minute. */
export function tally(
  found: Readonly<Record<'requests' | 'serverErrors' | 'modelErrors', readonly Point[]>>,
): Exposure {
  const minutes = found.requests.map(({ at, value }) => ({
    at,
    requests: value,
    errors: Math.min(value, Math.max(valueAt(found.serverErrors, at), valueAt(found.modelErrors, at))),
  }));
  const total = (of: 'requests' | 'errors') => Math.round(minutes.reduce((sum, it) => sum + it[of], 0));
  return { requests: total('requests'), errors: total('errors'), minutes };
}

const valueAt = (points: readonly Point[], at: Date): number =>
  points.find((point) => point.at.getTime() === at.getTime())?.value ?? 0;

/** Seconds after which CloudWatch has all metrics of an endpoint: they come one to three minutes late. */
const late = 180;

/** Reads the same again until the last minute cannot grow any more. */
export async function settledExposure(
  aws: Aws,
  fleet: Fleet,
  { clock, signal, interval }: { clock: Clock; signal: AbortSignal; interval: number },
): Promise<Exposure> {
  return follow({
    look: () => exposureOf(aws, fleet),
    done: () => aws.now().getTime() - fleet.to.getTime() >= late * 1000,
    interval,
    clock,
    signal,
  });
}
