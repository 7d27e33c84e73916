import * as v from 'valibot';
import { budgets } from './budgets.ts';
import { closed } from './closed.ts';
import { contaminationRule } from './contamination-rule.ts';
import { driftRule } from './drift-rule.ts';
import { evaluation } from './evaluation.ts';
import { evaluator } from './evaluator.ts';
import { facetRule } from './facet-rule.ts';
import { metricRules } from './metric-rule.ts';
import { sliceRule } from './slice-rule.ts';
import { waiver } from './waiver.ts';

const atMost = <const S extends v.GenericSchema>(most: number, what: string, item: S) =>
  v.optional(
    v.pipe(v.array(item, `must be a list of ${what}`), v.maxLength(most, `must be at most ${most} ${what}`)),
    [],
  );

const line = closed('a line', {
  evaluation,
  metrics: metricRules,
  slices: atMost(20, 'slices', sliceRule),
  facets: atMost(20, 'facets', facetRule),
  drift: v.optional(driftRule),
  contamination: v.optional(contaminationRule, {}),
  budgets: v.optional(budgets),
  evaluators: atMost(10, 'evaluators', evaluator),
  waivers: atMost(50, 'waivers', waiver),
  /** Rules about the data themselves: read by version-dataset, which tells what is wrong with them. */
  data: v.optional(v.unknown()),
});

/** `modelway.yml`, version 1. */
export const policyFile = closed('the policy', {
  version: v.literal(1, 'must be 1: the only version of the policy that this Modelway reads'),
  lines: v.record(v.string(), line, 'must be a map from the name of a line to its rules'),
});

/** The rules of one line. */
export type Policy = v.InferOutput<typeof line>;
export type PolicyFile = v.InferOutput<typeof policyFile>;
export { leastRecords, type SliceRule } from './slice-rule.ts';
