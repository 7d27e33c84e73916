import { type Aws, type MetricQuery, type Point, readMetrics } from '@modelway/aws';
import type { ShadowPlan } from './plan.ts';
import type { Side } from './verdict.ts';

/** Whole minutes in which both variants answered from end to end. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

const minute = 60_000;

/** @returns the first whole minute at or after a time: what was answered before it may be from before the shadow was there. */
export const nextMinute = (at: Date): Date => new Date(Math.ceil(at.getTime() / minute) * minute);

/** @returns the last whole minute that has passed by then. */
export const lastMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / minute) * minute);

const counts = {
  requests: 'Invocations',
  serverErrors: 'Invocation5XXErrors',
  modelErrors: 'InvocationModelErrors',
} as const;
const percentiles = { p50: 'p50', p90: 'p90', p99: 'p99', weight: 'SampleCount' } as const;

export interface Sides {
  readonly production: Side;
  readonly shadow: Side;
}

/** Reads what both variants did. @throws ServiceFault */
export async function measureBoth(aws: Aws, plan: ShadowPlan, window: Window): Promise<Sides> {
  const { production, shadow } = plan.variants;
  return {
    production: await measure(aws, { endpoint: plan.endpoint, variant: production }, window),
    shadow: await measure(aws, { endpoint: plan.endpoint, variant: shadow }, window),
  };
}

async function measure(aws: Aws, of: { endpoint: string; variant: string }, { from, to }: Window): Promise<Side> {
  const query = (metric: string, statistic: string): MetricQuery => ({
    namespace: 'AWS/SageMaker',
    metric,
    dimensions: { EndpointName: of.endpoint, VariantName: of.variant },
    statistic,
  });
  const counted = await readMetrics(
    aws,
    mapped(counts, (metric) => query(metric, 'Sum')),
    { from, to, period: 60 },
  );
  // One period over all of it: percentiles of minutes cannot be put together to a percentile of the whole.
  const period = Math.max(60, (to.getTime() - from.getTime()) / 1000);
  const timed = await readMetrics(
    aws,
    mapped(percentiles, (it) => query('ModelLatency', it)),
    { from, to, period },
  );
  const latency = latencyOf(timed);
  return { ...tally(counted), ...(latency ? { latency } : {}) };
}

const mapped = <N extends string, A, B>(of: Readonly<Record<N, A>>, to: (value: A) => B): Record<N, B> =>
  // Safe: the keys are those of the record.
  Object.fromEntries(Object.entries<A>(of).map(([name, value]) => [name, to(value)])) as Record<N, B>;

/** A request that failed in both counts is one request: of the two the larger is taken. */
export function tally(
  found: Readonly<Record<keyof typeof counts, readonly Point[]>>,
): Pick<Side, 'requests' | 'errors'> {
  const requests = Math.round(sum(found.requests));
  const errors = Math.round(Math.max(sum(found.serverErrors), sum(found.modelErrors)));
  return { requests, errors: Math.min(requests, errors) };
}

/**
 * Microseconds to milliseconds. CloudWatch may cut the time in two where its own periods begin; then the parts are weighted by their
 * requests, which is close to the percentile of the whole, not the same.
 */
export function latencyOf(found: Readonly<Record<keyof typeof percentiles, readonly Point[]>>): Side['latency'] {
  const weight = sum(found.weight);
  if (weight === 0) return undefined;
  const of = (points: readonly Point[]): number =>
    points.reduce((total, { at, value }) => total + value * weightAt(found.weight, at), 0) / weight / 1000;
  return { p50: of(found.p50), p90: of(found.p90), p99: of(found.p99) };
}

const weightAt = (weights: readonly Point[], at: Date): number =>
  weights.find((it) => it.at.getTime() === at.getTime())?.value ?? 0;

const sum = (points: readonly Point[]): number => points.reduce((total, { value }) => total + value, 0);
