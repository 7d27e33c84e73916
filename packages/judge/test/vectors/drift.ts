import { attributionNdcg } from '../../src/drift/attribution.ts';
import { countIn, innerEdges } from '../../src/drift/bins.ts';
import { columnDrift } from '../../src/drift/column-drift.ts';
import * as divergence from '../../src/drift/divergence.ts';
import { ksOneSample } from '../../src/drift/ks-one-sample.ts';
import { ksExact, ksLimit, ksStephens, stepsOf } from '../../src/drift/steps.ts';
import { cellsOf, countsOf } from '../../src/facets/cells.ts';
import { biasFormulas } from '../../src/facets/formulas.ts';
import { biasNames } from '../../src/facets/names.ts';
import { tallyOf } from '../../src/facets/tally.ts';
import { biasEvidence, biasFacet } from './bias.ts';
import { floats, type Handlers } from './handler.ts';

export const drift: Handlers = {
  D25({ reference_counts, current_counts, epsilon_for_empty }) {
    const of = { reference: reference_counts, current: current_counts };
    const [none, table] = [divergence.psiNull(of), divergence.homogeneity(of)];
    return {
      psi_epsilon: divergence.psiFilled(of, epsilon_for_empty),
      psi_half_count: divergence.psi(of),
      ...{ psi_null_mean: none.mean, psi_null_95: none.upper95, psi_p: none.p },
      js_distance_nat: divergence.jsDistance(of),
      js_distance_base2: divergence.jsDistance(of, 2),
      js_divergence_nat: divergence.jsDivergence(of),
      tvd: divergence.totalVariation(of),
      linf: divergence.largestDifference(of),
      hellinger: divergence.hellinger(of),
      kl_ref_cur_half_count: divergence.kl(of),
      ...{ chi2_homogeneity: table.chi2, chi2_df: table.df, chi2_p: table.p, cramers_v: table.v },
    };
  },
  D26(input) {
    const [was, now] = [floats(input.reference).sort(), floats(input.current).sort()];
    const [n, m] = [was.length, now.length];
    const { ks, wasserstein, energy } = stepsOf(was, now);
    const whole = columnDrift(was, now);
    return {
      ks_d: ks,
      ks_p_exact: ksExact(ks, n, m),
      ks_p_asymptotic_scipy: ksOneSample(ks, Math.round((n * m) / (n + m))),
      ks_p_kolmogorov_limit: ksLimit(ks, n, m),
      ks_p_stephens: ksStephens(ks, n, m),
      wasserstein_1: wasserstein,
      wasserstein_over_sd_ref_ddof0: 'wasserstein' in whole ? whole.wasserstein : undefined,
      energy_distance: energy,
    };
  },
  D27(input) {
    const [reference, current] = [floats(input.reference), floats(input.current)];
    const edges = innerEdges(reference.slice().sort(), input.bins);
    const whole = columnDrift(reference, current, input.bins);
    return {
      inner_edges: [...edges],
      reference_counts: [...countIn(edges, reference.slice().sort())],
      current_counts: [...countIn(edges, current.slice().sort())],
      psi_half_count: 'psi' in whole ? whole.psi : undefined,
    };
  },
  D28(input) {
    const tally = tallyOf(countsOf(cellsOf(biasFacet, biasEvidence(input), 0.5)), 'candidate');
    return Object.fromEntries(biasNames.map((name) => [name, biasFormulas[name](tally)]));
  },
  D29({ baseline, live, alert_below }) {
    const { dcg, ideal, ndcg } = attributionNdcg(baseline, live);
    return { dcg, idcg: ideal, ndcg, alert: ndcg < alert_below };
  },
};
