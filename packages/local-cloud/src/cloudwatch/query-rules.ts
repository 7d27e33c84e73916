import { idsIn, parseExpression } from './math/parse.ts';
import type { MetricQuery } from './query.ts';
import { statistic } from './statistic.ts';

/** What is wrong with a set of queries, as sentences; none when they can be answered. */
export function queryFaults(queries: readonly MetricQuery[]): string[] {
  const ids = queries.map(({ Id }) => Id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...repeated.map((id) => `The id ${id} is used by more than one query.`),
    ...queries.flatMap((query) => faultsOf(query, ids)),
  ];
}

function faultsOf({ Id, MetricStat, Expression, Period }: MetricQuery, ids: readonly string[]): string[] {
  if ((MetricStat === undefined) === (Expression === undefined))
    return [`Query ${Id} must have either MetricStat or Expression, and not both.`];
  if (Expression !== undefined) return expressionFaults(Id, Expression, ids);
  const period = MetricStat?.Period ?? Period ?? 60;
  const faults = isPeriod(period) ? [] : [`Period must be 1, 5, 10, 20, 30, or a multiple of 60, found ${period}.`];
  if (MetricStat && !statistic(MetricStat.Stat))
    faults.push(`The statistic ${MetricStat.Stat} of query ${Id} is not known.`);
  return faults;
}

function expressionFaults(id: string, expression: string, ids: readonly string[]): string[] {
  try {
    const missing = idsIn(parseExpression(expression)).filter((name) => name !== 'REPEAT' && !ids.includes(name));
    return missing.map((name) => `Expression ${id} stands on ${name}, which no query has as its id.`);
  } catch (error) {
    return [`Error in expression '${id}': ${error instanceof Error ? error.message : String(error)}.`];
  }
}

/** Periods that CloudWatch stores metrics for (GetMetricData, parameter Period). */
export function isPeriod(seconds: number): boolean {
  return [1, 5, 10, 20, 30].includes(seconds) || (seconds > 0 && seconds % 60 === 0);
}
