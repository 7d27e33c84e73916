import { metricOf } from '../evaluators/identity.ts';
import { unknownName } from './closed.ts';
import type { Place } from './contradictions.ts';
import type { Found } from './read.ts';
import type { Policy } from './schema.ts';
import type { Waiver } from './waiver.ts';

/** @returns why a waiver can match no rule of its line: a misspelt name would otherwise wait for ever. */
export function waiverFaults(policy: Policy, waiver: Waiver, at: Place): Found[] {
  const metrics = metricsOf(policy);
  const columns = columnsWithRules(policy);
  const { metric, column } = waiver;
  return [
    ...(metric === undefined || metrics.includes(metric)
      ? []
      : [{ path: [...at, 'metric'], problem: unknownName('no rule of this line is about', metric, metrics) }]),
    ...(column === undefined || columns === 'all' || columns.includes(column)
      ? []
      : [
          {
            path: [...at, 'column'],
            problem: unknownName('no rule of this line is about the column', column, columns),
          },
        ]),
  ];
}

/** Everything that a rule of the line is about by name: metrics, bias metrics, measures of drift and budgets. */
function metricsOf({ metrics, slices, facets, drift, budgets, contamination, evaluators }: Policy): string[] {
  const names = [
    ...Object.keys(metrics),
    ...slices.flatMap((it) => it.metrics ?? []),
    ...facets.flatMap((it) => Object.keys(it.metrics)),
    ...[drift?.inputs?.measure, drift?.predictions?.measure].flatMap((it) => it ?? []),
    ...Object.keys(budgets ?? {}),
    ...evaluators.flatMap((it) => Object.keys(it.metrics).map((name) => metricOf(it, name))),
    ...(contamination.check === 'always' ? ['candidate', 'serving'] : []),
  ];
  return [...new Set(names)];
}

function columnsWithRules({ slices, facets, drift }: Policy): 'all' | string[] {
  const drifting = drift?.inputs?.columns ?? [];
  if (drifting === 'all') return 'all';
  return [...new Set([...slices, ...facets].map((it) => it.column).concat(drifting))];
}
