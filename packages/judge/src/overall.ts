import { type Dice, type Group, measure } from './measure.ts';
import { type MetricName, metricNames } from './metric/index.ts';
import type { Policy } from './policy/schema.ts';
import { boundRule, improvementRule, noRegressionRule } from './rules.ts';
import { tooSmall } from './size.ts';
import { compared, type Judged, known, type Subject } from './subject.ts';

/** Every rule on all records. Each must pass at its own level: a bad model has to slip through all of them at once. */
export function judgeOverall(policy: Policy, group: Group, { digest, rows }: Dice): Judged[] {
  const asked = metricNames.flatMap((metric) => subjects(policy, metric, group));
  const judgeable = [...new Set(asked.map((it) => it.metric))].filter((metric) => !tooSmall(known(metric), group));
  const settings = {
    ...policy.evaluation,
    seed: Number.parseInt(digest.slice(0, 8), 16),
    methods: policy.metrics,
    rows,
  };
  const found = measure(group, judgeable, settings);
  return asked.map((subject) => {
    const measured = found.get(subject.metric);
    if (measured === undefined)
      return mustPass(
        compared(subject, { word: 'inconclusive', reason: tooSmall(subject, group) ?? 'was not measured' }),
      );
    if (subject.rule === 'bound') return mustPass(boundRule(subject, measured));
    if (subject.rule === 'improvement') return mustPass(improvementRule(subject, measured));
    return mustPass(noRegressionRule(subject, measured).comparison);
  });
}

const mustPass = (comparison: Judged['comparison']): Judged => ({ comparison, mustPass: true });

function subjects({ metrics, evaluation }: Policy, metric: MetricName, group: Group): Subject<MetricName>[] {
  const rule = metrics[metric];
  const confidence = rule?.confidence ?? evaluation.confidence;
  const common = { ...known(metric), records: group.labels.length, confidence, method: rule?.method };
  const changes = group.baseline ? { 'no-regression': rule?.margin, improvement: rule?.improvement } : {};
  const limits: Partial<Record<Subject['rule'], number | undefined>> = { bound: rule?.bound, ...changes };
  return (['bound', 'no-regression', 'improvement'] as const).flatMap((name) => {
    const limit = limits[name];
    return limit === undefined ? [] : [{ ...common, rule: name, limit }];
  });
}
