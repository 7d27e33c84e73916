import type { Scalar } from '@modelway/action';
import type { MetricsInput } from './input-kinds.ts';
import { definitionsOf } from './metrics-asked.ts';
import { isLine } from './one-line.ts';
import { groupsOf, metricPattern } from './regex.ts';

/** @returns the rules of MetricDefinitions that metrics break. */
export function metricFaults(metrics: MetricsInput): string[] {
  const count = definitionsOf(metrics).length;
  return [
    ...(count > 40 ? [`metrics: SageMaker takes at most 40, found ${count}`] : []),
    ...Object.entries(metrics.own).flatMap(([name, pattern]) => [
      ...(isLine(name, { min: 1, max: 255 })
        ? []
        : [`metrics: the name "${name.slice(0, 40)}" must be one line of 1 to 255 characters`]),
      ...patternFaults(name, pattern),
    ]),
  ];
}

function patternFaults(name: string, pattern: Scalar): string[] {
  if (typeof pattern !== 'string' || pattern === '')
    return [`metrics: ${name} must be a regular expression in quotes, such as 'loss=([0-9.]+)'`];
  if (pattern.length > 500)
    return [`metrics: the expression of ${name} has ${pattern.length} characters; SageMaker takes 500`];
  if (!isLine(pattern, { min: 1, max: 500 }))
    return [`metrics: the expression of ${name} has several lines; SageMaker takes one`];
  const compiled = metricPattern(pattern);
  return compiled && groupsOf(compiled) > 0
    ? []
    : [
        `metrics: ${name} must be a regular expression with a group for the number, such as 'loss=([0-9.]+)', found '${pattern}'`,
      ];
}
