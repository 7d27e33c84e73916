import { anyOf, type Discord, exactChance } from '../test/exact.ts';
import { decide } from './statistics/decide.ts';
import { holm } from './statistics/holm.ts';
import { tangoAbove, tangoBelow, tangoBounds } from './statistics/paired-proportions.ts';
import { random } from './statistics/random.ts';

// What the gate promises for right or wrong answers, by sums over all tables that there can be: exact, so that the limits are the promises
// themselves. The whole gate, with every kind of metric, is played in test/chaos/gate-promises.test.ts.

const equal = (disagreement: number): Discord => ({
  onlyCandidate: disagreement / 2,
  onlyBaseline: disagreement / 2,
});

const word =
  (wanted: string, margin: number) =>
  (table: Parameters<typeof tangoBounds>[0]): boolean =>
    decide(tangoBounds(table, 0.05), margin) === wanted;

test.each([
  [500, 0.1],
  [1000, 0.06],
  [2000, 0.06],
  [5000, 0.03],
])('of %d records, a model exactly at the margin passes at most 5 %% of the time (disagreement %d)', (records, psi) => {
  const shares = { onlyCandidate: (psi - 0.01) / 2, onlyBaseline: (psi + 0.01) / 2 };
  const passing = exactChance(records, shares, word('pass', 0.01));
  expect(passing).toBeLessThanOrEqual(0.05);
  expect(passing).toBeGreaterThan(0.04);
});

test('equal models pass in at least 85 % of gates at 5,000 records, and fail in fewer than one of 10,000', () => {
  expect(exactChance(5000, equal(0.06), word('pass', 0.01))).toBeGreaterThan(0.85);
  const kept = exactChance(5000, equal(0.06), (table) => !word('fail', 0.01)(table));
  expect(1 - kept).toBeLessThan(1e-4);
});

// Slices of equal models with a margin of 0 lie exactly on the limit, which is the worst case. A flag is a p below the level's 20th.
test.each([30, 60, 100, 250, 1000].flatMap((records) => [0.04, 0.1, 0.2, 0.5].map((psi) => [records, psi] as const)))(
  'twenty equal slices of %d records raise a false flag at most 5 %% of the time (disagreement %d)',
  (records, psi) => {
    const better = exactChance(records, equal(psi), (table) => tangoAbove(table, 0) < 0.05 / 20);
    expect(anyOf(20, better)).toBeLessThanOrEqual(0.05);
  },
);

test('without a correction, some of twenty equal slices would be flagged more often than not', () => {
  expect(
    anyOf(
      20,
      exactChance(400, equal(0.1), (table) => tangoAbove(table, 0) < 0.05),
    ),
  ).toBeGreaterThan(0.5);
});

// Holm's second step and later ones change nothing about the first flag: whether there is any is decided by the smallest p.
test('Holm flags any of twenty if and only if the smallest is below the level ÷ 20', () => {
  const source = random(8);
  for (let i = 0; i < 300; i += 1) {
    const p = Array.from({ length: 20 }, () => (source.next() / 4294967296) ** 4);
    expect(holm(p).some((it) => it < 0.05)).toBe(Math.min(...p) < 0.05 / 20);
  }
});

test('what is better for one model is worse for the other', () => {
  const table = { onlyCandidate: 12, onlyBaseline: 5, bothRight: 60, bothWrong: 23 };
  const turned = { ...table, onlyCandidate: 5, onlyBaseline: 12 };
  expect(tangoAbove(table, 0.02)).toBeCloseTo(tangoBelow(turned, -0.02), 12);
});
