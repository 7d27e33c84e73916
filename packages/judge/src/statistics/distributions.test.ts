import { vector } from '../../test/vector.ts';
import { betaShare } from './beta.ts';
import {
  binomialFrom,
  binomialUpTo,
  chi2Above,
  chi2Upper,
  hypergeometricFrom,
  hypergeometricOf,
  kolmogorovAbove,
  tAbove,
  tUpper,
} from './distributions.ts';
import { gammaShares, lnGamma } from './gamma.ts';
import { logNormalCdf } from './normal.ts';

test('the logarithm of the normal distribution goes on where the chance itself is 0 (D01)', () => {
  const { input, expected, near } = vector('D01');
  near(input.z.map(logNormalCdf), expected.logcdf);
  expect(logNormalCdf(-50)).toBeCloseTo(-1254.8313611394, 8);
});

test("Student's t, χ², incomplete beta and gamma agree with scipy (D02)", () => {
  const { input, expected, near } = vector('D02');
  const [t, chi2, beta, gamma] = [input.t_df, input.chi2_df, input.ibeta_x_a_b, input.igamma_a_x] as number[][][];
  near(
    t?.map(([x = 0, df = 0]) => tAbove(x, df)),
    expected.t_sf,
  );
  near(
    chi2?.map(([x = 0, df = 0]) => chi2Above(x, df)),
    expected.chi2_sf,
  );
  near(
    beta?.map(([x = 0, a = 0, b = 0]) => betaShare(x, a, b)),
    expected.ibeta,
  );
  near(
    gamma?.map(([a = 0, x = 0]) => gammaShares(a, x).p),
    expected.igamma_p,
  );
  near(
    gamma?.map(([a = 0, x = 0]) => gammaShares(a, x).q),
    expected.igamma_q,
  );
  near(input.lgamma.map(lnGamma), expected.lgamma);
});

test('binomial, hypergeometric and Kolmogorov agree with scipy (D03)', () => {
  const { input, expected, near } = vector('D03');
  const [binomial, urns] = [input.binom_k_n_p, input.hypergeom_k_N_K_n] as number[][][];
  near(
    binomial?.map(([k = 0, n = 0, p = 0]) => binomialUpTo(k, n, p)),
    expected.binom_cdf,
  );
  near(
    binomial?.map(([k = 0, n = 0, p = 0]) => binomialFrom(k, n, p)),
    expected.binom_sf_ge,
  );
  const of = ([k = 0, all = 0, marked = 0, drawn = 0]: number[]) => [k, { all, marked, drawn }] as const;
  near(
    urns?.map((it) => hypergeometricOf(...of(it))),
    expected.hypergeom_pmf,
  );
  near(
    urns?.map((it) => hypergeometricFrom(...of(it))),
    expected.hypergeom_sf_ge,
  );
  near(input.kolmogorov_x.map(kolmogorovAbove), expected.kolmogorov_sf);
});

test("Kolmogorov's two series meet", () => {
  expect(kolmogorovAbove(0.5 - 1e-12)).toBeCloseTo(kolmogorovAbove(0.5), 10);
  expect(kolmogorovAbove(0)).toBe(1);
});

test('quantiles undo their distributions', () => {
  for (const p of [0.001, 0.05, 0.2, 0.5]) {
    expect(tAbove(tUpper(p, 7), 7)).toBeCloseTo(p, 12);
    expect(chi2Above(chi2Upper(p, 4), 4)).toBeCloseTo(p, 12);
  }
});

test('a binomial of a million is still exact', () => {
  expect(binomialFrom(500_000, 1_000_000, 0.5)).toBeCloseTo(0.5003989, 6);
});
