import { binomialDraw } from './resample/binomial-draw.ts';
import { decide } from './statistics/decide.ts';
import { delong, delongBounds } from './statistics/delong.ts';
import { holm } from './statistics/holm.ts';
import { normalCdf, normalQuantile } from './statistics/normal.ts';
import { type PairedTable, tangoBelow, tangoBounds } from './statistics/paired-proportions.ts';
import { pairedT } from './statistics/paired-t.ts';
import { random } from './statistics/random.ts';
import { flipBounds, signFlips } from './statistics/sign-flip.ts';

// What the gate promises, by the counts that it decides on, so that there can be many runs. Every limit lies at least four standard
// errors beyond what is true, and what would break the promise lies at least four beyond the limit: neither luck nor noise decides.

const source = random(2026);
const gauss = (): number => normalQuantile((source.next() + 0.5) / 4294967296);

/** Records that only one of two models gets right, drawn by their shares. */
function table(records: number, onlyCandidate: number, onlyBaseline: number): PairedTable {
  const c = binomialDraw(records, onlyCandidate, source);
  const b = binomialDraw(records - c, onlyBaseline / (1 - onlyCandidate), source);
  const bothRight = Math.floor(0.8 * (records - b - c));
  return { onlyCandidate: c, onlyBaseline: b, bothRight, bothWrong: records - b - c - bothRight };
}

const share = (runs: number, of: () => boolean): number => {
  let count = 0;
  for (let i = 0; i < runs; i += 1) if (of()) count += 1;
  return count / runs;
};

const passes = (bounds: { low: number; high: number }, margin: number): boolean => decide(bounds, margin) === 'pass';

// 8,000 runs: a standard error is 0.24 %.
test('a model exactly at the margin passes in 4 to 6 % of gates (2,000 records, 6 % disagreement, one point)', () => {
  const passing = share(8000, () => passes(tangoBounds(table(2000, 0.025, 0.035), 0.05), 0.01));
  expect(passing).toBeGreaterThan(0.04);
  expect(passing).toBeLessThan(0.06);
});

// The theory says 89 %; 4,000 runs have a standard error of 0.5 %.
test('equal models pass in at least 85 % of gates at 5,000 records, and never fail', () => {
  let failed = 0;
  const passing = share(4000, () => {
    const bounds = tangoBounds(table(5000, 0.03, 0.03), 0.05);
    if (decide(bounds, 0.01) === 'fail') failed += 1;
    return passes(bounds, 0.01);
  });
  expect(passing).toBeGreaterThan(0.85);
  expect(passing).toBeLessThan(0.95);
  // A rise of one point would have to be shown where there is none: about one in 10⁵.
  expect(failed).toBeLessThan(5);
});

// 2,000 runs: a standard error is 0.49 %, and the limit of 5 % + 4 of them is far from the 60 % that no correction gives.
test('twenty equal slices raise a false flag in no more than 5 %', () => {
  let uncorrected = 0;
  const flagged = share(2000, () => {
    const p = Array.from({ length: 20 }, () => tangoBelow(table(400, 0.05, 0.05), 0));
    if (p.some((it) => it < 0.05)) uncorrected += 1;
    return holm(p).some((it) => it < 0.05);
  });
  expect(flagged).toBeLessThan(0.0695);
  expect(flagged).toBeGreaterThan(0.02);
  expect(uncorrected / 2000).toBeGreaterThan(0.5);
});

// 2,000 runs: a standard error is 0.5 %; DeLong's is an asymptotic test, so its level is off by some tenths of a percent itself.
test('DeLong passes an area exactly at the margin in about one gate of twenty', () => {
  const [lift, shared] = [1.2, 0.7];
  const margin = normalCdf(lift / Math.SQRT2) - normalCdf((lift - 0.15) / Math.SQRT2);
  const labels = Float64Array.from({ length: 300 }, (_, i) => i % 2);
  const passing = share(2000, () => {
    const common = labels.map(() => Math.sqrt(shared) * gauss());
    const scores = (by: number) => labels.map((it, i) => by * it + (common[i] ?? 0) + Math.sqrt(1 - shared) * gauss());
    return passes(delongBounds(delong(labels, scores(lift - 0.15), scores(lift)), 0.05), margin);
  });
  expect(passing).toBeGreaterThan(0.027);
  expect(passing).toBeLessThan(0.075);
});

// 6,000 and 2,000 runs: standard errors of 0.28 % and 0.49 %.
test('paired t and flipped signs pass a loss exactly at the margin in about one gate of twenty', () => {
  const t = share(6000, () =>
    passes(pairedT(Float64Array.from({ length: 40 }, () => gauss() - 0.3)).bounds(0.05), 0.3),
  );
  expect(Math.abs(t - 0.05)).toBeLessThan(0.012);
  const flips = share(2000, () => {
    const differences = Float64Array.from({ length: 30 }, () => gauss() - 0.3);
    return passes(flipBounds(signFlips(differences, { resamples: 399, seed: source.next() }), 0.05), 0.3);
  });
  expect(Math.abs(flips - 0.05)).toBeLessThan(0.02);
});
