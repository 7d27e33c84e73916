import { type ColumnProfile, sortableBits, type TableProfile } from '@modelway/lineage';
import { policy } from '../../test/gate.ts';
import { random } from '../statistics/random.ts';
import { distanceOf } from './distance.ts';
import { driftFindings, type Looks } from './drift-findings.ts';

const shift = 8;
const empty = { values: 0, missing: 0, distinct: { count: 0, exact: true } };

/** A column of numbers as its profile has it; what is not finite is missing. */
function numbers(name: string, given: readonly number[]): ColumnProfile {
  const counts = new Map<number, number>();
  const there = given.filter(Number.isFinite);
  for (const it of there) {
    const key = Math.floor(sortableBits(it) / 2 ** shift);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort((a, b) => a - b);
  const histogram = { shift, keys, counts: keys.map((it) => counts.get(it) ?? 0) };
  const stub = { min: '0', max: '0', mean: '0', quantiles: [], error: '0' };
  return {
    name,
    type: 'number',
    ...empty,
    values: there.length,
    missing: given.length - there.length,
    numbers: { ...stub, histogram },
  };
}

const words = (name: string, counts: Readonly<Record<string, number>>): ColumnProfile => ({
  name,
  type: 'text',
  ...empty,
  values: Object.values(counts).reduce((a, b) => a + b, 0),
  categories: { listed: Object.entries(counts).map(([value, count]) => ({ value, count })), other: 0 },
});

const table = (path: string, ...columns: ColumnProfile[]): TableProfile => ({
  path,
  sha256: '0'.repeat(64),
  rows: 1,
  columns,
});

function gauss(seed: number, records: number, mean = 0): number[] {
  const source = random(seed);
  const share = (): number => (source.next() + 0.5) / 4294967296;
  return Array.from(
    { length: records },
    () => mean + Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share()),
  );
}

const rules = (drift: string) => policy(`metrics: { auc: { bound: 0.5 } }, drift: { ${drift} }`);
const no = new Float64Array();
const look = (drift: string, tables: Looks['tables'], more: Partial<Looks> = {}) =>
  driftFindings(rules(drift), { tables, candidate: no, ...more });
const against = (was: ColumnProfile, now: ColumnProfile): Looks['tables'] => ({
  training: [table('train/a.csv', was)],
  holdout: table('h.csv', now),
});

test.each(['psi', 'js', 'ks', 'wasserstein', 'chi2'])(
  '%s: the same distribution has not drifted, and half a deviation more has',
  (measure) => {
    const rule = `inputs: { measure: ${measure} }`;
    const was = numbers('age', gauss(1, 3000));
    expect(look(rule, against(was, numbers('age', gauss(2, 2000))))).toMatchObject([{ word: 'pass' }]);
    expect(look(rule, against(was, numbers('age', gauss(2, 2000, 0.5))))).toMatchObject([
      {
        rule: 'drift',
        column: 'age',
        metric: measure,
        word: 'fail',
        decides: true,
        max: '0.1',
        reason: expect.stringMatching(/^age of the holdout has drifted/),
      },
    ]);
  },
);

test('a distance that chance explains is no drift, and one that does not matter is none either', () => {
  const few = against(numbers('x', gauss(1, 60)), numbers('x', gauss(5, 50)));
  expect(look('inputs: { bound: 0.01 }', few)).toMatchObject([{ word: 'pass' }]);
  const many = against(numbers('x', gauss(1, 60000)), numbers('x', gauss(2, 60000, 0.04)));
  expect(look('inputs: { bound: 0.1 }', many)).toMatchObject([{ word: 'pass' }]);
  expect(look('inputs: { bound: 0.0001 }', many)).toMatchObject([{ word: 'fail' }]);
});

test('categories, new ones and missing values count', () => {
  const was = words('c', { a: 500, b: 500 });
  expect(look('inputs: {}', against(was, words('c', { a: 260, b: 240 })))).toMatchObject([{ word: 'pass' }]);
  expect(look('inputs: {}', against(was, words('c', { a: 200, b: 200, new: 100 })))).toMatchObject([{ word: 'fail' }]);
  expect(look('inputs: {}', against(was, { ...was, missing: 400 }))).toMatchObject([{ word: 'fail' }]);
  const holes = gauss(2, 1000).map((it, i) => (i % 3 === 0 ? Number.NaN : it));
  expect(look('inputs: {}', against(numbers('x', gauss(1, 1000)), numbers('x', holes)))).toMatchObject([
    { word: 'fail' },
  ]);
});

test('several tables of training data are one', () => {
  const training = [table('train/a.csv', words('c', { a: 900 })), table('train/b.csv', words('c', { b: 900 }))];
  expect(look('inputs: {}', { training, holdout: table('h.csv', words('c', { a: 300, b: 300 })) })).toMatchObject([
    { word: 'pass' },
  ]);
});

test.each([
  [
    'no profile',
    'inputs: {}',
    'the dataset has no profile',
    /^drift of inputs cannot be judged: the dataset has no profile$/,
  ],
  [
    'no such column',
    'inputs: { columns: [nope] }',
    against(words('c', { a: 1 }), words('c', { a: 1 })),
    /nope cannot be judged: it is no column of the holdout/,
  ],
  [
    'another type',
    'inputs: {}',
    against(words('c', { a: 100 }), numbers('c', gauss(1, 100))),
    /c cannot be judged: it has number values/,
  ],
  [
    'no order',
    'inputs: { measure: ks }',
    against(words('c', { a: 100, b: 1 }), words('c', { a: 100, b: 1 })),
    /has no values that ks is for; take psi/,
  ],
  ['nothing there', 'inputs: {}', against(words('c', {}), words('c', { a: 10 })), /c cannot be judged/],
])('%s cannot be judged, which is not a pass', (_, rule, tables, reason) => {
  expect(look(rule, tables)).toMatchObject([
    { word: 'inconclusive', decides: true, reason: expect.stringMatching(reason) },
  ]);
});

test('a policy may only want to be told', () => {
  const drifted = against(words('c', { a: 900, b: 100 }), words('c', { a: 100, b: 900 }));
  expect(look('inputs: { found: tell }', drifted)).toMatchObject([{ word: 'fail', decides: false }]);
});

test('predictions are compared with those of the other model', () => {
  const scores = (seed: number, mean: number) => Float64Array.from(gauss(seed, 2000, mean));
  const rule = 'predictions: {}';
  expect(look(rule, '', { candidate: scores(1, 0), baseline: scores(2, 0) })).toMatchObject([{ word: 'pass' }]);
  expect(look(rule, '', { candidate: scores(1, 0.6), baseline: scores(2, 0) })).toMatchObject([
    { word: 'fail', metric: 'psi' },
  ]);
  expect(look(rule, '', { candidate: scores(1, 0) })).toMatchObject([{ word: 'inconclusive', decides: false }]);
  expect(look(rule, '', { candidate: no, baseline: no })).toMatchObject([{ word: 'inconclusive', decides: true }]);
});

test('distances are those of their definitions', () => {
  const bins = { reference: [40, 60], current: [50, 50], middles: [0, 1] };
  const value = (measure: Parameters<typeof distanceOf>[0]) => distanceOf(measure, bins)?.value;
  expect(value('ks')).toBeCloseTo(0.1, 12);
  expect(value('wasserstein')).toBeCloseTo(0.1 / Math.sqrt(0.24), 12);
  const [p, q] = [40.5 / 101, 50.5 / 101];
  expect(value('psi')).toBeCloseTo((q - p) * Math.log(q / p) + (p - q) * Math.log((1 - q) / (1 - p)), 12);
  const js =
    0.5 *
    (0.4 * Math.log(0.4 / 0.45) + 0.6 * Math.log(0.6 / 0.55) + 0.5 * Math.log(0.5 / 0.45) + 0.5 * Math.log(0.5 / 0.55));
  expect(value('js')).toBeCloseTo(Math.sqrt(js), 12);
  const chi2 = (200 * (40 * 50 - 60 * 50) ** 2) / (100 * 100 * 90 * 110);
  expect(value('chi2')).toBeCloseTo(Math.sqrt(chi2 / 200), 12);
});
