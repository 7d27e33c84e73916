import { ends } from '../../test/bounds.ts';
import { vector } from '../../test/vector.ts';
import { delong, delongAbove, delongBelow, delongBounds } from './delong.ts';
import { mcnemarChi2, mcnemarExact, mcnemarMidP, shareAbove } from './mcnemar.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { midranks } from './order.ts';
import {
  agrestiMinBounds,
  bonettPriceBounds,
  newcombePairedBounds,
  pairedDifference,
  tangoAbove,
  tangoBounds,
  tangoScore,
  waldBounds,
} from './paired-proportions.ts';
import { equivalence, pairedT } from './paired-t.ts';
import { random } from './random.ts';
import { detectable, pairsFor, pairsForT, recordsForAccuracy, recordsForRates } from './sample-size.ts';
import { flipBounds, flipsAbove, flipsBelow, flipsTwoSided, signFlips } from './sign-flip.ts';
import { signedRankAbove, signedRanks, signedRankTwoSided } from './signed-rank.ts';
import { WalshAverages } from './walsh.ts';

const table = (input: Record<string, number>) => ({
  bothRight: input['both_right'] ?? 0,
  bothWrong: input['both_wrong'] ?? 0,
  onlyBaseline: input['only_baseline_right'] ?? 0,
  onlyCandidate: input['only_candidate_right'] ?? 0,
});

test('the paired t test agrees with scipy and statsmodels (D08)', () => {
  const { input, expected, near } = vector('D08');
  const differences = input.candidate_abs_error.map((it: number, i: number) => it - input.baseline_abs_error[i]);
  const test = pairedT(differences);
  near([test.mean, test.t(0)], [expected.mean_diff, expected.t]);
  near(2 * Math.min(test.above(0), test.below(0)), expected.p_two_sided);
  near(ends(test.bounds(0.025)), expected.ci95);
  near(test.bounds(0.05).high, expected.upper_one_sided_95);
  near([test.t(input.margin), test.below(input.margin)], [expected.noninferiority_t, expected.noninferiority_p]);
  near(equivalence(test, input.margin), expected.tost_equivalence_p);
});

test('identical differences have no spread: the mean itself decides', () => {
  const same = pairedT([0.5, 0.5, 0.5]);
  expect(same.bounds(0.05)).toEqual({ low: 0.5, high: 0.5 });
  expect([same.above(0.4), same.above(0.5), same.below(0.4)]).toEqual([0, 1, 1]);
});

test('signed ranks are exact where they can be counted (D09)', () => {
  const { input, expected, near } = vector('D09');
  const ranks = signedRanks(input.diff);
  near([ranks.plus, Math.min(ranks.plus, ranks.minus)], [expected.W_plus, expected.W_min]);
  near(signedRankAbove(ranks), expected.p_greater_exact);
  near(2 * signedRankAbove(ranks), expected.p_two_sided_exact);
  near(signedRankTwoSided(ranks), expected.p_two_sided_normal);
  near(new WalshAverages(input.diff).median, expected.hodges_lehmann);
});

test('signed ranks take ties and zeros off the variance (D10)', () => {
  const { input, expected, near } = vector('D10');
  const [drop, pratt] = [signedRanks(input.diff, 'drop'), signedRanks(input.diff, 'pratt')];
  near([signedRankTwoSided(drop), signedRankTwoSided(drop, 0.5)], [expected.wilcox_cc_false, expected.wilcox_cc_true]);
  near([signedRankTwoSided(pratt), signedRankTwoSided(pratt, 0.5)], [expected.pratt_cc_false, expected.pratt_cc_true]);
});

test('Walsh averages are found by rank without being written down', () => {
  const source = random(5);
  for (const size of [1, 2, 7, 40]) {
    const values = Array.from({ length: size }, () => source.below(12) / 3 - 2);
    const all = values.flatMap((a, i) => values.slice(i).map((b) => (a + b) / 2)).sort((a, b) => a - b);
    const walsh = new WalshAverages(values);
    expect(all.map((_, i) => walsh.ranked(i + 1))).toEqual(all);
  }
});

test('McNemar: exact, mid-p and χ² (D11)', () => {
  const { input, expected, near } = vector('D11');
  const of = table(input);
  near([mcnemarExact(of), mcnemarMidP(of)], [expected.p_exact, expected.p_mid]);
  near(Object.values(mcnemarChi2(of)), [expected.chi2, expected.p_asymptotic]);
  near(Object.values(mcnemarChi2(of, 1)), [expected.chi2_cc, expected.p_cc]);
  const turned = { onlyBaseline: of.onlyCandidate, onlyCandidate: of.onlyBaseline };
  near(shareAbove(turned, 0.5, 1), expected.p_one_sided_exact_candidate_worse);
});

test('paired proportions: five intervals and the test of a margin (D12)', () => {
  const { input, expected, near } = vector('D12');
  const of = table(input);
  near(pairedDifference(of), expected.diff);
  near(ends(waldBounds(of, 0.025)), expected.wald_ci95);
  near(ends(agrestiMinBounds(of, 0.025)), expected.agresti_min_ci95);
  near(ends(bonettPriceBounds(of, 0.025)), expected.bonett_price_ci95);
  near(ends(newcombePairedBounds(of, 0.025)), expected.newcombe_ci95);
  near(ends(tangoBounds(of, 0.025)), expected.tango_ci95);
  near(tangoScore(of, -input.margin), expected.tango_noninferiority_z);
  near(tangoAbove(of, -input.margin), expected.tango_noninferiority_p);
});

test.each([
  ['models that agree everywhere', { bothRight: 40, bothWrong: 10, onlyBaseline: 0, onlyCandidate: 0 }],
  ['one record', { bothRight: 1, bothWrong: 0, onlyBaseline: 0, onlyCandidate: 0 }],
  ['a candidate that is always wrong', { bothRight: 0, bothWrong: 0, onlyBaseline: 30, onlyCandidate: 0 }],
])("Tango's bounds are numbers for %s", (_, of) => {
  const { low, high } = tangoBounds(of, 0.05);
  const found = pairedDifference(of);
  expect(low).toBeGreaterThanOrEqual(-1);
  expect(low).toBeLessThanOrEqual(found);
  expect(high).toBeGreaterThanOrEqual(found);
  expect(high).toBeLessThanOrEqual(1);
  expect(high - low).toBeGreaterThan(0);
});

test('DeLong agrees with pROC (D13)', () => {
  const { input, expected, near } = vector('D13');
  const of = (values: number[]) => Float64Array.from(values);
  const test = delong(of(input.y), of(input.candidate_score), of(input.baseline_score));
  near([test.baseline, test.candidate], [expected.auc_baseline, expected.auc_candidate]);
  near(
    [test.varianceOfBaseline, test.varianceOfCandidate, test.covariance],
    [expected.var_baseline, expected.var_candidate, expected.cov],
  );
  near(test.difference / test.error, expected.z);
  near(2 * Math.min(delongAbove(test, 0), delongBelow(test, 0)), expected.p_two_sided);
  near((test.difference + input.margin) / test.error, expected.noninferiority_z);
  near(delongAbove(test, -input.margin), expected.noninferiority_p);
  near(delongBounds(test, normalCdf(-1)).high, test.difference + test.error);
});

test('scores in the same order have no difference of areas, and no spread of it', () => {
  const labels = Float64Array.of(0, 1, 0, 1, 1);
  const scores = Float64Array.of(0.1, 0.5, 0.6, 0.7, 0.9);
  const test = delong(
    labels,
    scores.map((it) => it / 2),
    scores,
  );
  expect(delongBounds(test, 0.05)).toEqual({ low: 0, high: 0 });
  expect([delongAbove(test, -0.01), delongBelow(test, -0.01)]).toEqual([0, 1]);
});

test('midranks are those of a comparison sort, for any doubles', () => {
  const source = random(9);
  const pool = [-Infinity, -1e300, -2, -1e-310, -0, 0, 1e-310, 0.5, 2, 1e300, Infinity];
  const values = Float64Array.from({ length: 500 }, () => pool[source.below(pool.length)] ?? 0);
  const expected = values.map((it) => {
    const [below, same] = [values.filter((o) => o < it).length, values.filter((o) => o === it).length];
    return below + (same + 1) / 2;
  });
  expect(midranks(values)).toEqual(expected);
});

test('flipping signs enumerates small samples (D14)', () => {
  const { input, expected, near } = vector('D14');
  const differences = Float64Array.from(input.diff);
  const draw = { resamples: 0, seed: 0 };
  near(flipsAbove(signFlips(differences, draw), 0), expected.p_greater);
  near(flipsTwoSided(differences, draw), expected.p_two_sided);
});

test('a bound of the sign test is where its p-value crosses the level', () => {
  const source = random(3);
  const gauss = (): number => normalQuantile((source.next() + 0.5) / 4294967296);
  const flips = signFlips(
    Float64Array.from({ length: 80 }, () => 0.3 + gauss()),
    { resamples: 999, seed: 4 },
  );
  const { low, high } = flipBounds(flips, 0.05);
  expect([flipsAbove(flips, low - 1e-6) <= 0.05, flipsAbove(flips, low + 1e-6) > 0.05]).toEqual([true, true]);
  expect([flipsBelow(flips, high + 1e-6) <= 0.05, flipsBelow(flips, high - 1e-6) > 0.05]).toEqual([true, true]);
});

test('with too few choices of signs nothing is shown, and the bounds say so', () => {
  const flips = signFlips(Float64Array.of(1, 2, 3), { resamples: 0, seed: 0 });
  expect(flipBounds(flips, 0.05)).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
});

test('sizes of samples and what they can show (D17)', () => {
  const { input, expected, near } = vector('D17');
  const errors = { alpha: input.alpha_one_sided, power: input.power };
  const wanted = { sd: input.sd_of_paired_diff, effect: input.effect };
  near([pairsFor(wanted, errors), pairsForT(wanted, errors)], [expected.n_normal, expected.n_t_exact]);
  near(detectable({ sd: input.sd_of_paired_diff, records: input.n }, errors), expected.mde_at_n);
  near(
    recordsForAccuracy({ margin: input.margin, discordant: input.discordance }, errors),
    expected.n_noninferiority_paired_accuracy,
  );
  near(recordsForRates(input.p1, input.p2, errors), expected.n_per_arm_two_proportions);
});
