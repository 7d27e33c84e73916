import { type Group, type Measured, measure } from './measure.ts';
import { type MetricName, metricNames } from './metric/index.ts';
import type { Policy } from './policy/schema.ts';
import { boundRule, noRegressionRule } from './rules.ts';
import { tooSmall } from './size.ts';
import { compared, type Judged, type Subject } from './subject.ts';

/** Every rule on all records. Each must pass at its own level: a bad model has to slip through all of them at once. */
export function judgeOverall(policy: Policy, group: Group, seed: number): Judged[] {
  const asked = metricNames.flatMap((metric) => subjects(policy, metric, group));
  const judgeable = [...new Set(asked.map((it) => it.metric))].filter((metric) => !tooSmall({ metric }, group));
  const found =
    judgeable.length > 0 ? measure(group, judgeable, { ...policy.evaluation, seed }) : new Map<MetricName, Measured>();
  return asked.map((subject) => {
    const measured = found.get(subject.metric);
    if (measured === undefined)
      return mustPass(
        compared(subject, { word: 'inconclusive', reason: tooSmall(subject, group) ?? 'was not measured' }),
      );
    if (subject.rule === 'bound') return mustPass(boundRule(subject, measured));
    return mustPass(noRegressionRule(subject, measured).comparison);
  });
}

const mustPass = (comparison: Judged['comparison']): Judged => ({ comparison, mustPass: true });

function subjects({ metrics, evaluation }: Policy, metric: MetricName, group: Group): Subject[] {
  const rule = metrics[metric];
  const common = { metric, records: group.labels.length, confidence: evaluation.confidence };
  return [
    ...(rule?.bound === undefined ? [] : [{ ...common, rule: 'bound' as const, limit: rule.bound }]),
    ...(rule?.margin === undefined || !group.baseline
      ? []
      : [{ ...common, rule: 'no-regression' as const, limit: rule.margin }]),
  ];
}
