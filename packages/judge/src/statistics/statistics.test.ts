import { resampled } from '../method/estimate.ts';
import { everyRecord, statisticOf } from '../metric/form.ts';
import { metrics } from '../metric/index.ts';
import { partsOf } from '../resample/parts.ts';
import vectors from '../vectors.json' with { type: 'json' };
import { recordsToPass } from './decide.ts';
import { bootstrapInterval } from './interval.ts';
import { normalCdf, normalQuantile } from './normal.ts';

test('quantile and distribution undo each other over the whole range', () => {
  for (const p of [1e-300, 1e-20, 1e-9, 0.01, 0.07, 0.08, 0.3, 0.5, 0.6, 0.95, 0.99999]) {
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
  }
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1.1)).toBeNaN();
});

test('replicates that are all the same give the estimate itself', () => {
  const same = Float64Array.of(0.5, 0.5, 0.5);
  expect(bootstrapInterval({ estimate: 0.5, replicates: same, jackknife: same }, 0.05)).toEqual({
    low: 0.5,
    high: 0.5,
    method: 'exact',
  });
});

test('where every replicate lies on one side of the estimate, the interval falls back to percentiles and says so', () => {
  const replicates = Float64Array.of(1, 2, 3, 4, 5);
  const interval = bootstrapInterval({ estimate: 9, replicates, jackknife: Float64Array.of(1, 1, 2) }, 0.25);
  expect(interval).toEqual({ low: 2, high: 4, method: 'percentile' });
});

test('beyond 5,000 records, twenty random blocks are left out, as equal as can be', () => {
  const { of, count } = partsOf(6010, 1);
  const sizes = Array.from({ length: count }, (_, part) => of.filter((it) => it === part).length);
  expect(count).toBe(20);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([300, 301]);
  expect(of.slice(0, 40)).not.toEqual(Uint32Array.from({ length: 40 }, (_, i) => i % 20));
});

test('says how many records would decide, or that none would', () => {
  expect(recordsToPass({ estimate: 0, low: -0.02, records: 500 }, 0.01)).toBe(2000);
  expect(recordsToPass({ estimate: -0.011, low: -0.02, records: 500 }, 0.01)).toBeUndefined();
});

test('a p-value is never 0', () => {
  const of = (...all: number[]) =>
    resampled({ estimate: 0, replicates: () => Float64Array.from(all), jackknife: () => new Float64Array() });
  expect(of(-1, -1, -1).below(-0.1)).toBe(0.25);
  expect(of(-1, 0, -1).below(-0.1)).toBe(0.5);
  expect(of(-1, 0, -1).above(-1)).toBe(0.75);
  // On the value is as extreme as beyond it.
  expect(of(-1, 0, -1).below(-1)).toBe(1);
});

test('metrics that no vector has follow from those that it has, or from the table by hand', () => {
  const binary = scoredBy(vectors.D05.input.y, vectors.D05.input.score);
  const { auc, recall, specificity } = vectors.D05.expected;
  expect(binary('gini')).toBeCloseTo(2 * auc - 1, 9);
  expect(binary('informedness')).toBeCloseTo(recall + specificity - 1, 9);
  expect([binary('npv'), binary('jaccard'), binary('f2')]).toEqual([6 / 8, 5 / 10, 25 / 36]);
  const { y, pred } = vectors.D06.input;
  const shares = [0, 1, 2].map((k) => {
    const called = y.filter((_, i) => pred[i] === k);
    return called.filter((it) => it === k).length / called.length;
  });
  expect(scoredBy(y, pred)('macro-precision')).toBeCloseTo(shares.reduce((sum, it) => sum + it, 0) / 3, 12);
});

function scoredBy(labels: readonly number[], scores: readonly number[]): (name: keyof typeof metrics) => number {
  const scored = { labels: Float64Array.from(labels), scores: Float64Array.from(scores), threshold: 0.5 };
  return (name) => statisticOf(metrics[name].prepare(scored))(everyRecord(labels.length));
}
