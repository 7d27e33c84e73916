import {
  type Cell,
  type Comparison,
  type Finding,
  type Remark,
  toDecimal,
  type Waived,
  worst,
} from '@modelway/lineage';
import { otherName } from './baseline.ts';
import { changesRemark } from './changes.ts';
import { customRemark } from './custom/remark.ts';
import type { Ran } from './custom/run-custom.ts';
import { effort, type ScoringJob } from './effort.ts';
import { findingRemarks, waiverRemarks } from './finding-remarks.ts';
import type { Observed } from './observe.ts';

/** Rows of slices that are shown; the comparisons in the facts hold all. */
const mostSlices = 60;

export interface Scored {
  readonly comparisons: readonly Comparison[];
  readonly findings?: readonly Finding[];
  readonly waivers?: readonly Waived[];
  readonly job?: ScoringJob | undefined;
  readonly ran?: readonly Ran[];
}

/** @returns what people read of a judgement: against what, every metric, every slice, what changed, and what it took. */
export function remarksOf(
  observed: Observed,
  { comparisons, findings = [], waivers = [], job, ran = [] }: Scored,
): Remark[] {
  const { baseline, candidate } = observed;
  const other = otherName(baseline);
  const own = comparisons.filter((it) => it.evaluator !== undefined);
  return [
    against(observed),
    ...waiverRemarks(waivers),
    ...metricsTable(
      comparisons.filter((it) => it.slice === undefined && it.evaluator === undefined),
      other,
    ),
    ...slicesTable(
      comparisons.filter((it) => it.slice !== undefined),
      other,
    ),
    ...metricsTable(own, other, 'Measured by own evaluators'),
    ...customRemark(ran, own),
    ...findingRemarks(findings),
    ...(baseline.is === 'model' ? [changesRemark(candidate, baseline)] : []),
    effort(observed, job),
  ];
}

function against({ baseline, candidate, holdout, policy }: Observed): Remark {
  const records = `${holdout.keys.length} records of ${policy.rules.evaluation.holdout}`;
  const common = { kind: 'text', title: 'Compared with', importance: 85, place: 'open' } as const;
  if (baseline.is === 'none') return { ...common, text: `${baseline.why}. Judged by absolute bounds on ${records}.` };
  const { title, origin } = baseline;
  const same =
    baseline.sha256 === candidate.model.sha256 ? ' It is the very model that is judged: the same bytes.' : '';
  const made = origin ? `, made from commit ${origin.commit.slice(0, 7)}` : '';
  return {
    ...common,
    text: `${title}: model ${baseline.sha256.slice(0, 12)}${made}. Both scored the same ${records}.${same}`,
  };
}

const columns = (...names: string[]) =>
  names.map((name, i) => ({ name, align: i === 0 ? ('left' as const) : ('right' as const) }));

function metricsTable(all: readonly Comparison[], other: string, title = 'Metrics'): Remark[] {
  if (all.length === 0) return [];
  const names = [...new Set(all.map((it) => it.metric))];
  return [
    {
      kind: 'table',
      title,
      importance: title === 'Metrics' ? 90 : 87,
      place: 'open',
      columns: columns('Metric', 'verdict', 'candidate', other, 'difference', 'interval', 'policy'),
      rows: names.map((name) => metricRow(all.filter((it) => it.metric === name))),
    },
  ];
}

/** The verdict comes second: a phone shows two or three columns. A metric has up to two rules; the change says more than the value, so its interval is the one that is drawn. */
function metricRow(rules: readonly Comparison[]): Cell[] {
  const change = rules.find((it) => it.rule !== 'bound');
  const shown = change ?? rules[0];
  return [
    shown?.metric ?? '',
    { verdict: worst(rules.map((it) => it.word)) },
    rounded(rules.find((it) => it.candidate !== undefined)?.candidate),
    rounded(change?.baseline),
    signed(change?.difference),
    shown ? interval(shown) : '–',
    rules.map(policyText).join(', '),
  ];
}

const order = ['fail', 'inconclusive', 'error', 'pass'];

function slicesTable(all: readonly Comparison[], other: string): Remark[] {
  if (all.length === 0) return [];
  const sorted = [...all].sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word));
  const failed = all.filter((it) => it.word === 'fail').length;
  return [
    {
      kind: 'table',
      title: all.length > mostSlices ? `Slices (${mostSlices} of ${all.length})` : 'Slices',
      importance: failed > 0 ? 88 : 55,
      place: failed > 0 ? 'open' : 'folded',
      columns: columns('Slice', 'verdict', 'metric', 'candidate', other, 'difference', 'interval', 'records'),
      rows: sorted.slice(0, mostSlices).map(sliceRow),
    },
  ];
}

function sliceRow(it: Comparison): Cell[] {
  return [
    `${it.slice?.column} = ${it.slice?.value}`,
    { verdict: it.word },
    it.metric,
    rounded(it.candidate),
    rounded(it.baseline),
    signed(it.difference),
    interval(it),
    { number: String(it.records) },
  ];
}

function policyText({ rule, direction, limit, waived }: Comparison): string {
  const higher = direction === 'higher-is-better';
  const own = waived === undefined ? '' : ` (waived by ${waived})`;
  if (rule === 'bound') return `${higher ? '≥' : '≤'} ${limit}${own}`;
  if (rule === 'improvement') return `${higher ? 'rise' : 'fall'} > ${limit}${own}`;
  return `${higher ? 'fall' : 'rise'} ≤ ${limit}${own}`;
}

/** The bar is drawn against the limit: for a change that is the margin on the worse side, for a value the bound. */
function interval({ interval: found, rule, direction, limit, difference, candidate }: Comparison): Cell {
  const estimate = rule === 'bound' ? candidate : difference;
  if (found === undefined || estimate === undefined) return '–';
  const turned = (direction === 'lower-is-better') === (rule === 'improvement');
  const worse = rule === 'bound' || !turned ? limit : toDecimal(-Number(limit));
  return { interval: { low: digits(found.low), high: digits(found.high), estimate: digits(estimate), limit: worse } };
}

const rounded = (value: string | undefined): Cell => (value === undefined ? '–' : { number: digits(value) });
const signed = (value: string | undefined): Cell =>
  value === undefined ? '–' : { number: digits(value), signed: true };

/** Four places are more than any holdout resolves; numbers above 1 keep four digits. */
function digits(value: string): string {
  const number = Number(value);
  return toDecimal(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}
