import { resampled } from '../../src/method/estimate.ts';
import { everyRecord, type Sums, statisticOf } from '../../src/metric/form.ts';
import { leaveOut, partsOf } from '../../src/resample/parts.ts';
import { replicates } from '../../src/statistics/bootstrap.ts';
import { decide } from '../../src/statistics/decide.ts';
import { delong, delongAbove, delongBelow } from '../../src/statistics/delong.ts';
import { acceleration, basicBounds, bootstrapInterval, corrected, shareBelow } from '../../src/statistics/interval.ts';
import { mcnemarChi2, mcnemarExact, mcnemarMidP, shareAbove } from '../../src/statistics/mcnemar.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { normalQuantile } from '../../src/statistics/normal.ts';
import * as paired from '../../src/statistics/paired-proportions.ts';
import { equivalence, pairedT } from '../../src/statistics/paired-t.ts';
import * as size from '../../src/statistics/sample-size.ts';
import { flipsAbove, flipsTwoSided, signFlips } from '../../src/statistics/sign-flip.ts';
import { signedRankAbove, signedRanks, signedRankTwoSided } from '../../src/statistics/signed-rank.ts';
import { WalshAverages } from '../../src/statistics/walsh.ts';
import { ends, floats, type Handlers } from './handler.ts';

const table = (input: Record<string, number>) => ({
  bothRight: input['both_right'] ?? 0,
  bothWrong: input['both_wrong'] ?? 0,
  onlyBaseline: input['only_baseline_right'] ?? 0,
  onlyCandidate: input['only_candidate_right'] ?? 0,
});

const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((it, i) => it - (b[i] ?? Number.NaN));

export const pairedVectors: Handlers = {
  D08(input) {
    const test = pairedT(minus(input.candidate_abs_error, input.baseline_abs_error));
    return {
      mean_diff: test.mean,
      t: test.t(0),
      p_two_sided: 2 * Math.min(test.above(0), test.below(0)),
      ci95: ends(test.bounds(0.025)),
      upper_one_sided_95: test.bounds(0.05).high,
      noninferiority_t: test.t(input.margin),
      noninferiority_p: test.below(input.margin),
      tost_equivalence_p: equivalence(test, input.margin),
    };
  },
  D09({ diff }) {
    const ranks = signedRanks(diff);
    return {
      W_plus: ranks.plus,
      W_min: Math.min(ranks.plus, ranks.minus),
      p_two_sided_exact: 2 * signedRankAbove(ranks),
      p_greater_exact: signedRankAbove(ranks),
      p_two_sided_normal: signedRankTwoSided(ranks),
      hodges_lehmann: new WalshAverages(diff).median,
    };
  },
  D10({ diff }) {
    const [drop, pratt] = [signedRanks(diff, 'drop'), signedRanks(diff, 'pratt')];
    return {
      wilcox_cc_false: signedRankTwoSided(drop),
      wilcox_cc_true: signedRankTwoSided(drop, 0.5),
      pratt_cc_false: signedRankTwoSided(pratt),
      pratt_cc_true: signedRankTwoSided(pratt, 0.5),
    };
  },
  D11(input) {
    const of = table(input);
    const turned = { onlyBaseline: of.onlyCandidate, onlyCandidate: of.onlyBaseline };
    return {
      p_exact: mcnemarExact(of),
      p_mid: mcnemarMidP(of),
      chi2: mcnemarChi2(of).chi2,
      p_asymptotic: mcnemarChi2(of).p,
      chi2_cc: mcnemarChi2(of, 1).chi2,
      p_cc: mcnemarChi2(of, 1).p,
      p_one_sided_exact_candidate_worse: shareAbove(turned, 0.5, 1),
    };
  },
  D12(input) {
    const of = table(input);
    return {
      diff: paired.pairedDifference(of),
      wald_ci95: ends(paired.waldBounds(of, 0.025)),
      agresti_min_ci95: ends(paired.agrestiMinBounds(of, 0.025)),
      bonett_price_ci95: ends(paired.bonettPriceBounds(of, 0.025)),
      newcombe_ci95: ends(paired.newcombePairedBounds(of, 0.025)),
      tango_ci95: ends(paired.tangoBounds(of, 0.025)),
      tango_noninferiority_z: paired.tangoScore(of, -input.margin),
      tango_noninferiority_p: paired.tangoAbove(of, -input.margin),
    };
  },
  D13({ y, candidate_score, baseline_score, margin }) {
    const test = delong(floats(y), floats(candidate_score), floats(baseline_score));
    return {
      auc_baseline: test.baseline,
      auc_candidate: test.candidate,
      var_baseline: test.varianceOfBaseline,
      var_candidate: test.varianceOfCandidate,
      cov: test.covariance,
      z: test.difference / test.error,
      p_two_sided: 2 * Math.min(delongAbove(test, 0), delongBelow(test, 0)),
      noninferiority_z: (test.difference + margin) / test.error,
      noninferiority_p: delongAbove(test, -margin),
    };
  },
  D14({ diff }) {
    const draw = { resamples: 0, seed: 0 };
    return {
      mean: momentsOf(diff).mean,
      p_two_sided: flipsTwoSided(floats(diff), draw),
      p_greater: flipsAbove(signFlips(floats(diff), draw), 0),
    };
  },
  D15({ theta_hat: estimate, replicates: rows, jackknife, alpha }) {
    const sample = { estimate, replicates: floats(rows), jackknife: floats(jackknife) };
    const z0 = normalQuantile(shareBelow(sample.replicates, estimate));
    const a = acceleration(sample.jackknife);
    const [bca, basic] = [bootstrapInterval(sample, alpha / 2), basicBounds(sample, alpha / 2)];
    const of = { estimate, replicates: () => sample.replicates, jackknife: () => sample.jackknife };
    const percentile = resampled(of, 'percentile').interval(alpha / 2);
    return {
      ...{ z0, a },
      p_lo: corrected(alpha / 2, z0, a),
      p_hi: corrected(1 - alpha / 2, z0, a),
      ...{ lo: bca.low, hi: bca.high, percentile_lo: percentile.low, percentile_hi: percentile.high },
      ...{ basic_lo: basic.low, basic_hi: basic.high },
    };
  },
  D16({ baseline_correct, candidate_correct, seed, B, alpha }) {
    const records = baseline_correct.length;
    const column = floats(minus(candidate_correct, baseline_correct));
    const difference: Sums = { is: 'sums', columns: [column], of: (sums, count) => (sums[0] ?? 0) / count };
    const statistic = statisticOf(difference);
    const [row = new Float64Array()] = replicates([statistic], { records, resamples: B, seed });
    const left = leaveOut(difference, partsOf(records, seed));
    const estimate = statistic(everyRecord(records));
    const [z0, a] = [normalQuantile(shareBelow(row, estimate)), acceleration(left)];
    const bca = bootstrapInterval({ estimate, replicates: row, jackknife: left }, alpha / 2);
    const { mean, variance } = momentsOf(row);
    return {
      theta_hat: estimate,
      boot_mean: mean,
      boot_sd: Math.sqrt(variance),
      percentile: ends(
        resampled({ estimate, replicates: () => row, jackknife: () => left }, 'percentile').interval(alpha / 2),
      ),
      first5: [...row.slice(0, 5)],
      ...{ bca_z0: z0, bca_a: a, bca_lo: bca.low, bca_hi: bca.high },
      bca_p_lo: corrected(alpha / 2, z0, a),
      bca_p_hi: corrected(1 - alpha / 2, z0, a),
    };
  },
  D17(input) {
    const errors = { alpha: input.alpha_one_sided, power: input.power };
    const wanted = { sd: input.sd_of_paired_diff, effect: input.effect };
    return {
      n_normal: size.pairsFor(wanted, errors),
      n_t_exact: size.pairsForT(wanted, errors),
      mde_at_n: size.detectable({ sd: input.sd_of_paired_diff, records: input.n }, errors),
      n_noninferiority_paired_accuracy: size.recordsForAccuracy(
        { margin: input.margin, discordant: input.discordance },
        errors,
      ),
      n_per_arm_two_proportions: size.recordsForRates(input.p1, input.p2, errors),
    };
  },
  D43({ cases_lower_upper_margin: cases }) {
    const words = (margin: (own: number) => number) =>
      cases.map(([low, high, own]: [number, number, number]) => decide({ low, high }, margin(own)));
    return {
      verdict: words((own) => own),
      improved: words(() => 0).map((it: string) => it === 'pass'),
      regressed: words(() => 0).map((it: string) => it === 'fail'),
    };
  },
};
