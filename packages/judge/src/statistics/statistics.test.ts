import { vector } from '../../test/vector.ts';
import { resampled } from '../method/estimate.ts';
import { everyRecord, type Sums, statisticOf } from '../metric/form.ts';
import { metrics } from '../metric/index.ts';
import { leaveOut, partsOf } from '../resample/parts.ts';
import { replicates } from './bootstrap.ts';
import { decide, recordsToPass } from './decide.ts';
import { holm } from './holm.ts';
import { acceleration, bootstrapInterval, corrected, shareBelow } from './interval.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { quantile } from './quantile.ts';
import { random } from './random.ts';

test('the normal distribution keeps relative accuracy in both tails (D01)', () => {
  const { input, expected, near } = vector('D01');
  near(input.z.map(normalCdf), expected.cdf);
  near(
    input.z.map((z: number) => normalCdf(-z)),
    expected.sf,
  );
  near(input.p.map(normalQuantile), expected.ppf);
});

test('quantile and distribution undo each other over the whole range', () => {
  for (const p of [1e-300, 1e-20, 1e-9, 0.01, 0.07, 0.08, 0.3, 0.5, 0.6, 0.95, 0.99999]) {
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
  }
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1.1)).toBeNaN();
});

test('the random stream is the one that the sheet defines (D04)', () => {
  const { input, expected } = vector('D04');
  const first = random(input.seed);
  expect(expected.first_u32.map(() => first.next())).toEqual(expected.first_u32);
  const again = random(input.seed);
  expect(expected.indices.map(() => again.below(input.below))).toEqual(expected.indices);
});

test('binary metrics agree with scikit-learn (D05)', () => {
  const { input, expected, near } = vector('D05');
  const scored = {
    labels: Float64Array.from(input.y),
    scores: Float64Array.from(input.score),
    threshold: input.threshold,
  };
  const value = (name: keyof typeof metrics) => statisticOf(metrics[name].prepare(scored))(everyRecord(input.y.length));
  near(value('auc'), expected.auc);
  near(value('average-precision'), expected.average_precision);
  near(value('accuracy'), expected.accuracy);
  near(value('balanced-accuracy'), expected.balanced_accuracy);
  near(value('precision'), expected.precision);
  near(value('recall'), expected.recall);
  near(value('specificity'), expected.specificity);
  near(value('f1'), expected.f1);
  near(value('mcc'), expected.mcc);
  near(value('kappa'), expected.cohen_kappa);
  near(value('log-loss'), expected.log_loss);
  near(value('brier'), expected.brier);
  near(value('ece'), expected.ece_10_equal_width);
  near([value('gini'), value('informedness')], [2 * expected.auc - 1, expected.recall + expected.specificity - 1]);
  near([value('npv'), value('jaccard'), value('f2')], [6 / 8, 5 / 10, 25 / 36]);
});

test('metrics of several classes agree with scikit-learn (D06)', () => {
  const { input, expected, near } = vector('D06');
  const scored = { labels: Float64Array.from(input.y), scores: Float64Array.from(input.pred), threshold: 0.5 };
  const value = (name: keyof typeof metrics) => statisticOf(metrics[name].prepare(scored))(everyRecord(input.y.length));
  near([value('class-accuracy'), value('micro-f1')], [expected.accuracy, expected.micro_f1]);
  near([value('macro-f1'), value('weighted-f1')], [expected.macro_f1, expected.weighted_f1]);
  near([value('macro-recall'), value('class-kappa')], [expected.macro_recall, expected.cohen_kappa]);
  near(value('class-mcc'), expected.mcc);
  // By hand from the same table: precision 6/7 … is the share of each predicted class that is right.
  const shares = [0, 1, 2].map((k) => {
    const called = input.pred.flatMap((it: number, i: number) => (it === k ? [input.y[i]] : []));
    return called.filter((it: number) => it === k).length / called.length;
  });
  near(value('macro-precision'), shares.reduce((sum, it) => sum + it, 0) / 3);
});

test('regression metrics agree with scikit-learn (D07)', () => {
  const { input, expected, near } = vector('D07');
  const scored = { labels: Float64Array.from(input.y), scores: Float64Array.from(input.pred), threshold: 0.5 };
  const value = (name: keyof typeof metrics) => statisticOf(metrics[name].prepare(scored))(everyRecord(input.y.length));
  for (const name of ['mae', 'mse', 'rmse', 'r2', 'mape', 'smape'] as const) near(value(name), expected[name]);
  near([value('median-ae'), value('ae-90')], [expected.median_ae, expected.abs_error_q_type7]);
  near(value('pinball-90'), expected.pinball_0_9);
});

test('BCa bounds follow Efron (D15)', () => {
  const { input, expected, near } = vector('D15');
  const sample = {
    estimate: input.theta_hat,
    replicates: Float64Array.from(input.replicates),
    jackknife: Float64Array.from(input.jackknife),
  };
  const z0 = normalQuantile(shareBelow(sample.replicates, sample.estimate));
  const a = acceleration(sample.jackknife);
  near([z0, a], [expected.z0, expected.a]);
  near([corrected(0.05, z0, a), corrected(0.95, z0, a)], [expected.p_lo, expected.p_hi]);
  const interval = bootstrapInterval(sample, input.alpha / 2);
  near([interval.low, interval.high], [expected.lo, expected.hi]);
  const ascending = sample.replicates.slice().sort();
  near([quantile(ascending, 0.05), quantile(ascending, 0.95)], [expected.percentile_lo, expected.percentile_hi]);
});

test('a seeded paired bootstrap gives the same replicates everywhere (D16)', () => {
  const { input, expected, near } = vector('D16');
  const records = input.baseline_correct.length;
  const column = Float64Array.from(input.candidate_correct, (it: number, i) => it - input.baseline_correct[i]);
  const difference: Sums = { is: 'sums', columns: [column], of: (sums, count) => (sums[0] ?? 0) / count };
  const statistic = statisticOf(difference);
  const [row = new Float64Array()] = replicates([statistic], { records, resamples: input.B, seed: input.seed });
  const left = leaveOut(difference, partsOf(records, input.seed));
  const estimate = statistic(everyRecord(records));
  near(estimate, expected.theta_hat);
  near([...row.slice(0, 5)], expected.first5);
  near(row.reduce((sum, it) => sum + it, 0) / row.length, expected.boot_mean);
  near([normalQuantile(shareBelow(row, estimate)), acceleration(left)], [expected.bca_z0, expected.bca_a]);
  const interval = bootstrapInterval({ estimate, replicates: row, jackknife: left }, input.alpha / 2);
  near([interval.low, interval.high], [expected.bca_lo, expected.bca_hi]);
});

test('Holm adjusts as statsmodels does (D23)', () => {
  const { input, expected, near } = vector('D23');
  near(holm(input.p), expected.holm);
  near(holm([...input.p].reverse()), [...expected.holm].reverse());
});

test('an interval decides three ways (D43)', () => {
  const { input, expected } = vector('D43');
  const cases = input.cases_lower_upper_margin as [number, number, number][];
  expect(cases.map(([low, high, margin]) => decide({ low, high }, margin))).toEqual(expected.verdict);
  expect(cases.map(([low, high]) => decide({ low, high }, 0) === 'pass')).toEqual(expected.improved);
  expect(cases.map(([low, high]) => decide({ low, high }, 0) === 'fail')).toEqual(expected.regressed);
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
