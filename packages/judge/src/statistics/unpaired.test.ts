import { ends } from '../../test/bounds.ts';
import { vector } from '../../test/vector.ts';
import { adjustments } from './adjust.ts';
import { fisherExact, likelihoodRatio, pearsonChi2 } from './contingency.ts';
import { averageE, pOfE, productE, rejectedByE } from './e-values.ts';
import { classifiedHigh } from './median-shift-judge.ts';
import { momentsOf } from './moments.ts';
import { normalCdf } from './normal.ts';
import { clopperPearson, jeffreys, wilson } from './proportion.ts';
import { rateRatio } from './rate-ratio.ts';
import {
  agrestiCaffoBounds,
  differenceBelow,
  miettinenNurminenBounds,
  newcombeBounds,
  pooledZ,
  scoreOfDifference,
} from './two-proportions.ts';
import { dealings, mannWhitney, mannWhitneyExact, mannWhitneyTwoSided, shiftOf, welch } from './two-samples.ts';

const floats = (values: number[]): Float64Array => Float64Array.from(values);

test('two proportions: tests and intervals (D18)', () => {
  const { input, expected, near } = vector('D18');
  const one = { events: input.k_candidate, of: input.n_candidate };
  const two = { events: input.k_baseline, of: input.n_baseline };
  const z = pooledZ(one, two);
  near([z, 2 * normalCdf(-Math.abs(z))], [expected.z_pooled, expected.p_two_sided]);
  near(ends(wilson(one, 0.025)), expected.wilson95_candidate);
  near(ends(clopperPearson(one, 0.025)), expected.clopper_pearson95_candidate);
  near(ends(jeffreys(one, 0.025)), expected.jeffreys95_candidate);
  near(ends(newcombeBounds(one, two, 0.025)), expected.newcombe95_diff);
  near(ends(agrestiCaffoBounds(one, two, 0.025)), expected.agresti_caffo95_diff);
  near(ends(miettinenNurminenBounds(one, two, 0.025)), expected.miettinen_nurminen95_diff);
  near(scoreOfDifference(one, two, input.margin), expected.mn_noninferiority_z);
  near(differenceBelow(one, two, input.margin), expected.mn_noninferiority_p);
});

test.each([
  [0, 50, 0, 50],
  [50, 50, 50, 50],
  [0, 50, 50, 50],
  [1, 1, 0, 1],
])('Miettinen and Nurminen hold %d of %d against %d of %d', (k, n, l, m) => {
  const { low, high } = miettinenNurminenBounds({ events: k, of: n }, { events: l, of: m }, 0.05);
  const found = k / n - l / m;
  expect([low >= -1, low <= found, high >= found, high <= 1, high > low]).toEqual([true, true, true, true, true]);
});

test("Fisher's, χ² and G of a table (D19)", () => {
  const { input, expected, near } = vector('D19');
  const fisher = fisherExact(input.table);
  near(Object.values(fisher), [expected.odds_ratio, expected.fisher_two_sided, expected.fisher_greater]);
  const of = (it: { chi2: number; p: number }) => [it.chi2, it.p];
  near(of(pearsonChi2(input.table)), [expected.chi2, expected.chi2_p]);
  near(of(pearsonChi2(input.table, 0.5)), [expected.chi2_yates, expected.chi2_yates_p]);
  near(of(likelihoodRatio(input.table)), [expected.g, expected.g_p]);
});

test('Welch, Mann-Whitney and dealing values anew (D20)', () => {
  const { input, expected, near } = vector('D20');
  const [x, y] = [floats(input.x), floats(input.y)];
  near(Object.values(welch(x, y)), [expected.welch_t, expected.welch_df, expected.welch_p]);
  const rank = mannWhitney(x, y);
  near([rank.u, rank.effect], [expected.U_x, expected.cles]);
  near(mannWhitneyExact(rank.u, x.length, y.length), expected.p_exact);
  near(mannWhitneyTwoSided(rank), expected.p_asymptotic_cc);
  near(shiftOf(x, y), expected.hodges_lehmann);
  near(Object.values(dealings(x, y)), [expected.permutation_p_abs, expected.permutation_p_doubled]);
});

test("Kayenta's judge, restated (D21)", () => {
  const { input, expected, near } = vector('D21');
  const [experiment, control] = [floats(input.experiment), floats(input.control)];
  const found = classifiedHigh(experiment, control, input);
  near([found.shift, found.bound], [expected.hodges_lehmann, expected.bound]);
  near([found.z, found.limit], [expected.z_at_bound, expected.z_crit]);
  expect(found.high).toBe(expected.classified_high);
  const rank = mannWhitney(experiment, control);
  near([rank.effect, mannWhitneyTwoSided(rank)], [expected.cles, expected.mw_p_two_sided_cc]);
  near(momentsOf(experiment).mean / momentsOf(control).mean, expected.mean_ratio);
});

test('the ratio of two Poisson rates (D22)', () => {
  const { input, expected, near } = vector('D22');
  const found = rateRatio(
    { events: input.k_candidate, exposure: input.exposure_candidate },
    { events: input.k_baseline, exposure: input.exposure_baseline },
  );
  near(
    [found.above(input.ratio0), found.ratio, found.low(0.05)],
    [expected.p_one_sided, expected.rate_ratio, expected.lower_one_sided_95],
  );
});

test('adjusted p-values, in any order (D23)', () => {
  const { input, expected, near } = vector('D23');
  const of = {
    bonferroni: 'bonferroni',
    holm: 'holm',
    hochberg: 'simes-hochberg',
    'benjamini-hochberg': 'fdr_bh',
    'benjamini-yekutieli': 'fdr_by',
  } as const;
  for (const name of Object.keys(of) as (keyof typeof of)[]) {
    near(adjustments[name](input.p), expected[of[name]]);
    near(adjustments[name]([...input.p].reverse()), [...expected[of[name]]].reverse());
  }
});

test('e-values (D24)', () => {
  const { input, expected, near } = vector('D24');
  expect(rejectedByE(input.e, input.alpha)).toEqual(expected.ebh_rejected_indices);
  near([averageE(input.e), productE(input.e)], [expected.average, expected.product]);
  near(pOfE(averageE(input.e)), expected.p_from_average);
});
