import { sortableBits } from '@modelway/lineage';
import { calibrationCurve, residualCurve } from './calibration.ts';
import { columnSpread } from './column-spread.ts';
import { rocCurve } from './roc.ts';
import { spreadOf } from './spread.ts';

const column = (...values: number[]): Float64Array => Float64Array.from(values);

/** Scores i/n; the label of record i is 1 with the frequency of its score, exactly. */
function calibrated(n: number): { labels: Float64Array; scores: Float64Array } {
  const scores = Float64Array.from({ length: n }, (_, i) => Math.floor((10 * i) / n) / 10 + 0.05);
  const labels = scores.map((it, i) => ((i * 20) % n < it * n ? 1 : 0));
  return { labels, scores };
}

describe('the ROC curve', () => {
  test('of four records goes through each threshold', () => {
    expect(rocCurve(column(0, 0, 1, 1), column(0.1, 0.4, 0.35, 0.8))).toEqual([
      [0, 0],
      [0, 0.5],
      [0.5, 0.5],
      [0.5, 1],
      [1, 1],
    ]);
  });

  test('takes records of one score at once', () => {
    expect(rocCurve(column(0, 1, 0, 1), column(0.5, 0.5, 0.5, 0.5))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('of many records keeps its area in at most a hundred points', () => {
    const n = 20_000;
    const scores = Float64Array.from({ length: n }, (_, i) => (i * 7919) % n);
    const labels = scores.map((it, i) => ((i * 104729) % n < it ? 1 : 0));
    const points = rocCurve(labels, scores) ?? [];
    expect(points.length).toBeLessThanOrEqual(100);
    expect(points.at(-1)).toEqual([1, 1]);
    const area = points.slice(1).reduce((sum, [x, y], i) => {
      const [x0, y0] = points[i] ?? [0, 0];
      return sum + ((x - x0) * (y + y0)) / 2;
    }, 0);
    expect(area).toBeCloseTo(exactArea(labels, scores), 3);
  });

  test('of one class is none', () => {
    expect(rocCurve(column(1, 1), column(0.1, 0.2))).toBeUndefined();
    expect(rocCurve(column(), column())).toBeUndefined();
  });
});

/** By counting: the sum of the ranks of the positives (Mann and Whitney); the scores of the test are all different. */
function exactArea(labels: Float64Array, scores: Float64Array): number {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const ranks = order.reduce((sum, record, i) => sum + (labels[record] === 1 ? i + 1 : 0), 0);
  const positives = labels.reduce((sum, it) => sum + it, 0);
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (labels.length - positives));
}

test('calibration of ten scores is ten bins of them, whatever their order, each with its interval', () => {
  const { labels, scores } = calibrated(4_000);
  const points = calibrationCurve(labels, scores);
  expect(points).toHaveLength(10);
  expect(points.reduce((sum, { records }) => sum + records, 0)).toBe(4_000);
  for (const { x, y, low, high } of points) {
    expect(Math.abs(x - y)).toBeLessThan(0.06);
    expect(low < y && y < high).toBe(true);
  }
});

test('records of one score are one bin', () => {
  expect(calibrationCurve(column(0, 1, 1, 1), column(0.5, 0.5, 0.5, 0.5))).toMatchObject([
    { x: 0.5, y: 0.75, records: 4 },
  ]);
});

test('residuals are means of label − prediction with the interval of the mean', () => {
  const [point] = residualCurve(column(3, 5), column(1, 1));
  expect(point).toMatchObject({ x: 1, y: 3, records: 2 });
  expect((point?.high ?? 0) - (point?.y ?? 0)).toBeCloseTo(1.96, 10);
  expect(residualCurve(column(3), column(1))).toMatchObject([{ y: 2, low: 2, high: 2 }]);
});

describe('the spread of scores', () => {
  test('of probabilities is over 0 to 1, and counts each record once', () => {
    const spread = spreadOf([column(0, 0.5, 1), column(0.99)]);
    expect(spread?.edges.at(-1)).toBeCloseTo(1, 12);
    expect(spread?.counts.map((it) => it.reduce((a, b) => a + b, 0))).toEqual([3, 1]);
    expect(spread?.counts[0]?.at(-1)).toBe(1);
  });
  test('of equal scores has a width', () => {
    expect(spreadOf([column(7, 7)])?.counts[0]?.[0]).toBe(2);
  });
  test('of nothing is none', () => {
    expect(spreadOf([column()])).toBeUndefined();
  });
});

describe('the spread of a column', () => {
  const profiled = (values: readonly number[]) => {
    const keys = [...new Set(values.map((it) => sortableBits(it)))].sort((a, b) => a - b);
    const counts = keys.map((key) => values.filter((it) => sortableBits(it) === key).length);
    const numbers = { min: '0', max: '0', mean: '0', quantiles: [], error: '0', histogram: { shift: 0, keys, counts } };
    const distinct = { count: keys.length, exact: true };
    const column = { name: 'x', type: 'number' as const, values: values.length, missing: 0, distinct, numbers };
    return { path: 'a.csv', sha256: 'a'.repeat(64), rows: values.length, columns: [column] };
  };

  test('has bins of one width over both sides, and one that is far out does not make one bar of the rest', () => {
    const values = Array.from({ length: 1_000 }, (_, i) => i / 1_000);
    const found = columnSpread('x', { training: [profiled([...values, 1e9])], holdout: profiled(values) });
    if (found === undefined || !('edges' in found)) throw new Error('numbers have edges');
    expect(found.edges.at(-1)).toBeLessThan(1.1);
    expect(found.counts.map((it) => it.reduce((a, b) => a + b, 0))).toEqual([1_001, 1_000]);
    expect(Math.max(...found.counts[1])).toBeLessThan(80);
  });

  test('is not known of a column that one side lacks', () => {
    expect(columnSpread('y', { training: [profiled([1])], holdout: profiled([1]) })).toBeUndefined();
  });
});
