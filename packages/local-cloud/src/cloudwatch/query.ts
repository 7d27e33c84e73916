import { type Dimension, dimensionsOf } from './dimensions.ts';
import { evaluate } from './math/evaluate.ts';
import { parseExpression } from './math/parse.ts';
import type { Value } from './math/value.ts';
import { invalid } from './refusals.ts';
import type { Points } from './series.ts';
import type { MetricStore } from './sink.ts';
import { statistic } from './statistic.ts';

export interface MetricStat {
  readonly Metric: {
    readonly Namespace?: string;
    readonly MetricName?: string;
    readonly Dimensions?: readonly Dimension[];
  };
  readonly Period: number;
  readonly Stat: string;
  readonly Unit?: string;
}

/** One element of `MetricDataQueries`, or of an alarm's `Metrics`: either a metric or an expression over the others. */
export interface MetricQuery {
  readonly Id: string;
  readonly MetricStat?: MetricStat;
  readonly Expression?: string;
  readonly Label?: string;
  readonly ReturnData?: boolean;
  readonly Period?: number;
}

/** Epoch milliseconds; periods start at `from`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What one of the queries says over a span.
 * @throws ServiceError ValidationException for an expression that cannot be read or that stands on what is not there
 */
export function pointsOf(store: MetricStore, queries: readonly MetricQuery[], wanted: MetricQuery, span: Span): Points {
  const period = periodOf(queries, wanted);
  const value = resolve(wanted, { store, queries, span, period, known: new Map(), above: [] });
  if (value instanceof Map) return value;
  if (typeof value !== 'number') throw invalid(`Expression ${wanted.Id} gives a list, not a time series.`);
  return new Map(gridOf(span, period).map((at) => [at, value]));
}

/** An expression runs in the widest period of the metrics that were asked for. */
export function periodOf(queries: readonly MetricQuery[], wanted: MetricQuery): number {
  if (wanted.MetricStat) return wanted.MetricStat.Period;
  return wanted.Period ?? Math.max(1, ...queries.map(({ MetricStat }) => MetricStat?.Period ?? 1));
}

interface Resolving {
  readonly store: MetricStore;
  readonly queries: readonly MetricQuery[];
  readonly span: Span;
  readonly period: number;
  /** Each id is worked out once, however many expressions name it. */
  readonly known: Map<string, Value>;
  /** The expressions that led here, so that none stands on itself. */
  readonly above: readonly string[];
}

function resolve(query: MetricQuery, resolving: Resolving): Value {
  const value = resolving.known.get(query.Id) ?? work(query, resolving);
  resolving.known.set(query.Id, value);
  return value;
}

function work(query: MetricQuery, resolving: Resolving): Value {
  if (query.MetricStat) return read(query.MetricStat, resolving);
  const { queries, above, span, period } = resolving;
  if (above.includes(query.Id)) throw invalid(`Expression ${query.Id} stands on itself.`);
  const below = { ...resolving, above: [...above, query.Id] };
  const get = (id: string): Value | undefined => {
    const found = queries.find(({ Id }) => Id === id);
    return found && resolve(found, below);
  };
  try {
    return evaluate(parseExpression(query.Expression ?? ''), { get, grid: gridOf(span, period) });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid(`Error in expression '${query.Id}': ${error.message}.`);
  }
}

function read({ Metric, Stat, Unit, Period }: MetricStat, { store, span }: Resolving): Points {
  const take = statistic(Stat);
  if (!take) throw invalid(`The value ${Stat} for parameter Stat is not supported.`);
  const dimensions = dimensionsOf(Metric.Dimensions);
  const series = store.series({ namespace: Metric.Namespace ?? '', name: Metric.MetricName ?? '', dimensions });
  if (!series || (Unit !== undefined && Unit !== series.unit)) return new Map();
  return series.points({ ...span, period: Period }, take);
}

function gridOf({ from, to }: Span, period: number): number[] {
  const step = period * 1_000;
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);
}
