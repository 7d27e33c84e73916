import { unsuited } from '../method/names.ts';
import { type MetricName, metrics } from '../metric/index.ts';
import { evaluatorFaults } from './evaluator-faults.ts';
import { facetFaults } from './facet-faults.ts';
import type { MetricRule } from './metric-rule.ts';
import type { Found } from './read.ts';
import type { Policy, PolicyFile, SliceRule } from './schema.ts';
import { tooFewResamples } from './too-few-resamples.ts';
import { waiverFaults } from './waiver-faults.ts';

export type Place = readonly (string | number)[];

/** @returns what is well formed but cannot be meant. */
export function contradictions(policy: PolicyFile): Found[] {
  return Object.entries(policy.lines).flatMap(([name, rules]) => {
    const at = ['lines', name];
    return [
      ...evaluationFaults(rules, [...at, 'evaluation']),
      // Safe: the schema lets only known names through.
      ...Object.entries(rules.metrics).flatMap(([metric, rule]) =>
        rule ? metricFaults(metric as MetricName, { rule, rules }, [...at, 'metrics', metric]) : [],
      ),
      ...rules.slices.flatMap((slice, i) => sliceFaults(rules, slice, [...at, 'slices', i])),
      ...twice(rules.slices.map(sliceName), (i) => [...at, 'slices', i]),
      ...rules.facets.flatMap((facet, i) => facetFaults(rules, facet, [...at, 'facets', i])),
      ...twice(rules.facets.map(facetName), (i) => [...at, 'facets', i]),
      ...evaluatorFaults(rules, [...at, 'evaluators']),
      ...driftFaults(rules, [...at, 'drift', 'inputs', 'columns']),
      ...rules.waivers.flatMap((waiver, i) => waiverFaults(rules, waiver, [...at, 'waivers', i])),
      ...twice(
        rules.waivers.map((it) => `the name "${it.name}"`),
        (i) => [...at, 'waivers', i, 'name'],
      ),
    ];
  });
}

function evaluationFaults({ evaluation, metrics: rules }: Policy, at: Place): Found[] {
  const { key, label, threshold } = evaluation;
  const probability = Object.keys(rules).find((it) => metrics[it as MetricName].scores === 'probability'); // Safe: known names.
  return [
    ...tooFewResamples(evaluation, evaluation.confidence, [...at, 'resamples']),
    ...(key === label ? [{ path: [...at, 'label'], problem: `must not be the key too, found "${label}"` }] : []),
    ...(probability !== undefined && !(threshold >= 0 && threshold <= 1)
      ? [
          {
            path: [...at, 'threshold'],
            problem: `must be from 0 to 1 as ${probability} needs probabilities, found ${threshold}`,
          },
        ]
      : []),
  ];
}

function metricFaults(metric: MetricName, { rule, rules }: { rule: MetricRule; rules: Policy }, at: Place): Found[] {
  const { direction } = metrics[metric];
  const { resamples } = rules.evaluation;
  const beyond = rule.confidence === undefined ? [] : tooFewResamples(rules.evaluation, rule.confidence, at);
  return [
    ...beyond.map(({ path }) => ({
      path: [...path, 'confidence'],
      problem: `must be lower, or evaluation.resamples more: ${resamples} resamples do not give a confidence of ${rule.confidence}`,
    })),
    ...methodFaults(metric, rule, [...at, 'method']),
    ...(rule.direction !== undefined && rule.direction !== direction
      ? [{ path: [...at, 'direction'], problem: `contradicts ${metric}: its direction is ${direction}` }]
      : []),
    ...(rule.margin !== undefined && rule.improvement !== undefined
      ? [
          {
            path: [...at, 'margin'],
            problem: 'contradicts "improvement": what must be better may not be worse; keep one of them',
          },
        ]
      : []),
  ];
}

function methodFaults(metric: MetricName, { method, margin, improvement }: MetricRule, path: Place): Found[] {
  if (method === undefined) return [];
  if (margin === undefined && improvement === undefined)
    return [{ path, problem: 'is about the difference from the serving model: it needs "margin" or "improvement"' }];
  const why = unsuited(method, metric, margin ?? improvement);
  return why === undefined ? [] : [{ path, problem: `${method} ${why}` }];
}

function sliceFaults(rules: Policy, slice: SliceRule, at: Place): Found[] {
  const { label, key } = rules.evaluation;
  const own = [label, key].includes(slice.column)
    ? [{ path: [...at, 'column'], problem: `must not be the key or the label, found "${slice.column}"` }]
    : [];
  if (slice.margin !== undefined) return own;
  const bare = (slice.metrics ?? []).filter((metric) => rules.metrics[metric]?.margin === undefined);
  const none = slice.metrics === undefined && Object.values(rules.metrics).every((it) => it?.margin === undefined);
  return [
    ...own,
    ...bare.map((metric) => ({
      path: at,
      problem: `needs a "margin": ${metric} has none of its own to take twice of`,
    })),
    ...(none ? [{ path: at, problem: 'needs "metrics" and a "margin": no metric of the line has a margin' }] : []),
  ];
}

function driftFaults({ drift, evaluation }: Policy, at: Place): Found[] {
  const columns = drift?.inputs?.columns ?? 'all';
  if (columns === 'all') return [];
  return columns.flatMap((column, i) =>
    column === evaluation.key
      ? [{ path: [...at, i], problem: `must not be the key, which differs in every record, found "${column}"` }]
      : [],
  );
}

const sliceName = ({ column, metrics: names }: SliceRule): string =>
  `slices by "${column}"${names ? ` for ${[...names].sort().join(', ')}` : ''}`;

const facetName = ({ column, disadvantaged, above }: Policy['facets'][number]): string =>
  `the facet ${column} ${disadvantaged ? `of ${[...disadvantaged].sort().join(', ')}` : `above ${above}`}`;

function twice(names: readonly string[], at: (i: number) => Place): Found[] {
  return names.flatMap((name, i) => (names.indexOf(name) < i ? [{ path: at(i), problem: `repeats ${name}` }] : []));
}
