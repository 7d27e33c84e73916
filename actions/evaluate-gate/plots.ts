import {
  type BinnedPoint,
  calibrationCurve,
  columnSpread,
  type Evidence,
  type Looks,
  residualCurve,
  rocCurve,
  spreadOf,
} from '@modelway/judge';
import { type Finding, type Remark, toDecimal } from '@modelway/lineage';

type Scores = Pick<Evidence, 'labels' | 'candidate' | 'baseline'>;
type Curve = Extract<Remark, { kind: 'curve' }>;
type Line = Curve['lines'][number];
type Side = readonly [name: string, scores: Float64Array];

/** Columns without a finding of their own that are drawn too. */
const mostQuiet = 8;

/** @param other what the other model is called. @returns how the models rank, how far they can be believed, and where their scores lie. */
export function scorePlots({ labels, candidate, baseline }: Scores, other: string): Remark[] {
  const sides: Side[] = [['candidate', candidate], ...(baseline ? [[other, baseline] as const] : [])];
  const binary = labels.every((it) => it === 0 || it === 1);
  const probable = sides.every(([, scores]) => scores.every((it) => it >= 0 && it <= 1));
  return [
    ...(binary ? roc(labels, sides) : []),
    ...(binary && probable ? [calibration(labels, sides)] : []),
    ...(binary ? [] : [residuals(labels, sides)]),
    ...spread(sides),
  ];
}

const plot = (title: string, importance: number) => ({ title, importance, place: 'folded' }) as const;

function roc(labels: Float64Array, sides: readonly Side[]): Remark[] {
  const lines = sides.flatMap(([name, scores]): Line[] => {
    const points = rocCurve(labels, scores);
    if (points === undefined) return [];
    const area = points.slice(1).reduce((sum, [x, y], i) => {
      const [x0, y0] = points[i] ?? [0, 0];
      return sum + ((x - x0) * (y + y0)) / 2;
    }, 0);
    return [{ name, note: `area ${area.toFixed(3)}`, points: points.map(([x, y]) => [decimal(x), decimal(y)]) }];
  });
  if (lines.length === 0) return [];
  return [
    {
      ...plot('ROC curve', 52),
      kind: 'curve',
      x: { label: 'False positive rate' },
      y: { label: 'True positive rate' },
      reference: { is: 'diagonal', name: 'chance' },
      draw: 'line',
      lines,
    },
  ];
}

const calibration = (labels: Float64Array, sides: readonly Side[]): Remark => ({
  ...plot('Calibration', 51),
  kind: 'curve',
  x: { label: 'Predicted probability' },
  y: { label: 'Share of positives' },
  reference: { is: 'diagonal', name: 'perfectly calibrated' },
  draw: 'points',
  lines: sides.map(([name, scores]) => binned(name, calibrationCurve(labels, scores))),
});

const residuals = (labels: Float64Array, sides: readonly Side[]): Remark => ({
  ...plot('Residuals', 52),
  kind: 'curve',
  x: { label: 'Prediction' },
  y: { label: 'Mean of truth − prediction' },
  reference: { is: 'zero', name: 'no error on average' },
  draw: 'points',
  lines: sides.map(([name, scores]) => binned(name, residualCurve(labels, scores))),
});

const binned = (name: string, points: readonly BinnedPoint[]): Line => ({
  name,
  points: points.map(({ x, y }): [string, string] => [decimal(x), decimal(y)]),
  band: points.map(({ low, high }): [string, string] => [decimal(low), decimal(high)]),
  records: points.map(({ records }) => records),
});

function spread(sides: readonly Side[]): Remark[] {
  const found = spreadOf(sides.map(([, scores]) => scores));
  if (found === undefined) return [];
  return [
    {
      ...plot('Scores', 50),
      kind: 'histogram',
      x: { label: 'Score' },
      bins: { edges: found.edges.map(decimal) },
      sides: sides.map(([name], i) => ({ name, counts: [...(found.counts[i] ?? [])] })),
    },
  ];
}

/** @returns the columns that drifted, open, and some of those that did not, folded: at training and in the holdout. */
export function driftPlots(tables: Looks['tables'], findings: readonly Finding[], key: string): Remark[] {
  const drift = findings.filter(({ rule }) => rule === 'drift');
  if (typeof tables === 'string' || drift.length === 0) return [];
  const named = new Map(drift.flatMap((it) => (it.column === undefined ? [] : [[it.column, it] as const])));
  const quiet = tables.holdout.columns.map(({ name }) => name).filter((it) => it !== key && !named.has(it));
  return [...named.keys(), ...quiet.slice(0, mostQuiet)].flatMap((name) => {
    const found = columnSpread(name, tables);
    return found === undefined ? [] : [columnPlot(name, found, named.get(name))];
  });
}

function columnPlot(
  name: string,
  found: NonNullable<ReturnType<typeof columnSpread>>,
  finding: Finding | undefined,
): Remark {
  const drifted = finding !== undefined && finding.word !== 'pass';
  const said =
    finding?.candidate === undefined
      ? {}
      : {
          note: `${finding.metric} ${Number(Number(finding.candidate).toPrecision(3))}; the policy allows ${finding.max}`,
        };
  return {
    kind: 'histogram',
    title: name,
    importance: drifted ? 86 : 45,
    place: drifted ? 'open' : 'folded',
    x: { label: name },
    bins: 'edges' in found ? { edges: found.edges.map(decimal) } : { values: [...found.values] },
    sides: ['training', 'holdout'].map((side, i) => ({ name: side, counts: [...(found.counts[i] ?? [])] })),
    ...said,
    ...(finding ? { word: finding.word } : {}),
  };
}

/** Four digits are more than a picture shows. */
const decimal = (value: number): string => toDecimal(Number(value.toPrecision(4)));
