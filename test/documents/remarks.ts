import { type Cell, type Remark, toDecimal, type Word } from '@modelway/lineage';

/** Remarks as actions make them: what people read of the statements that `build.ts` builds. */

export const column = (name: string, align: 'left' | 'right' = 'left') => ({ name, align });
export const number = (value: number): Cell => ({ number: toDecimal(value) });

/** A new version of the data: what changed, in words, numbers and files. */
export const dataRemarks: Remark[] = [
  { kind: 'text', title: 'Data', text: 'Since commit 9c1e2d7: 1 added, 1 changed.', importance: 80, place: 'open' },
  {
    kind: 'table',
    title: 'Records that changed',
    importance: 75,
    place: 'open',
    columns: [
      column('Records'),
      ...['before', 'after', 'added', 'removed', 'changed'].map((it) => column(it, 'right')),
      column('columns'),
    ],
    rows: [
      [{ code: 'train/applications.csv' }, number(1143), number(1905), number(762), number(0), number(0), 'same'],
      [{ code: 'holdout/applications.csv' }, number(476), number(476), number(0), number(0), number(0), 'same'],
    ],
  },
  { kind: 'number', title: 'Files', value: '2', was: '2', importance: 50, place: 'folded' },
  { kind: 'number', title: 'Size', value: '184512', was: '118244', unit: 'bytes', importance: 50, place: 'folded' },
  { kind: 'number', title: 'Objects uploaded', value: '3', importance: 50, place: 'folded' },
];

/** A training: what it cost, what was set, how the loss went. */
export const trainingRemarks: Remark[] = [
  { kind: 'number', title: 'Cost in USD', value: '0.0024', importance: 70, place: 'open' },
  { kind: 'number', title: 'Billable time', value: '74', was: '61', unit: 's', importance: 70, place: 'open' },
  {
    kind: 'table',
    title: 'Parameters that changed',
    importance: 65,
    place: 'open',
    columns: [column('Parameter'), column('Now', 'right'), column('Before', 'right')],
    rows: [[{ code: 'l2' }, { code: '0.01' }, { code: '0.1' }]],
  },
  {
    kind: 'series',
    title: 'Metrics of the training job',
    importance: 40,
    place: 'folded',
    x: { label: 'epoch' },
    y: { label: 'loss' },
    lines: [
      { name: 'train:loss', points: points(40, (i) => 0.29 + 0.4 * Math.exp(-i / 9)) },
      {
        name: 'validation:loss',
        points: points(40, (i) => 0.33 + 0.36 * Math.exp(-i / 8) + 0.0015 * Math.max(0, i - 25)),
      },
    ],
  },
];

/** One leg of a sweep over `l2`. */
export const legRemarks = (l2: number, validationLoss: number): Remark[] => [
  {
    kind: 'table',
    title: 'Training metrics',
    importance: 72,
    place: 'open',
    columns: [column('Training metric'), column('Last value', 'right')],
    rows: [[{ code: 'validation:loss' }, number(Number(validationLoss.toFixed(4)))]],
  },
  ...trainingRemarks.filter(({ title }) => title !== 'Parameters that changed'),
  {
    kind: 'table',
    title: 'How it was trained',
    importance: 30,
    place: 'folded',
    columns: [column('Parameter'), column('Value')],
    rows: [
      [{ code: 'epochs' }, { code: '40' }],
      [{ code: 'l2' }, { code: toDecimal(l2) }],
    ],
  },
];

/** One line of a comparison, as the gate shows it. */
export interface Compared {
  readonly name: string;
  readonly candidate: number;
  readonly serving: number;
  readonly half: number;
  readonly limit: number;
  readonly word: Word;
}

/** The tables of a gate: every metric, and the slices that it looked at. */
export function gateRemarks(overall: readonly Compared[], slices: readonly Compared[] = []): Remark[] {
  const table = (title: string, rows: readonly Compared[]): Remark => ({
    kind: 'table',
    title,
    importance: title === 'Slices' ? 88 : 90,
    place: 'open',
    columns: [
      column(title === 'Slices' ? 'Slice' : 'Metric'),
      ...['verdict', 'candidate', 'serving', 'difference', 'interval', 'policy'].map((it) => column(it, 'right')),
    ],
    rows: rows.map(comparedRow),
  });
  return [
    {
      kind: 'text',
      title: 'Compared with',
      importance: 85,
      place: 'open',
      text: 'What serves mortgage-production now: model 5d1c3b7a9e2f, made from commit 9c1e2d7. Both scored the same 476 records of holdout/applications.csv.',
    },
    table('Metrics', overall),
    ...(slices.length > 0 ? [table('Slices', slices)] : []),
    {
      kind: 'text',
      title: 'Scoring',
      importance: 30,
      place: 'folded',
      text: 'Processing job mortgage-evaluation-9e7c3a1b5d2f in 21 s on one ml.m5.large.',
    },
  ];
}

function comparedRow({ name, candidate, serving, half, limit, word }: Compared): Cell[] {
  const difference = Number((candidate - serving).toFixed(4));
  const interval = {
    estimate: toDecimal(difference),
    low: toDecimal(Number((difference - half).toFixed(4))),
    high: toDecimal(Number((difference + half).toFixed(4))),
    limit: toDecimal(limit),
  };
  const policy = limit < 0 ? `fall ≤ ${-limit}` : `rise ≤ ${limit}`;
  const signed: Cell = { number: toDecimal(difference), signed: true };
  return [{ code: name }, { verdict: word }, number(candidate), number(serving), signed, { interval }, policy];
}

/** A first model has nothing to be compared with: values against bounds. */
export const firstGateRemarks: Remark[] = [
  {
    kind: 'table',
    title: 'Against the bounds of the policy',
    importance: 95,
    place: 'open',
    columns: [column('Metric'), column('Value (95 % interval)'), column('Bound', 'right'), column('Verdict')],
    rows: [
      [
        { code: 'auc' },
        { interval: { estimate: '0.8203', low: '0.7811', high: '0.8554', limit: '0.75' } },
        number(0.75),
        { verdict: 'pass' },
      ],
      [
        { code: 'log-loss' },
        { interval: { estimate: '0.3104', low: '0.2793', high: '0.3441', limit: '0.4' } },
        number(0.4),
        { verdict: 'pass' },
      ],
    ],
  },
];

export function points(count: number, height: (i: number) => number): Array<[string, string]> {
  return Array.from({ length: count }, (_, i) => [String(i + 1), toDecimal(Number(height(i).toFixed(4)))]);
}
