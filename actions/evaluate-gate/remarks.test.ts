import type { Comparison, Remark } from '@modelway/lineage';
import type { Ran } from './custom/run-custom.ts';
import type { Observed } from './observe.ts';
import { remarksOf } from './remarks.ts';

const comparison = (own: Partial<Comparison> = {}): Comparison => ({
  metric: 'auc',
  rule: 'no-regression',
  direction: 'higher-is-better',
  records: 500,
  candidate: '0.812345',
  baseline: '0.85',
  difference: '-0.037655',
  interval: { low: '-0.06', high: '-0.02', confidence: '0.9' },
  limit: '0.03',
  word: 'fail',
  reason: 'auc fell',
  ...own,
});

// Only what remarks look at; the rest of an observation does not show.
const observed = (baseline: unknown): Observed =>
  ({
    baseline,
    bases: [],
    policy: { rules: { evaluation: { holdout: 'holdout/a.csv' } } },
    candidate: { model: { sha256: 'a'.repeat(64) } },
    holdout: { keys: Array.from({ length: 500 }, String) },
  }) as unknown as Observed;

const none = observed({ is: 'none', why: 'No model serves yet: there is no endpoint "churn"' });
const job = { name: 'churn-scoring-1', seconds: 34, instance: 'ml.m5.large', image: 'serve:2' };

const tables = (comparisons: Comparison[]): Array<Extract<Remark, { kind: 'table' }>> =>
  remarksOf(none, { comparisons, job }).flatMap((it) => (it.kind === 'table' ? [it] : []));

test('a metric is one row: its value, its change with the interval against the margin, and the worst of its verdicts', () => {
  const bound = comparison({ rule: 'bound', limit: '0.75', word: 'pass' });
  const [metrics] = tables([bound, comparison()]);
  expect(metrics).toMatchObject({ title: 'Metrics', place: 'open' });
  expect(metrics?.rows).toEqual([
    [
      'auc',
      { verdict: 'fail' },
      { number: '0.8123' },
      { number: '0.85' },
      { number: '-0.0377', signed: true },
      { interval: { low: '-0.06', high: '-0.02', estimate: '-0.0377', limit: '-0.03' } },
      '≥ 0.75, fall ≤ 0.03',
    ],
  ]);
});

test('a loss may rise: its margin lies on the other side', () => {
  const [metrics] = tables([comparison({ metric: 'log-loss', direction: 'lower-is-better' })]);
  expect(metrics?.rows[0]?.[5]).toMatchObject({ interval: { limit: '0.03' } });
  expect(metrics?.rows[0]?.[6]).toBe('rise ≤ 0.03');
});

test('slices stand open with the failed ones first when one failed, and are folded otherwise', () => {
  const slice = (value: string, own: Partial<Comparison> = {}) =>
    comparison({ slice: { column: 'black', value }, ...own });
  const [open] = tables([slice('no', { word: 'pass' }), slice('yes')]);
  expect(open).toMatchObject({ title: 'Slices', place: 'open' });
  expect(open?.rows.map((row) => row[0])).toEqual(['black = yes', 'black = no']);
  expect(tables([slice('no', { word: 'pass' })])[0]).toMatchObject({ place: 'folded' });
});

test('a comparison without numbers has dashes, not zeros', () => {
  const { candidate, baseline, difference, interval, ...bare } = comparison({ word: 'inconclusive' });
  const [metrics] = tables([bare]);
  expect(metrics?.rows[0]?.slice(2, 6)).toEqual(['–', '–', '–', '–']);
});

test('says plainly that no model serves, and what was scored where', () => {
  const texts = remarksOf(none, { comparisons: [], job }).flatMap((it) => (it.kind === 'text' ? [it.text] : []));
  expect(texts).toEqual([
    'No model serves yet: there is no endpoint "churn". Judged by absolute bounds on 500 records of holdout/a.csv.',
    'Processing job churn-scoring-1 in 34 s on one ml.m5.large.',
  ]);
});

test('says so when the serving model serves in another image than it was scored in', () => {
  const serving = observed({
    is: 'model',
    title: 'What serves churn now',
    endpoint: { name: 'churn', config: 'churn-1' },
    sha256: 'b'.repeat(64),
    model: { image: 'serve:1' },
    unknown: 'x',
  });
  const last = remarksOf(serving, { comparisons: [], job }).at(-1);
  expect(last).toMatchObject({
    text: expect.stringMatching(/scored in serve:2; the other one serves in serve:1\.$/),
  });
});

test('what own evaluators measured stands in a table of its own, with its version and what it is worth', () => {
  const own = comparison({ metric: 'fair/harm', evaluator: 'fair' });
  const custom = (name: string) => ({
    evaluator: { name, command: ['x'] },
    known: { version: 'ab'.repeat(32), parts: [] },
  });
  const ran = [
    { custom: custom('fair'), result: { is: 'evidence', evidence: { records: 300 } }, kept: [] },
    { custom: custom('slow'), result: { is: 'failed', why: 'took longer than 9 s' }, kept: [] },
  ] as unknown as Ran[]; // Only what is told.
  const remarks = remarksOf(none, { comparisons: [comparison(), own], job, ran });
  const rows = remarks.flatMap((it) => (it.kind === 'table' ? [[it.title, it.rows.map((row) => row[0])]] : []));
  expect(rows).toEqual([
    ['Metrics', ['auc']],
    ['Measured by own evaluators', ['fair/harm']],
  ]);
  const told = remarks.find((it) => it.title === 'Own evaluators');
  expect(told).toMatchObject({
    place: 'open',
    text: expect.stringMatching(
      /did not compute or check.*fair \(command, version abababababab\) measured 300 records\. slow took longer than 9 s\./,
    ),
  });
});
