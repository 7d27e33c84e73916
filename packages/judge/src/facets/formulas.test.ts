import type { Evidence } from '../evidence.ts';
import type { FacetRule } from '../policy/facet-rule.ts';
import { type Cells, cellsOf, countsOf } from './cells.ts';
import { biasFormulas } from './formulas.ts';
import { type BiasName, biasNames } from './names.ts';
import { tallyOf } from './tally.ts';

// Entry D28 of the reference vectors, made with smclarify; FT has the sign of AWS's documentation, the library the other one.
const digits = (text: string): number[] => [...text].map(Number);
const vector = {
  disadvantaged: digits('010010010100010011010111'),
  labels: digits('000100100011100101111110'),
  predicted: digits('000001101001100110111111'),
  group: [...'zyxzzyxzxzzzzxxzyyyyzyyx'],
  x: [
    -0.1, -3.5, 4, -1.4, 1.1, -2.5, 0.2, 2.1, -2.4, 0.1, 4, 1.3, 0.6, -0.8, -0.7, -1.5, 2.2, -3.3, 1, -0.7, 1.7, -2.3,
    3.6, -2.4,
  ],
  y: [
    -6.5, 1.9, -0.2, -2.8, -3.6, 0.3, -0.5, -2.5, -0.8, -0.7, -1.2, -1.2, -0.9, 3.2, 3.4, -0.9, -5, 0, 1.1, -2.9, 0.9,
    0.2, 0.2, -0.9,
  ],
};
const expected: Record<BiasName, number> = {
  CI: 0.08333333333333,
  DPL: 0.2517482517483,
  KL: 0.1300856277502,
  JS: 0.03204699659636,
  LP: 0.3560257919261,
  TVD: 0.2517482517483,
  KS: 0.2517482517483,
  CDDL: 0.3680555555556,
  DPPL: 0.1608391608392,
  DI: 0.7386363636364,
  DCA: 0.2,
  DCR: 0.1666666666667,
  RD: 0,
  SD: 0.1142857142857,
  DAR: 0.15,
  DRR: 0.2333333333333,
  AD: -0.03496503496504,
  CDDPL: 0.3194444444444,
  TE: -0.5,
  GE: 0.1336,
  FT: 0.4545454545455,
};

const facet: FacetRule = {
  column: 'd',
  disadvantaged: ['1'],
  metrics: { FT: { max: 1 } },
  favourable: 1,
  group: 'group',
  features: ['x', 'y'],
  'min-records': 30,
};

const evidence: Evidence = {
  keys: vector.group.map((_, i) => String(i)),
  labels: Float64Array.from(vector.labels),
  candidate: Float64Array.from(vector.predicted),
  slices: {
    d: vector.disadvantaged.map(String),
    group: vector.group,
    x: vector.x.map(String),
    y: vector.y.map(String),
  },
};

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
    slices: { ...evidence.slices, d: vector.disadvantaged.map((it) => (it ? '40.5' : '40')) },
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
    const onlyD = evidence.candidate.map((_, i) => vector.disadvantaged[i] ?? 0);
    expect(value('DI', { ...evidence, candidate: onlyD })).toBe(Number.POSITIVE_INFINITY);
    expect(value('DCA', none)).toBe(0); // Infinite on both sides.
    expect(value('DCA', { ...evidence, candidate: onlyD })).toBe(Number.POSITIVE_INFINITY);
  });

  test('an outcome that one group never has makes the divergence infinite, not smaller', () => {
    const labels = evidence.labels.map((it, i) => (vector.disadvantaged[i] ? 0 : it));
    expect(value('KL', { ...evidence, labels })).toBe(Number.POSITIVE_INFINITY);
    expect(value('JS', { ...evidence, labels })).toBeGreaterThan(0.1);
  });

  test('entropy has no value when everybody is denied wrongly', () => {
    expect(value('GE', { ...none, labels: new Float64Array(24).fill(1) })).toBeNaN();
  });
});
