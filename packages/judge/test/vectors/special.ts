import { betaShare } from '../../src/statistics/beta.ts';
import {
  binomialFrom,
  binomialUpTo,
  chi2Above,
  hypergeometricFrom,
  hypergeometricOf,
  kolmogorovAbove,
  tAbove,
} from '../../src/statistics/distributions.ts';
import { gammaShares, lnGamma } from '../../src/statistics/gamma.ts';
import { logNormalCdf, normalCdf, normalQuantile } from '../../src/statistics/normal.ts';
import { random } from '../../src/statistics/random.ts';
import type { Handlers } from './handler.ts';

type Row = readonly [number, number, number, number];

export const special: Handlers = {
  D01: ({ z, p }) => ({
    cdf: z.map(normalCdf),
    sf: z.map((it: number) => normalCdf(-it)),
    logcdf: z.map(logNormalCdf),
    ppf: p.map(normalQuantile),
  }),
  D02: (input) => ({
    t_sf: input.t_df.map(([x, df]: Row) => tAbove(x, df)),
    chi2_sf: input.chi2_df.map(([x, df]: Row) => chi2Above(x, df)),
    ibeta: input.ibeta_x_a_b.map(([x, a, b]: Row) => betaShare(x, a, b)),
    igamma_p: input.igamma_a_x.map(([a, x]: Row) => gammaShares(a, x).p),
    igamma_q: input.igamma_a_x.map(([a, x]: Row) => gammaShares(a, x).q),
    lgamma: input.lgamma.map(lnGamma),
  }),
  D03(input) {
    const urn = (of: (k: number, urn: { all: number; marked: number; drawn: number }) => number) =>
      input.hypergeom_k_N_K_n.map(([k, all, marked, drawn]: Row) => of(k, { all, marked, drawn }));
    return {
      binom_cdf: input.binom_k_n_p.map(([k, n, p]: Row) => binomialUpTo(k, n, p)),
      binom_sf_ge: input.binom_k_n_p.map(([k, n, p]: Row) => binomialFrom(k, n, p)),
      hypergeom_pmf: urn(hypergeometricOf),
      hypergeom_sf_ge: urn(hypergeometricFrom),
      kolmogorov_sf: input.kolmogorov_x.map(kolmogorovAbove),
    };
  },
  D04({ seed, below }) {
    const [first, again] = [random(seed), random(seed)];
    return {
      first_u32: Array.from({ length: 6 }, () => first.next()),
      indices: Array.from({ length: 14 }, () => again.below(below)),
    };
  },
};
