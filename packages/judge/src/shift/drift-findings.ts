import type { ColumnProfile, Finding, TableProfile } from '@modelway/lineage';
import type { DriftMeasure } from '../policy/drift-rule.ts';
import type { Policy } from '../policy/schema.ts';
import { bounded, grouped } from '../sentence.ts';
import { adjustments } from '../statistics/adjust.ts';
import { decimal } from '../subject.ts';
import { binned, binnedSamples } from './binned.ts';
import { type Distance, distanceOf } from './distance.ts';

/** What the tables of a dataset look like: those that were trained on, and the holdout. */
export interface Seen {
  readonly training: readonly TableProfile[];
  readonly holdout: TableProfile;
}

/** What drift is looked for in. A text says why something is not known. */
export interface Looks {
  readonly tables: Seen | string;
  readonly candidate: Float64Array;
  /** Absent when there is nothing to compare with. */
  readonly baseline?: Float64Array;
}

/**
 * Judges how far the holdout is from what the candidate was trained on, and the candidate's scores from the other model's. A column
 * has drifted when it is further than the bound and further than chance explains (Benjamini–Hochberg over all columns): either alone
 * flags what does not matter, or what is not there.
 * @returns a finding per column that drifted or could not be compared, and one for all others.
 */
export function driftFindings(policy: Policy, { tables, candidate, baseline }: Looks): Finding[] {
  const { inputs, predictions } = policy.drift ?? {};
  return [
    ...(inputs === undefined ? [] : inputFindings(policy, inputs, tables)),
    ...(predictions === undefined
      ? []
      : predictionFindings(policy, predictions, { candidate, ...(baseline ? { baseline } : {}) })),
  ];
}

type Inputs = NonNullable<NonNullable<Policy['drift']>['inputs']>;
type Rule = Pick<Inputs, 'measure' | 'bound' | 'found'>;

function inputFindings(policy: Policy, rule: Inputs, tables: Seen | string): Finding[] {
  if (typeof tables === 'string') return [unknown(rule, `drift of inputs cannot be judged: ${tables}`)];
  const { key } = policy.evaluation;
  const names = rule.columns === 'all' ? columnsOf(tables).filter((it) => it !== key) : rule.columns;
  const compared = names.map((name) => ({ name, found: compare(name, rule.measure, tables) }));
  const known = compared.flatMap(({ name, found }) => (typeof found === 'string' ? [] : [{ name, ...found }]));
  const adjusted = adjustments['benjamini-hochberg'](known.map((it) => it.p));
  const level = 1 - policy.evaluation.confidence;
  const drifted = known.filter((it, i) => it.value > rule.bound && (adjusted[i] ?? 1) < level);
  return [
    ...drifted.map((it) => driftedFinding(rule, it.name, it.value)),
    ...compared.flatMap(({ name, found }) =>
      typeof found === 'string' ? [unknown(rule, `drift of ${bounded(name)} cannot be judged: it ${found}`, name)] : [],
    ),
    ...(known.length > drifted.length ? [quiet(rule, known.length - drifted.length, known.length)] : []),
  ];
}

const columnsOf = ({ training, holdout }: Seen): string[] => {
  const trained = new Set(training.flatMap((it) => it.columns.map(({ name }) => name)));
  return holdout.columns.map(({ name }) => name).filter((it) => trained.has(it));
};

function compare(name: string, measure: DriftMeasure, { training, holdout }: Seen): Distance | string {
  const of = ({ columns }: TableProfile): ColumnProfile | undefined => columns.find((it) => it.name === name);
  const current = of(holdout);
  const reference = training.map(of);
  if (current === undefined) return 'is no column of the holdout';
  const there = reference.flatMap((it) => it ?? []);
  if (there.length < reference.length) return 'is not in every table that was trained on';
  const found = binned(there, current);
  if (typeof found === 'string') return found;
  return distanceOf(measure, found) ?? `has no values that ${measure} is for; take psi`;
}

const common = ({ measure, bound, found }: Rule) =>
  ({ rule: 'drift', metric: measure, max: decimal(bound), decides: found === 'fail' }) as const;

const driftedFinding = (rule: Rule, column: string, value: number): Finding => ({
  ...common(rule),
  column,
  candidate: decimal(value),
  word: 'fail',
  reason: `${bounded(column)} of the holdout has drifted from the training data: ${rule.measure} ${number(value)}, more than chance explains; the policy allows ${rule.bound}; look at what changed in it, or make a new holdout`,
});

const unknown = (rule: Rule, reason: string, column?: string): Finding => ({
  ...common(rule),
  ...(column === undefined ? {} : { column }),
  word: 'inconclusive',
  reason,
});

const quiet = (rule: Rule, columns: number, all: number): Finding => ({
  ...common(rule),
  word: 'pass',
  reason: `${grouped(columns)} of ${grouped(all)} columns of the holdout have not drifted from the training data (${rule.measure} at most ${rule.bound}, or no more than chance explains)`,
});

function predictionFindings(policy: Policy, rule: Rule, { candidate, baseline }: Omit<Looks, 'tables'>): Finding[] {
  if (baseline === undefined)
    return [
      { ...unknown(rule, 'drift of predictions was not judged: there is no model to compare with'), decides: false },
    ];
  const found = distanceOf(rule.measure, binnedSamples(baseline, candidate));
  if (found === undefined || !Number.isFinite(found.value))
    return [unknown(rule, 'drift of predictions cannot be judged: there are no scores')];
  const far = found.value > rule.bound && found.p < 1 - policy.evaluation.confidence;
  const said = `the candidate's scores are ${far ? '' : 'not '}further from the other model's than the policy allows: ${rule.measure} ${number(found.value)}, and ${rule.bound} is allowed`;
  return [{ ...common(rule), candidate: decimal(found.value), word: far ? 'fail' : 'pass', reason: said }];
}

const number = (value: number): string => String(Number(value.toPrecision(3)));
