import { biasEvidence, biasFacet as facet } from '../../test/vectors/bias.ts';
import type { Evidence } from '../evidence.ts';
import vectors from '../vectors.json' with { type: 'json' };
import { type Cells, cellsOf, countsOf } from './cells.ts';
import { biasFormulas } from './formulas.ts';
import { type BiasName, biasNames } from './names.ts';
import { tallyOf } from './tally.ts';

const { input } = vectors.D28;
const expected: Record<BiasName, number> = vectors.D28.expected;
const evidence = biasEvidence(input);

const all = (cells: Cells, model: 'candidate' | 'baseline' = 'candidate') => tallyOf(countsOf(cells), model);
const value = (metric: BiasName, given: Evidence, rule = facet): number =>
  biasFormulas[metric](all(cellsOf(rule, given, 0.5)));

test.each(biasNames)('%s is what Clarify computes', (metric) => {
  expect(value(metric, evidence)).toBeCloseTo(expected[metric], 9);
});

test.each(biasNames)('%s of the serving model is computed of its own decisions', (metric) => {
  const swapped = { ...evidence, candidate: evidence.labels, baseline: evidence.candidate };
  expect(biasFormulas[metric](all(cellsOf(facet, swapped, 0.5), 'baseline'))).toBeCloseTo(expected[metric], 9);
});

test('with 0 as the favourable label everything turns round, decisions too', () => {
  const flipped = {
    ...evidence,
    labels: evidence.labels.map((it) => 1 - it),
    candidate: evidence.candidate.map((it) => 1 - it),
  };
  for (const metric of biasNames)
    expect(value(metric, flipped, { ...facet, favourable: 0 })).toBeCloseTo(expected[metric], 9);
});

test('numbers above a limit are a facet as well', () => {
  const ages = {
    ...evidence,
    slices: { ...evidence.slices, d: input.facet_disadvantaged.map((it) => (it ? '40.5' : '40')) },
  };
  const { disadvantaged: _, ...older } = { ...facet, above: 40 };
  expect(value('DPL', ages, older)).toBeCloseTo(expected.DPL, 9);
});

test('people without a value are in neither group, and are counted', () => {
  const some = {
    ...evidence,
    slices: { ...evidence.slices, d: evidence.slices['d']?.map((it, i) => (i < 4 ? '' : it)) ?? [] },
  };
  const cells = cellsOf(facet, some, 0.5);
  expect([cells.of.length, cells.unknown]).toEqual([20, 4]);
});

describe('what divides by nothing', () => {
  const none: Evidence = { ...evidence, candidate: new Float64Array(24) };

  test('is 0 when there is nothing above it either, and infinite when there is', () => {
    expect(value('DI', none)).toBe(0); // Nobody gets it: 0/0.
    const onlyD = evidence.candidate.map((_, i) => input.facet_disadvantaged[i] ?? 0);
    expect(value('DI', { ...evidence, candidate: onlyD })).toBe(Number.POSITIVE_INFINITY);
    expect(value('DCA', none)).toBe(0); // Infinite on both sides.
    expect(value('DCA', { ...evidence, candidate: onlyD })).toBe(Number.POSITIVE_INFINITY);
  });

  test('an outcome that one group never has makes the divergence infinite, not smaller', () => {
    const labels = evidence.labels.map((it, i) => (input.facet_disadvantaged[i] ? 0 : it));
    expect(value('KL', { ...evidence, labels })).toBe(Number.POSITIVE_INFINITY);
    expect(value('JS', { ...evidence, labels })).toBeGreaterThan(0.1);
  });

  test('entropy has no value when everybody is denied wrongly', () => {
    expect(value('GE', { ...none, labels: new Float64Array(24).fill(1) })).toBeNaN();
  });
});
