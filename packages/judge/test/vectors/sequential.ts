import { labelAgreement, noneSeen } from '../../src/agreement/labels.ts';
import { scoreAgreement } from '../../src/agreement/scores.ts';
import * as boundaries from '../../src/sequential/boundaries.ts';
import { bernsteinIntervals, hedgedCapital } from '../../src/sequential/bounded-mean.ts';
import { cusum, restarts, shiryaevRoberts } from '../../src/sequential/detectors.ts';
import { shapedBounds, spending, spendingBounds } from '../../src/sequential/group.ts';
import { anytimeP, type Look } from '../../src/sequential/look.ts';
import { mixtureLog, mixtureReach, mixtureStream } from '../../src/sequential/normal-mixture.ts';
import { oddsProcess } from '../../src/sequential/odds.ts';
import { quantileDifference, quantileInterval } from '../../src/sequential/quantile-interval.ts';
import { fano, rateProcess } from '../../src/sequential/rate.ts';
import { rateInterval } from '../../src/sequential/rate-interval.ts';
import { splitChi2, splitLogBayes } from '../../src/sequential/split.ts';
import { clopperPearson, wilson } from '../../src/statistics/proportion.ts';
import { ends, floats, type Handlers } from './handler.ts';

const looks = (batches: readonly (readonly [number, number, number, number])[]): Look[] =>
  batches.map(([k, n, l, m]) => ({ candidate: { events: k, requests: n }, baseline: { events: l, requests: m } }));

/** "1..1000" */
const range = (text: string): Float64Array => {
  const [from = 0, to = 0] = text.split('..').map(Number);
  return Float64Array.from({ length: to - from + 1 }, (_, i) => from + i);
};

export const sequential: Handlers = {
  D30({ batches_kc_nc_kb_nb: batches, ratio0, abs0, grid }) {
    const log_e = rateProcess(looks(batches), { ratio: ratio0, excess: abs0, grid });
    return {
      log_e,
      e_final: Math.exp(log_e.at(-1) ?? 0),
      p_anytime: anytimeP(log_e),
      rollback_at_alpha_0_01: anytimeP(log_e) <= 0.01,
    };
  },
  D31({ batches_kc_nc_kb_nb: batches, ratio1, abs1, grid }) {
    const log_e = rateProcess(looks(batches), { ratio: ratio1, excess: abs1, grid });
    return { log_e, promote_at_beta_0_05: anytimeP(log_e) <= 0.05 };
  },
  D32({ batches_kc_nc_kb_nb: batches, odds, prior_events_nonevents: [events, others] }) {
    const log_e = oddsProcess(looks(batches), { odds, prior: { events, others } });
    return { log_e, p_anytime: anytimeP(log_e) };
  },
  D33({ diff: mean, var_of_diff: variance, tau2, alpha, stream, stream_sigma2, stream_tau2 }) {
    const log_lambda = mixtureLog({ mean, variance }, tau2);
    const logs = mixtureStream(stream, { sigma2: stream_sigma2, tau2: stream_tau2 });
    return {
      log_lambda,
      p_anytime: anytimeP([log_lambda]),
      cs_halfwidth: mixtureReach({ mean, variance }, tau2, alpha),
      stream_log_lambda: logs,
      stream_p: logs.map((_, i) => anytimeP(logs.slice(0, i + 1))),
    };
  },
  D34({ pattern, repeat, alpha, truncation, null_means, report_at_t }) {
    const values = Array.from({ length: repeat }, () => pattern).flat();
    const at = <T>(all: readonly T[]): (T | undefined)[] => report_at_t.map((t: number) => all[t - 1]);
    const found = at(bernsteinIntervals(values, alpha));
    return {
      eb_lower: found.map((it) => it?.low),
      eb_upper: found.map((it) => it?.high),
      hedged_log_capital: Object.fromEntries(
        null_means.map((mean: number) => [mean, at(hedgedCapital(values, { mean, alpha, truncation }))]),
      ),
    };
  },
  D35({ s, v, gamma_v_opt, c, v_opt, alpha, alpha_opt, g, h, beta_binomial_s, v_min, stitch_s, eta }) {
    const rho = boundaries.bestRho(v_opt, alpha_opt);
    const gamma = { c, rho: boundaries.bestRho(gamma_v_opt, 2 * alpha_opt) };
    const two = { g, h, sides: 2, rho } as const;
    return {
      best_rho: rho,
      normal_two_sided_bound: boundaries.normalBoundary(v, rho, alpha),
      gamma_exponential_log: boundaries.gammaExponentialLog(s, v, gamma),
      gamma_exponential_bound: boundaries.gammaExponentialBoundary(v, gamma, alpha),
      beta_binomial_log_two_sided: boundaries.betaBinomialLog(beta_binomial_s, v, two),
      beta_binomial_bound_two_sided: boundaries.betaBinomialBoundary(v, two, alpha),
      beta_binomial_bound_one_sided: boundaries.betaBinomialBoundary(
        v,
        { g, h, sides: 1, rho: boundaries.bestRho(v_opt, 2 * alpha_opt) },
        alpha,
      ),
      poly_stitching: boundaries.stitchedBoundary(v, { from: v_min, c, s: stitch_s, eta }, alpha),
    };
  },
  D36({ k, n, alpha, t_opt, alpha_opt }) {
    const { low, high } = rateInterval({ k, n }, alpha, { records: t_opt, alpha: alpha_opt });
    return { lower: low, upper: high };
  },
  D37({ x, p, alpha, t_opt, alpha_opt }) {
    const found = quantileInterval(x.length, { p, alpha }, { records: t_opt, alpha: alpha_opt });
    const sorted = floats(x).sort();
    const value = (at: number | undefined) => (at === undefined ? null : sorted[at - 1]);
    return {
      lower_radius: found.below,
      upper_radius: found.above,
      lower_index: found.lowAt,
      upper_index: found.highAt,
      lower: value(found.lowAt),
      upper: value(found.highAt),
    };
  },
  D38({ arm1, arm2, p, t_opt, alpha_opt }) {
    const log = quantileDifference(range(arm1), range(arm2), { p, tightest: { records: t_opt, alpha: alpha_opt } });
    return { log_supermartingale: log, p_value: anytimeP([log]) };
  },
  D39: ({ K, alpha_one_sided: alpha, information }) => ({
    pocock: shapedBounds(K, alpha, 0),
    obrien_fleming: shapedBounds(K, alpha, 0.5),
    lan_demets_of: spendingBounds(information, spending['obrien-fleming'](alpha)),
    lan_demets_pocock: spendingBounds(information, spending.pocock(alpha)),
  }),
  D40({ observed, expected_share: expected, dirichlet_concentration: concentration }) {
    const { chi2, p } = splitChi2({ observed, expected });
    const log = splitLogBayes({ observed, expected }, concentration);
    return { chi2, p_fixed: p, log_bayes_factor: log, p_anytime: anytimeP([log]) };
  },
  D41: ({ increments, starts_increments, gamma }) => ({
    cusum: cusum(increments),
    shiryaev_roberts: shiryaevRoberts(increments),
    restart_mixture: restarts(starts_increments, gamma),
  }),
  D42({ reference_counts_per_interval: counts, batches_kc_nc_kb_nb: batches, grid }) {
    const test = { ratio: 1, excess: 0, grid };
    return {
      fano_successive_difference: fano(counts),
      log_e_untempered: rateProcess(looks(batches), test),
      log_e_tempered: rateProcess(looks(batches), { ...test, fano: fano(counts) }),
    };
  },
  D44({ baseline, shadow }) {
    const { disagreements, kappa } = labelAgreement(baseline, shadow);
    const rate = { events: disagreements, of: baseline.length };
    return {
      disagreements,
      rate: disagreements / baseline.length,
      wilson95: ends(wilson(rate, 0.025)),
      upper_one_sided_95_clopper_pearson: clopperPearson(rate, 0.05).high,
      cohen_kappa: kappa,
      rule_of_three_if_zero: noneSeen(baseline.length, 0.05),
    };
  },
  D45({ baseline, shadow, tolerance }) {
    const found = scoreAgreement(floats(baseline), floats(shadow), tolerance);
    return {
      mean_diff: found.mean,
      sd_diff: found.sd,
      bland_altman: ends(found.limits),
      lin_ccc: found.concordance,
      pearson: found.pearson,
      spearman: found.spearman,
      share_beyond_tolerance: found.beyond,
      max_abs: found.furthest,
    };
  },
};
