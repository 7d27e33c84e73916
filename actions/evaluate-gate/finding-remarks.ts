import { type Cell, type Decimal, type Finding, type Remark, toDecimal, type Waived } from '@modelway/lineage';

/** Rows of a table that are shown; the facts hold all. */
const mostRows = 60;

const columns = (...names: string[]) =>
  names.map((name, i) => ({ name, align: i === 0 ? ('left' as const) : ('right' as const) }));

const order = ['error', 'fail', 'inconclusive', 'pass'];
const worstFirst = (a: Finding, b: Finding): number => order.indexOf(a.word) - order.indexOf(b.word);

/** @returns what people read of the rules that are not about a metric: fairness, and everything else. */
export function findingRemarks(findings: readonly Finding[]): Remark[] {
  const sorted = [...findings].sort(worstFirst);
  return [
    ...facetTable(sorted.filter((it) => it.rule === 'facet')),
    ...otherTable(sorted.filter((it) => it.rule !== 'facet')),
  ];
}

/** Open as soon as one of the rules does not pass. */
const placeOf = (findings: readonly Finding[]): Pick<Remark, 'importance' | 'place'> =>
  findings.some((it) => it.word !== 'pass') ? { importance: 87, place: 'open' } : { importance: 50, place: 'folded' };

function facetTable(facets: readonly Finding[]): Remark[] {
  if (facets.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'Fairness',
      ...placeOf(facets),
      columns: columns('Group', 'verdict', 'measure', 'candidate', 'serving', 'interval', 'policy'),
      rows: facets
        .slice(0, mostRows)
        .map((it) => [
          `${it.column} = ${it.value}`,
          { verdict: it.word },
          it.metric ?? '',
          rounded(it.candidate),
          rounded(it.baseline),
          interval(it),
          policyText(it),
        ]),
    },
  ];
}

function otherTable(others: readonly Finding[]): Remark[] {
  if (others.length === 0) return [];
  const rows = others
    .slice(0, mostRows)
    .map((it): Cell[] => [nameOf(it), { verdict: it.word }, withWaiver(it, it.reason)]);
  return [
    {
      kind: 'table',
      title: 'Other rules',
      ...placeOf(others),
      columns: columns('Rule', 'verdict', 'what was found'),
      rows,
    },
  ];
}

const nameOf = ({ rule, metric, column }: Finding): string =>
  [rule, column, rule === 'drift' && column !== undefined ? `(${metric})` : metric]
    .filter((it) => it !== undefined)
    .join(' ');

const withWaiver = ({ waived }: Finding, text: string): string =>
  waived === undefined ? text : `${text} (waived by ${waived})`;

function policyText(it: Finding): string {
  const band = [it.min === undefined ? [] : `≥ ${it.min}`, it.max === undefined ? [] : `≤ ${it.max}`].flat().join(', ');
  return withWaiver(it, it.margin === undefined ? band : `further from fair ≤ ${it.margin}`);
}

/** A margin's interval is of the difference from fair, which has no estimate of its own in the table. */
function interval({ interval: found, candidate, margin }: Finding): Cell {
  if (found === undefined) return '–';
  if (margin !== undefined) return `${digits(found.low)} to ${digits(found.high)}`;
  return candidate === undefined
    ? '–'
    : { interval: { low: digits(found.low), high: digits(found.high), estimate: digits(candidate) } };
}

/** @returns the waivers of the policy, always shown: first those that changed the verdict. */
export function waiverRemarks(waivers: readonly Waived[]): Remark[] {
  if (waivers.length === 0) return [];
  const used = waivers.filter((it) => it.state === 'used');
  const rows = [...used, ...waivers.filter((it) => it.state !== 'used')].map((it): Cell[] => [
    { code: it.name },
    it.state === 'used' ? `passes over ${it.rules}` : it.state.replace('-', ' '),
    it.days === undefined ? it.until : `${it.until} (${it.days} days left)`,
    it.approver,
    it.reason,
  ]);
  return [
    {
      kind: 'table',
      title: 'Waivers',
      importance: used.length > 0 ? 96 : 60,
      place: used.length > 0 ? 'open' : 'folded',
      columns: columns('Waiver', 'state', 'until', 'approved by', 'because'),
      rows,
    },
  ];
}

const rounded = (value: Decimal | undefined): Cell => (value === undefined ? '–' : { number: digits(value) });

function digits(value: Decimal): Decimal {
  const number = Number(value);
  return toDecimal(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}
