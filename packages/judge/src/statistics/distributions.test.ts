import { binomialFrom, chi2Above, chi2Upper, kolmogorovAbove, tAbove, tUpper } from './distributions.ts';
import { logNormalCdf } from './normal.ts';

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

test('the logarithm of the normal distribution goes on where the chance itself is 0', () => {
  expect(logNormalCdf(-50)).toBeCloseTo(-1254.8313611394, 8);
});
