import * as v from 'valibot';
import { type MetricName, metricNames, metrics } from '../metric/index.ts';
import { closed } from './closed.ts';

const said = (sentence: string) => v.number(sentence);

const between = (low: number, high: number, sentence: string) =>
  v.pipe(said(sentence), v.minValue(low, sentence), v.maxValue(high, sentence));

const whole = (low: number, high: number) => {
  const sentence = `must be a whole number from ${low} to ${high}`;
  return v.pipe(between(low, high, sentence), v.integer(sentence));
};

const name = (sentence: string) => v.pipe(v.string(sentence), v.nonEmpty(sentence));

const margin = v.pipe(
  said('must be a number, 0 or more'),
  v.minValue(0, 'must be 0 or more: how much worse is tolerated'),
);

/** Absolute paths and `..` would read outside of the dataset. */
const holdout = v.pipe(
  name('must be a path inside the dataset, such as holdout/applications.csv'),
  v.regex(
    /^(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\]+\.csv$/,
    'must be the path of a .csv file inside the dataset, without ".."',
  ),
);

/** Which records are judged on, and how sure the gate has to be. */
const evaluation = closed('evaluation', {
  holdout,
  /** The column that names a record. */
  key: name('must be the name of the column that names a record'),
  /** The column that says what was true. */
  label: name('must be the name of the column that says what was true'),
  /** The text in the label column that means "yes"; without it labels are numbers. */
  positive: v.optional(
    v.pipe(v.union([v.string(), v.number(), v.boolean()], 'must be a text or a number'), v.transform(String)),
  ),
  /** Decisions: "yes" from this score on. */
  threshold: v.optional(said('must be a number'), 0.5),
  /** Of each bound by itself. The interval from lower to upper bound then holds 2 × confidence − 1. */
  confidence: v.optional(between(0.8, 0.999, 'must be from 0.8 to 0.999, such as 0.95'), 0.95),
  resamples: v.optional(whole(200, 100_000), 2000),
});

function rangeOf(low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return `of ${low} or more`;
  return low === Number.NEGATIVE_INFINITY ? `of ${high} or less` : `from ${low} to ${high}`;
}

function rule(metric: MetricName) {
  const [low, high] = metrics[metric].range;
  const range = `must be a number ${rangeOf(low, high)}: the values that ${metric} can have`;
  const needs =
    'needs "bound" (what it must reach) or "margin" (how much worse than the serving model it may be), or both';
  return v.pipe(
    closed(metric, { bound: v.optional(between(low, high, range)), margin: v.optional(margin) }),
    v.check((it) => it.bound !== undefined || it.margin !== undefined, `${metric} ${needs}`),
  );
}

// Safe: one entry per name of the table.
const rules = Object.fromEntries(metricNames.map((it) => [it, v.optional(rule(it))])) as unknown as Record<
  MetricName,
  v.OptionalSchema<ReturnType<typeof rule>, undefined>
>;

/** The smallest group that a bootstrap interval can be trusted on. */
export const leastRecords = 30;

const slice = closed('a slice', {
  column: name('must be the name of a column of the holdout'),
  metrics: v.optional(v.pipe(v.array(v.picklist(metricNames, unknownMetric)), v.nonEmpty('must name a metric'))),
  /** Without one, twice the metric's own. */
  margin: v.optional(margin),
  'min-records': v.optional(whole(leastRecords, 1_000_000), leastRecords),
  /** `true`: the slice must be shown not to be worse. `false`: it must not be shown to be worse. */
  required: v.optional(v.boolean('must be true or false'), false),
});

function unknownMetric(issue: v.BaseIssue<unknown>): string {
  return `no metric is called ${issue.received}; there are ${metricNames.join(', ')}`;
}

const line = closed('a line', {
  evaluation,
  metrics: v.pipe(
    closed('metrics', rules),
    v.check((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one metric'),
  ),
  slices: v.optional(
    v.pipe(v.array(slice, 'must be a list of slices'), v.maxLength(20, 'must be at most 20 slices')),
    [],
  ),
});

/** `modelway.yml`, version 1. */
export const policyFile = closed('the policy', {
  version: v.literal(1, 'must be 1: the only version of the policy that this Modelway reads'),
  lines: v.record(v.string(), line, 'must be a map from the name of a line to its rules'),
});

/** The rules of one line. */
export type Policy = v.InferOutput<typeof line>;
export type SliceRule = v.InferOutput<typeof slice>;
export type PolicyFile = v.InferOutput<typeof policyFile>;
