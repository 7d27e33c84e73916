import type { Evidence } from './evidence.ts';
import { type Group, type Methods, measure, type Rows } from './measure.ts';
import { unsuited } from './method/names.ts';
import { type MetricName, metricNames } from './metric/index.ts';
import type { Policy, SliceRule } from './policy/schema.ts';
import { type Change, noRegressionRule } from './rules.ts';
import { tooSmall } from './size.ts';
import { compared, known, type Subject } from './subject.ts';

/** One metric on one slice, judged as if it were the only one. */
export interface Trial extends Change {
  readonly required: boolean;
  readonly margin: number;
}

export interface Slice {
  readonly policy: Policy;
  readonly rule: SliceRule;
  readonly value: string;
  readonly seed: number;
  readonly rows?: Rows | undefined;
}

/** @returns one trial per metric that the policy looks at on this slice; those without enough records have nothing to test. */
export function trialsOf(slice: Slice, evidence: Evidence): Trial[] {
  const { policy, rule } = slice;
  const group = cut(evidence, rule.column, slice.value);
  const subjects = metricsOf(policy, rule).map((metric) => subjectOf(slice, metric, group));
  const lacks = new Map(subjects.map((it) => [it.metric, tooSmall(it, group, rule['min-records'])]));
  const judgeable = subjects.map((it) => it.metric).filter((metric) => lacks.get(metric) === undefined);
  const found = measure(group, judgeable, { ...policy.evaluation, ...slice, methods: methodsOf(policy, subjects) });
  return subjects.map((subject) => {
    const own = { required: rule.required, margin: subject.limit };
    const measured = found.get(subject.metric);
    if (measured !== undefined) return { ...noRegressionRule(subject, measured), ...own };
    const reason = lacks.get(subject.metric) ?? 'was not measured';
    return { comparison: compared(subject, { word: 'inconclusive', reason }), ...own };
  });
}

/**
 * The policy's own, where they suit the slice's margin: McNemar's tests know none but 0. Where it names none, right or wrong answers are
 * judged by Tango's score: Holm decides far out in the tail, where a bootstrap of a few discordant records finds too much.
 */
function methodsOf({ metrics }: Policy, subjects: readonly Subject<MetricName>[]): Methods {
  const suiting = subjects.flatMap(({ metric, limit }) => {
    const method = metrics[metric]?.method ?? 'tango';
    return unsuited(method, metric, limit) === undefined ? [[metric, { method }]] : [];
  });
  return Object.fromEntries(suiting);
}

/** Those that the slice names, or all that have a margin. */
function metricsOf({ metrics }: Policy, rule: SliceRule): readonly MetricName[] {
  const wanted = rule.metrics ?? metricNames.filter((name) => metrics[name]?.margin !== undefined);
  return [...new Set(wanted)];
}

function subjectOf({ policy, rule, value }: Slice, metric: MetricName, group: Group): Subject<MetricName> {
  return {
    ...known(metric),
    slice: { column: rule.column, value },
    records: group.labels.length,
    confidence: policy.evaluation.confidence,
    rule: 'no-regression',
    limit: rule.margin ?? 2 * (policy.metrics[metric]?.margin ?? 0),
  };
}

function cut({ labels, candidate, baseline, slices }: Evidence, column: string, value: string): Group {
  const values = slices[column] ?? [];
  const own = (all: Float64Array): Float64Array => all.filter((_, i) => values[i] === value);
  return { labels: own(labels), candidate: own(candidate), ...(baseline ? { baseline: own(baseline) } : {}) };
}
