import { adjustments } from '../../src/statistics/adjust.ts';
import { fisherExact, likelihoodRatio, pearsonChi2 } from '../../src/statistics/contingency.ts';
import { averageE, pOfE, productE, rejectedByE } from '../../src/statistics/e-values.ts';
import { classifiedHigh } from '../../src/statistics/median-shift-judge.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { normalCdf } from '../../src/statistics/normal.ts';
import { clopperPearson, jeffreys, wilson } from '../../src/statistics/proportion.ts';
import { rateRatio } from '../../src/statistics/rate-ratio.ts';
import * as two from '../../src/statistics/two-proportions.ts';
import * as samples from '../../src/statistics/two-samples.ts';
import { ends, floats, type Handlers } from './handler.ts';

export const unpaired: Handlers = {
  D18(input) {
    const one = { events: input.k_candidate, of: input.n_candidate };
    const other = { events: input.k_baseline, of: input.n_baseline };
    const z = two.pooledZ(one, other);
    return {
      z_pooled: z,
      p_two_sided: 2 * normalCdf(-Math.abs(z)),
      wilson95_candidate: ends(wilson(one, 0.025)),
      clopper_pearson95_candidate: ends(clopperPearson(one, 0.025)),
      jeffreys95_candidate: ends(jeffreys(one, 0.025)),
      newcombe95_diff: ends(two.newcombeBounds(one, other, 0.025)),
      agresti_caffo95_diff: ends(two.agrestiCaffoBounds(one, other, 0.025)),
      miettinen_nurminen95_diff: ends(two.miettinenNurminenBounds(one, other, 0.025)),
      mn_noninferiority_z: two.scoreOfDifference(one, other, input.margin),
      mn_noninferiority_p: two.differenceBelow(one, other, input.margin),
    };
  },
  D19({ table }) {
    const fisher = fisherExact(table);
    const [plain, yates, g] = [pearsonChi2(table), pearsonChi2(table, 0.5), likelihoodRatio(table)];
    return {
      odds_ratio: fisher.oddsRatio,
      fisher_two_sided: fisher.twoSided,
      fisher_greater: fisher.greater,
      ...{ chi2: plain.chi2, chi2_p: plain.p, chi2_yates: yates.chi2, chi2_yates_p: yates.p, g: g.chi2, g_p: g.p },
    };
  },
  D20(input) {
    const [x, y] = [floats(input.x), floats(input.y)];
    const { t, df, p } = samples.welch(x, y);
    const rank = samples.mannWhitney(x, y);
    const dealt = samples.dealings(x, y);
    return {
      ...{ welch_t: t, welch_df: df, welch_p: p },
      U_x: rank.u,
      p_exact: samples.mannWhitneyExact(rank.u, x.length, y.length),
      p_asymptotic_cc: samples.mannWhitneyTwoSided(rank),
      hodges_lehmann: samples.shiftOf(x, y),
      cles: rank.effect,
      permutation_p_abs: dealt.twoSided,
      permutation_p_doubled: dealt.doubled,
    };
  },
  D21(input) {
    const [experiment, control] = [floats(input.experiment), floats(input.control)];
    const found = classifiedHigh(experiment, control, input);
    const rank = samples.mannWhitney(experiment, control);
    return {
      hodges_lehmann: found.shift,
      bound: found.bound,
      z_at_bound: found.z,
      z_crit: found.limit,
      classified_high: found.high,
      mean_ratio: momentsOf(experiment).mean / momentsOf(control).mean,
      cles: rank.effect,
      mw_p_two_sided_cc: samples.mannWhitneyTwoSided(rank),
    };
  },
  D22(input) {
    const found = rateRatio(
      { events: input.k_candidate, exposure: input.exposure_candidate },
      { events: input.k_baseline, exposure: input.exposure_baseline },
    );
    return { p_one_sided: found.above(input.ratio0), rate_ratio: found.ratio, lower_one_sided_95: found.low(0.05) };
  },
  D23: ({ p }) => ({
    bonferroni: adjustments.bonferroni(p),
    holm: adjustments.holm(p),
    'simes-hochberg': adjustments.hochberg(p),
    fdr_bh: adjustments['benjamini-hochberg'](p),
    fdr_by: adjustments['benjamini-yekutieli'](p),
  }),
  D24: ({ e, alpha }) => ({
    ebh_rejected_indices: rejectedByE(e, alpha),
    average: averageE(e),
    product: productE(e),
    p_from_average: pOfE(averageE(e)),
  }),
};
