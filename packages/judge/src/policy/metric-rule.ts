import * as v from 'valibot';
import { methodNames } from '../method/names.ts';
import { type MetricName, metricNames, metrics } from '../metric/index.ts';
import { closed } from './closed.ts';
import { between, confidence, margin, oneOf, rangeText, said } from './values.ts';

const needs =
  'needs "bound" (what it must reach), "margin" (how much worse than the serving model it may be) or "improvement" (how much better it must be)';

const improvement = v.pipe(
  said('must be a number, 0 or more'),
  v.minValue(0, 'must be 0 or more: how much better than the serving model it must be'),
);

function rule(metric: MetricName) {
  const { range } = metrics[metric];
  const sentence = `must be a number ${rangeText(range)}: the values that ${metric} can have`;
  return v.pipe(
    closed(metric, {
      bound: v.optional(between(...range, sentence)),
      margin: v.optional(margin),
      /** Instead of a margin: shown to be better by more than this; 0 is "better at all". */
      improvement: v.optional(improvement),
      /** Of this metric's rules, instead of `evaluation.confidence`. */
      confidence: v.optional(confidence),
      /** How the difference from the serving model is judged; `bootstrap` unless given. */
      method: v.optional(oneOf(...methodNames)),
      /** Known of every metric; written down, it must be the right one. */
      direction: v.optional(oneOf('higher-is-better', 'lower-is-better')),
    }),
    v.check(
      (it) => it.bound !== undefined || it.margin !== undefined || it.improvement !== undefined,
      `${metric} ${needs}`,
    ),
  );
}

/** The rules of each metric, by its name. */
export const metricRules = v.pipe(
  closed(
    'metrics',
    // Safe: one entry per name of the table.
    Object.fromEntries(metricNames.map((it) => [it, v.optional(rule(it))])) as unknown as Record<
      MetricName,
      v.OptionalSchema<ReturnType<typeof rule>, undefined>
    >,
  ),
  v.check((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one metric'),
);

export type MetricRule = v.InferOutput<ReturnType<typeof rule>>;
