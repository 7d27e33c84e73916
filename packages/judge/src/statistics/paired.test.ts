import { delong, delongAbove, delongBelow, delongBounds } from './delong.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { midranks } from './order.ts';
import { pairedDifference, tangoBounds } from './paired-proportions.ts';
import { pairedT } from './paired-t.ts';
import { random } from './random.ts';
import { flipBounds, flipsAbove, flipsBelow, signFlips } from './sign-flip.ts';
import { WalshAverages } from './walsh.ts';

test('identical differences have no spread: the mean itself decides', () => {
  const same = pairedT([0.5, 0.5, 0.5]);
  expect(same.bounds(0.05)).toEqual({ low: 0.5, high: 0.5 });
  expect([same.above(0.4), same.above(0.5), same.below(0.4)]).toEqual([0, 1, 1]);
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

test("DeLong's bounds are as many standard errors away as the level says", () => {
  const of = (...values: number[]) => Float64Array.from(values);
  const test = delong(of(0, 1, 0, 1, 1), of(0.4, 0.5, 0.6, 0.7, 0.9), of(0.6, 0.5, 0.4, 0.7, 0.3));
  expect(delongBounds(test, normalCdf(-1)).high).toBeCloseTo(test.difference + test.error, 12);
});
