import { judge, judgeEvaluators, type Policy } from '@modelway/judge';
import {
  type Comparison,
  type Finding,
  inconclusive,
  toDecimal,
  type Verdict,
  type Word,
  worst,
} from '@modelway/lineage';
import { type Assurance, type Claim, worth } from './claim.ts';

export interface JudgedClaim {
  readonly verdict: Verdict;
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
}

interface Beside {
  readonly assurance: Assurance;
  /** The numbers come from a run that nobody trusts, such as one of a fork: they may be looked at, and open nothing. */
  readonly trusted: boolean;
  /** Of each metric whose better direction is down. */
  readonly lower: (metric: string) => boolean;
}

/** Judges what others worked out. Of numbers without records bounds can pass; whatever needs more is inconclusive, and so is everything untrusted. Pure. */
export function judgeClaim(policy: Policy, claim: Claim, beside: Beside): JudgedClaim {
  const paired = pairedOf(policy, claim);
  if (paired?.verdict.word === 'error') return paired;
  const comparisons =
    paired?.comparisons.slice() ??
    Object.entries(policy.metrics).flatMap(([metric, rule]) =>
      rule === undefined ? [] : comparisonsOf(metric, rule, { claim, lower: beside.lower(metric) }),
    );
  // Nothing of the user's own is run beside numbers that others worked out.
  comparisons.push(...judgeEvaluators(policy, new Map(), { rows: undefined }).map((it) => it.comparison));
  const findings = [...claim.violations.map(violation), ...facetsOf(policy, claim), ...recordless(policy)];
  const all = [...comparisons, ...findings.filter((it) => it.decides)];
  // What else a model does says nothing of how good it is.
  const word = comparisons.length === 0 ? 'inconclusive' : worst(all.map((it) => it.word));
  const told = all.filter((it) => word === 'pass' || it.word !== 'pass').map((it) => it.reason);
  const note = `These numbers are no scores of the gate's own: ${worth[beside.assurance]}`;
  if (word === 'pass' && !beside.trusted)
    return {
      verdict: inconclusive(
        'What was claimed meets the policy, but it comes from a run that is not trusted: train and judge it in one that is',
        note,
      ),
      ...{ comparisons, findings },
    };
  return { verdict: { word, reasons: [...told.slice(0, 12), note] }, comparisons, findings };
}

/** Scores by record are judged as the gate's own are, but for what needs the holdout. */
function pairedOf(policy: Policy, { scores }: Claim): JudgedClaim | undefined {
  if (scores === undefined) return undefined;
  const rules = { ...policy, slices: [], facets: [], waivers: [], evaluators: [] };
  const { verdict, comparisons } = judge(rules, { ...scores, slices: {} });
  return { verdict, comparisons, findings: [] };
}

type MetricRule = NonNullable<Policy['metrics'][keyof Policy['metrics']]>;

function comparisonsOf(
  metric: string,
  { bound, margin, improvement }: MetricRule,
  { claim, lower }: { claim: Claim; lower: boolean },
): Comparison[] {
  const value = claim.metrics[metric];
  const common = { metric, direction: lower ? 'lower-is-better' : 'higher-is-better', records: 0 } as const;
  const found = value === undefined ? {} : { candidate: toDecimal(value) };
  const change = (rule: 'no-regression' | 'improvement', limit: number): Comparison => ({
    ...{ ...common, ...found, rule, limit: toDecimal(limit), word: 'inconclusive' },
    reason: `${metric}: numbers without records cannot show how it changed; let the gate score the holdout (evidence: scores)`,
  });
  return [
    ...(bound === undefined
      ? []
      : [
          {
            ...common,
            ...found,
            rule: 'bound' as const,
            limit: toDecimal(bound),
            ...bounded(metric, value, { bound, lower }),
          },
        ]),
    ...(margin === undefined ? [] : [change('no-regression', margin)]),
    ...(improvement === undefined ? [] : [change('improvement', improvement)]),
  ];
}

function bounded(
  metric: string,
  value: number | undefined,
  { bound, lower }: { bound: number; lower: boolean },
): { word: Word; reason: string } {
  if (value === undefined) return { word: 'inconclusive', reason: `${metric} is not in the evidence` };
  const asks = `the policy asks for ${lower ? 'at most' : 'at least'} ${bound}`;
  const met = lower ? value <= bound : value >= bound;
  return {
    word: met ? 'pass' : 'fail',
    reason: `${metric} is said to be ${Number(value.toPrecision(6))}, without an interval; ${asks}`,
  };
}

const violation = (reason: string): Finding => ({
  rule: 'drift',
  word: 'fail',
  decides: true,
  reason: `The monitor reports ${reason || 'a violation'}`,
});

/** Clarify's groups are those of its own configuration: a rule is met only where one is named as the policy's column is. */
function facetsOf({ facets }: Policy, claim: Claim): Finding[] {
  return facets.flatMap(({ column, metrics }) =>
    Object.entries(metrics).flatMap(([metric, band]) => {
      if (band === undefined) return [];
      const same = claim.facets.filter(
        (it) => it.column === column && it.metric.toLowerCase() === metric.toLowerCase(),
      );
      if (same.length === 0 || band.margin !== undefined)
        return [
          {
            rule: 'facet',
            metric,
            column,
            word: 'inconclusive',
            decides: true,
            reason: `${metric} of ${column} ${band.margin === undefined ? 'is not in the evidence' : 'cannot be compared without records'}`,
          } satisfies Finding,
        ];
      return same.map(({ value, found }): Finding => {
        const within =
          found >= (band.min ?? Number.NEGATIVE_INFINITY) && found <= (band.max ?? Number.POSITIVE_INFINITY);
        return {
          rule: 'facet',
          metric,
          column,
          value,
          candidate: toDecimal(found),
          word: within ? 'pass' : 'fail',
          decides: true,
          reason: `${metric} of ${column}=${value.slice(0, 60)} is said to be ${Number(found.toPrecision(6))}, ${within ? 'within' : 'outside of'} what the policy allows`,
        };
      });
    }),
  );
}

/** What the policy says of what cannot be proven. */
const unproven = (rule: Policy['contamination']['unproven']): Pick<Finding, 'word' | 'decides'> => ({
  word: rule === 'fail' ? 'fail' : 'inconclusive',
  decides: rule !== 'tell',
});

/** Rules that nothing but records can answer. */
function recordless({ slices, drift, contamination }: Policy): Finding[] {
  const say = (rule: Finding['rule'], what: string): Finding => ({
    rule,
    word: 'inconclusive',
    decides: true,
    reason: `${what} cannot be judged by numbers without records`,
  });
  return [
    ...slices.map((it) => ({ ...say('slices', `Slices by ${it.column}`), column: it.column })),
    ...(drift ? [say('drift', 'Drift')] : []),
    ...(contamination.check === 'always'
      ? [{ ...say('contamination', 'Contamination (see contamination.unproven)'), ...unproven(contamination.unproven) }]
      : []),
  ];
}
