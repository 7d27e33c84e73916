import { vector } from '../../test/vector.ts';
import { momentsOf } from '../statistics/moments.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { random } from '../statistics/random.ts';
import { attributionNdcg } from './attribution.ts';
import { binCount, countIn, innerEdges } from './bins.ts';
import { type ColumnDrift, columnDrift } from './column-drift.ts';
import {
  hellinger,
  homogeneity,
  jsDistance,
  jsDivergence,
  kl,
  largestDifference,
  psi,
  psiFilled,
  psiNull,
  totalVariation,
} from './divergence.ts';
import { ksExact, ksLimit, ksP, stepsOf } from './steps.ts';

const floats = (values: readonly number[]): Float64Array => Float64Array.from(values);

test('divergences of bins (D25)', () => {
  const { input, expected, near } = vector('D25');
  const of = { reference: input.reference_counts, current: input.current_counts };
  near([psiFilled(of, input.epsilon_for_empty), psi(of)], [expected.psi_epsilon, expected.psi_half_count]);
  const none = psiNull(of);
  near([none.mean, none.upper95, none.p], [expected.psi_null_mean, expected.psi_null_95, expected.psi_p]);
  near([jsDistance(of), jsDistance(of, 2)], [expected.js_distance_nat, expected.js_distance_base2]);
  near([jsDivergence(of), totalVariation(of)], [expected.js_divergence_nat, expected.tvd]);
  near([largestDifference(of), hellinger(of)], [expected.linf, expected.hellinger]);
  near(kl(of), expected.kl_ref_cur_half_count);
  const { chi2, df, p, v } = homogeneity(of);
  near([chi2, df, p, v], [expected.chi2_homogeneity, expected.chi2_df, expected.chi2_p, expected.cramers_v]);
});

test('gaps and areas between two samples (D26)', () => {
  const { input, expected, near } = vector('D26');
  const [was, now] = [floats(input.reference).sort(), floats(input.current).sort()];
  const { ks, wasserstein, energy } = stepsOf(was, now);
  near([ks, wasserstein, energy], [expected.ks_d, expected.wasserstein_1, expected.energy_distance]);
  near(ksExact(ks, was.length, now.length), expected.ks_p_exact);
  near(ksLimit(ks, was.length, now.length), expected.ks_p_kolmogorov_limit);
  const { variance, count } = momentsOf(was);
  near(wasserstein / Math.sqrt((variance * (count - 1)) / count), expected.wasserstein_over_sd_ref_ddof0);
  expect(ksP(ks, was.length, now.length)).toBe(ksExact(ks, was.length, now.length));
});

test("many records take Stephens' form, which the small vector holds too (D26)", () => {
  const { input, expected, near } = vector('D26');
  const [n, m] = [input.reference.length, input.current.length];
  const root = Math.sqrt((n * m) / (n + m));
  near(ksLimit((expected.ks_d * (root + 0.12 + 0.11 / root)) / root, n, m), expected.ks_p_stephens);
  expect(ksP(0.02, 5000, 5000)).toBeGreaterThan(ksLimit(0.0203, 5000, 5000));
});

test('bins of the reference, closed on the right (D27)', () => {
  const { input, expected, near } = vector('D27');
  const [was, now] = [floats(input.reference).sort(), floats(input.current).sort()];
  const edges = innerEdges(was, input.bins);
  near([...edges], expected.inner_edges);
  expect([...countIn(edges, was)]).toEqual(expected.reference_counts);
  expect([...countIn(edges, now)]).toEqual(expected.current_counts);
  const drift = columnDrift(floats(input.reference), floats(input.current), input.bins) as ColumnDrift;
  near(drift.psi, expected.psi_half_count);
});

test('attributions in another order (D29)', () => {
  const { input, expected, near } = vector('D29');
  const { dcg, ideal, ndcg } = attributionNdcg(input.baseline, input.live);
  near([dcg, ideal, ndcg], [expected.dcg, expected.idcg, expected.ndcg]);
});

test('copies of a value are one step, at either end and in the middle', () => {
  const steps = stepsOf(floats([1, 1, 2, 2, 3, 3]), floats([1, 2, 2, 2, 3, 4]));
  expect(steps.ks).toBeCloseTo(1 / 6, 12);
  expect(steps.wasserstein).toBeCloseTo(1 / 6 + 1 / 6, 12);
  expect(stepsOf(floats([1, 2]), floats([5, 6]))).toMatchObject({ ks: 1, wasserstein: 4 });
  expect(stepsOf(floats([5, 6]), floats([1, 2]))).toMatchObject({ ks: 1, wasserstein: 4 });
  expect(stepsOf(floats([1, 2]), floats([1, 2]))).toEqual({ ks: 0, wasserstein: 0, energy: 0 });
});

test('identical, constant, tiny and missing values are cases of their own', () => {
  const same = floats([1, 2, 3, 4]);
  expect(columnDrift(same, same)).toMatchObject({ psi: 0, ks: 0, js: 0, wasserstein: 0, chi2: 0, p: { ks: 1 } });
  const constant = new Float64Array(100).fill(7);
  expect(columnDrift(constant, constant)).toMatchObject({ psi: 0, ks: 0, js: 0, wasserstein: 0, chi2: 0 });
  expect(
    columnDrift(
      constant,
      constant.map((it) => it + 1),
    ),
  ).toMatchObject({ ks: 1, wasserstein: 1000 });
  expect(columnDrift(floats([Number.NaN]), same)).toEqual({ why: 'no values in the reference' });
  expect(columnDrift(same, floats([]))).toEqual({ why: 'no values now' });
  const gone = columnDrift(same, floats([1, 2, 3, 4, Number.NaN, Number.NaN, Number.NaN, Number.NaN])) as ColumnDrift;
  expect(gone.missing).toEqual({ reference: 0, current: 4 });
  expect(gone.ks).toBe(0);
  expect(gone.psi).toBeGreaterThan(0.5);
});

test('fewer bins where a side is small', () => {
  expect([binCount(1000, 100), binCount(1000, 1000), binCount(3, 9)]).toEqual([5, 10, 2]);
});

// 400 columns without drift: the share with p < 0.05 lies within four standard errors (1.1 % each) of 5 %; KS is a little conservative.
test('without drift, one column in twenty has a p below 0.05; with a shift of a third of a standard deviation, all have', () => {
  const source = random(21);
  const gauss = (shift = 0) =>
    Float64Array.from({ length: 500 }, () => shift + normalQuantile((source.next() + 0.5) / 4294967296));
  const found = Array.from({ length: 400 }, () => columnDrift(gauss(), gauss()) as ColumnDrift);
  for (const measure of ['psi', 'ks', 'chi2'] as const) {
    const flagged = found.filter((it) => it.p[measure] < 0.05).length / found.length;
    expect(flagged).toBeGreaterThan(0.01);
    expect(flagged).toBeLessThan(0.094);
  }
  const shifted = Array.from({ length: 20 }, () => columnDrift(gauss(), gauss(0.33)) as ColumnDrift);
  expect(shifted.every((it) => it.p.ks < 0.05 && it.wasserstein > 0.1)).toBe(true);
});
