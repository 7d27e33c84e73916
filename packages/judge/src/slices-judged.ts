import type { Comparison, Finding } from '@modelway/lineage';
import type { Evidence } from './evidence.ts';
import type { Policy, SliceRule } from './policy/schema.ts';
import { bounded } from './sentence.ts';

/**
 * What keeps slices from being a silent pass: a value that the policy names must be there with enough records, and a rule on slices
 * must have been able to judge at least one of them.
 */
export function sliceFindings({ slices }: Policy, evidence: Evidence, comparisons: readonly Comparison[]): Finding[] {
  if (evidence.baseline === undefined) return [];
  return slices.flatMap((rule) => {
    const own = comparisons.filter((it) => isOf(rule, it));
    const named = (rule.values ?? []).flatMap((value) => namedValue(rule, value, own));
    return named.length > 0 ? named : nothingJudged(rule, own);
  });
}

const isOf = (rule: SliceRule, { slice, metric }: Comparison): boolean =>
  slice?.column === rule.column && (rule.metrics === undefined || rule.metrics.some((it) => it === metric));

/** A comparison without a value was not made: there were too few records, or the metric has none on them. */
const wasMade = (it: Comparison): boolean => it.candidate !== undefined;

function namedValue(rule: SliceRule, value: string, own: readonly Comparison[]): Finding[] {
  const there = own.filter((it) => it.slice?.value === value);
  const name = `${bounded(rule.column)}=${bounded(value)}`;
  if (there.length === 0)
    return [
      finding(
        rule,
        value,
        `the holdout has no record with ${name}, which the policy names: add some, or correct "values"`,
      ),
    ];
  const missing = there.filter((it) => !wasMade(it));
  return missing.map((it) => finding(rule, value, `${it.reason}; the policy names ${name}, so the gate waits for it`));
}

function nothingJudged(rule: SliceRule, own: readonly Comparison[]): Finding[] {
  if (rule.required || own.some(wasMade)) return [];
  const values = new Set(own.map((it) => it.slice?.value)).size;
  const reason = `none of the ${values} slices of ${bounded(rule.column)} could be judged, so its rule says nothing: ${own[0]?.reason ?? 'there are none'}; add records, lower "min-records", or take the rule out`;
  return [finding(rule, undefined, reason)];
}

const finding = ({ column }: SliceRule, value: string | undefined, reason: string): Finding => ({
  rule: 'slices',
  column,
  ...(value === undefined ? {} : { value }),
  word: 'inconclusive',
  reason,
  decides: true,
});
