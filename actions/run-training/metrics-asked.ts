import type { MetricsInput } from './input-kinds.ts';
import { type MetricDefinition, presets } from './metric-presets.ts';

/** @returns what SageMaker is to read from the log: own expressions, which win, and those of the presets. */
export function definitionsOf({ own, presets: named }: MetricsInput): MetricDefinition[] {
  const all = new Map(named.flatMap((name) => presets[name].map(({ Name, Regex }) => [Name, Regex] as const)));
  for (const [name, regex] of Object.entries(own)) all.set(name, String(regex));
  return [...all].map(([Name, Regex]) => ({ Name, Regex }));
}

/** @returns the metrics of presets, of which a script prints those that it has; own ones must all be there. */
export const optionalMetrics = ({ own, presets: named }: MetricsInput): string[] => [
  ...new Set(
    named.flatMap((name) => presets[name].map(({ Name }) => Name)).filter((name) => !Object.hasOwn(own, name)),
  ),
];
