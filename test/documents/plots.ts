/** Plots as the gate states them, of scores that never were. */
import { type Remark, toDecimal } from '@modelway/lineage';

const pair = (x: number, y: number): [string, string] => [decimal(x), decimal(y)];
const decimal = (value: number): string => toDecimal(Number(value.toFixed(4)));
const plot = { importance: 52, place: 'folded' } as const;

/** @param power how far each model is from chance: 1 is chance, smaller is better. */
const roc = (power: number): Array<[string, string]> =>
  Array.from({ length: 41 }, (_, i) => pair(i / 40, (i / 40) ** power));

const calibration = (tilt: number) => {
  const at = [0.02, 0.05, 0.08, 0.11, 0.15, 0.2, 0.27, 0.37, 0.52, 0.78];
  const found = at.map((it, i) => Math.min(0.97, Math.max(0.01, it + tilt * (it - 0.3) + 0.02 * Math.sin(3 * i))));
  return {
    points: at.map((it, i) => pair(it, found[i] ?? 0)),
    band: found.map((it) => {
      const half = 1.96 * Math.sqrt((it * (1 - it)) / 48);
      return pair(Math.max(0, it - half), Math.min(1, it + half));
    }),
    records: at.map(() => 48),
  };
};

const normal = (edges: readonly number[], mean: number, width: number, total: number): number[] =>
  edges.slice(1).map((to, i) => {
    const middle = ((edges[i] ?? to) + to) / 2;
    return Math.round(total * Math.exp(-((middle - mean) ** 2) / (2 * width ** 2)));
  });

/** ROC, calibration and scores of the candidate beside the model that serves. */
export function scorePlots({ candidate = 0.24, tilt = 0.05 } = {}): Remark[] {
  const edges = Array.from({ length: 21 }, (_, i) => i / 20);
  return [
    {
      ...plot,
      kind: 'curve',
      title: 'ROC',
      x: { label: 'False positive rate' },
      y: { label: 'True positive rate' },
      reference: { is: 'diagonal', name: 'chance' },
      draw: 'line',
      lines: [
        { name: 'candidate', note: `AUC ${(1 / (1 + candidate)).toFixed(3)}`, points: roc(candidate) },
        { name: 'serving', note: 'AUC 0.781', points: roc(0.28) },
      ],
    },
    {
      ...plot,
      importance: 51,
      kind: 'curve',
      title: 'Calibration',
      x: { label: 'Predicted probability' },
      y: { label: 'Share that was denied' },
      reference: { is: 'diagonal', name: 'perfectly calibrated' },
      draw: 'points',
      lines: [
        { name: 'candidate', note: 'off by 0.018', ...calibration(tilt) },
        { name: 'serving', note: 'off by 0.031', ...calibration(-0.12) },
      ],
    },
    {
      ...plot,
      importance: 50,
      kind: 'histogram',
      title: 'Scores',
      x: { label: 'Predicted probability' },
      bins: { edges: edges.map(decimal) },
      sides: [
        { name: 'candidate', counts: normal(edges, 0.08, 0.09, 90) },
        { name: 'serving', counts: normal(edges, 0.12, 0.12, 80) },
      ],
    },
  ];
}

/** Columns at training and on the holdout; the first two have moved. */
export const driftPlots: Remark[] = [
  drifted('loan_to_value', { mean: [0.62, 0.78], note: 'PSI 0.34; the policy allows 0.2', word: 'fail' }),
  drifted('debt_to_income', { mean: [0.34, 0.4], note: 'PSI 0.17; the policy allows 0.2', word: 'pass' }),
  drifted('housing_expense_ratio', { mean: [0.26, 0.265], note: 'PSI 0.02; the policy allows 0.2', word: 'pass' }),
  {
    ...plot,
    importance: 58,
    kind: 'histogram',
    title: 'employment',
    x: { label: 'employment' },
    bins: { values: ['salaried', 'self-employed', 'public', 'retired', 'none'] },
    sides: [
      { name: 'training', counts: [1120, 240, 310, 180, 55] },
      { name: 'holdout', counts: [262, 71, 74, 51, 18] },
    ],
    note: 'PSI 0.01; the policy allows 0.2',
    word: 'pass',
  },
];

function drifted(
  name: string,
  { mean, note, word }: { mean: [number, number]; note: string; word: 'pass' | 'fail' },
): Remark {
  const edges = Array.from({ length: 17 }, (_, i) => i / 16);
  return {
    ...plot,
    importance: word === 'fail' ? 86 : 58,
    place: word === 'fail' ? 'open' : 'folded',
    kind: 'histogram',
    title: name,
    x: { label: name },
    bins: { edges: edges.map(decimal) },
    sides: [
      { name: 'training', counts: normal(edges, mean[0], 0.13, 260) },
      { name: 'holdout', counts: normal(edges, mean[1], 0.12, 64) },
    ],
    note,
    word,
  };
}
