import { everyRecord, statisticOf } from './form.ts';
import { type MetricName, metrics } from './index.ts';

const value = (name: MetricName, labels: number[], scores: number[], weights?: number[]): number =>
  statisticOf(
    metrics[name].prepare({ labels: Float64Array.from(labels), scores: Float64Array.from(scores), threshold: 0.5 }),
  )(weights ? Uint8Array.from(weights) : everyRecord(labels.length));

test('a record that counts twice is as two records', () => {
  const [labels, scores] = [
    [0, 1, 1, 0, 1, 0],
    [0.2, 0.4, 0.9, 0.4, 0.7, 0.6],
  ];
  const twice = (all: number[]) => [...all, all[1] ?? 0, all[1] ?? 0, all[3] ?? 0];
  const names = [
    'auc',
    'average-precision',
    'separation',
    'ndcg',
    'ece',
    'median-ae',
    'ae-90',
    'r2',
    'f1',
    'mae',
  ] as const;
  for (const name of names)
    expect([name, value(name, labels, scores, [1, 3, 1, 2, 1, 1])]).toEqual([
      name,
      expect.closeTo(value(name, twice(labels), twice(scores)), 12),
    ]);
});

test('NDCG of a list: a perfect order is 1, ties share their places', () => {
  expect(value('ndcg', [3, 2, 1, 0], [0.9, 0.8, 0.7, 0.1])).toBe(1);
  // All scores the same: every place has the mean discount. scikit-learn 1.2 gives the same number.
  const discounts = [1, 2, 3].map((place) => 1 / Math.log2(1 + place));
  const mean = discounts.reduce((sum, it) => sum + it, 0) / 3;
  expect(value('ndcg', [1, 0, 2], [5, 5, 5])).toBeCloseTo((3 * mean) / (2 + 1 / Math.log2(3)), 12);
});

test.each<[MetricName, number[], number[]]>([
  ['auc', [1, 1], [0.2, 0.3]],
  ['average-precision', [0, 0], [0.2, 0.3]],
  ['separation', [1, 1], [0.2, 0.3]],
  ['precision', [1, 0], [0.1, 0.2]],
  ['r2', [2, 2, 2], [1, 2, 3]],
  ['correlation', [1, 2, 3], [4, 4, 4]],
  ['mape', [0, 1], [1, 1]],
])('%s has no value where it would divide by nothing', (name, labels, scores) => {
  expect(value(name, labels, scores)).toBeNaN();
});

test('fits agree with hand counts', () => {
  const [labels, scores] = [
    [1, 2, 3, 4],
    [2, 2, 4, 4],
  ];
  expect(value('r2', labels, scores)).toBeCloseTo(1 - 2 / 5, 12);
  expect(value('explained-variance', labels, scores)).toBeCloseTo(1 - 0.25 / 1.25, 12);
  expect(value('correlation', labels, scores)).toBeCloseTo(1 / Math.sqrt(1.25), 12);
  expect(value('concordance', labels, scores)).toBeCloseTo(2 / (1 + 1.25 + 0.25), 12);
});
