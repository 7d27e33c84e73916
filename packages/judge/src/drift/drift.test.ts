import { normalQuantile } from '../statistics/normal.ts';
import { random } from '../statistics/random.ts';
import { binCount } from './bins.ts';
import { type ColumnDrift, columnDrift } from './column-drift.ts';
import { stepsOf } from './steps.ts';

const floats = (values: readonly number[]): Float64Array => Float64Array.from(values);

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
