import type { World } from '../world.ts';
import { dimensionList } from './dimensions.ts';
import { invalidValue } from './refusals.ts';
import { type MetricId, metricsOf } from './sink.ts';

interface Request {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value?: string }[];
  readonly NextToken?: string;
  readonly RecentlyActive?: 'PT3H';
}

const pageSize = 500;

/** Unlike everywhere else, dimensions are a filter here: those named must be there, others may. */
export function ListMetrics(world: World, request: Request): unknown {
  const since = request.RecentlyActive ? world.clock.now().getTime() - 3 * 3_600_000 : Number.NEGATIVE_INFINITY;
  const found = metricsOf(world)
    .all()
    .filter(({ id, series }) => matches(id, request) && series.latest >= since);
  const from = positionOf(request.NextToken);
  const page = found.slice(from, from + pageSize);
  return {
    Metrics: page.map(({ id }) => ({
      Namespace: id.namespace,
      MetricName: id.name,
      Dimensions: dimensionList(id.dimensions),
    })),
    ...(from + pageSize < found.length && { NextToken: String(from + pageSize) }),
  };
}

function matches({ namespace, name, dimensions }: MetricId, { Namespace, MetricName, Dimensions = [] }: Request) {
  return (
    (Namespace === undefined || Namespace === namespace) &&
    (MetricName === undefined || MetricName === name) &&
    Dimensions.every(
      ({ Name, Value }) => Object.hasOwn(dimensions, Name) && [undefined, dimensions[Name]].includes(Value),
    )
  );
}

/** @throws ServiceError when the token is not one of ours */
export function positionOf(token: string | undefined): number {
  if (token === undefined) return 0;
  if (!/^\d{1,9}$/.test(token)) throw invalidValue('Invalid NextToken.');
  return Number(token);
}
