import { type MetricName, metricNames, metrics } from '../metric/index.ts';
import { chi2Above } from '../statistics/distributions.ts';
import { momentsOf } from '../statistics/moments.ts';
import { random } from '../statistics/random.ts';
import blockSums from './block-sums.ts';
import { weightsDrawer } from './draw-weights.ts';
import { perform, performOn, type Threads } from './perform.ts';
import { type Asked, here, rowsOf, sumsOfParts } from './rows.ts';
import { streamOf } from './streams.ts';
import { complete } from './sum-replicates.ts';

const source = random(11);
const share = (): number => (source.next() + 0.5) / 4294967296;
const column = (records: number, of: () => number = share): Float64Array => Float64Array.from({ length: records }, of);

test('the wide loops and the plain ones give the same bits', () => {
  const columns = [column(2005), column(2005, () => 1e9 * share()), column(2005, () => share() - 0.5)];
  const block = { columns, from: 3, to: 2005, resamples: 77, rate: 0.99, seed: 77, part: 3 };
  expect(blockSums({ ...block, loops: 'fast' })).toEqual(blockSums({ ...block, loops: 'plain' }));
  // Counts beyond what a symbol holds: at this rate most are.
  const often = { ...block, rate: 4, to: 40 };
  expect(blockSums({ ...often, loops: 'fast' })).toEqual(blockSums({ ...often, loops: 'plain' }));
});

test('a resample has as many records as there are, each drawn as often as any other', () => {
  const records = 5003;
  const drawer = weightsDrawer(records);
  const plain = weightsDrawer(records, { kind: 'plain' });
  const often = new Float64Array(records);
  for (let b = 0; b < 200; b += 1) {
    drawer.draw(streamOf(9, b));
    const { weights } = drawer;
    if (b < 3) plain.draw(streamOf(9, b));
    if (b < 3) expect(plain.weights).toEqual(weights);
    expect(weights.reduce((sum, it) => sum + it, 0)).toBe(records);
    weights.forEach((it, i) => {
      often[i] = (often[i] ?? 0) + it;
    });
  }
  // Σ (count − 200)² ÷ (200 (1 − 1/n)) is χ² with n − 1 degrees of freedom.
  const { variance } = momentsOf(often);
  expect(chi2Above((variance * (records - 1)) / 200, records - 1)).toBeGreaterThan(1e-4);
  expect(chi2Above((variance * (records - 1)) / 200, records - 1)).toBeLessThan(1 - 1e-4);
});

const records = 6001;
const labels = column(records, () => Number(share() < 0.4));
const sides = [labels, labels].map((it) => it.map((label) => Math.min(0.999, 0.6 * share() + 0.35 * label)));
const asked = (names: readonly MetricName[], more: Partial<Asked> = {}): Asked => ({
  ...{ labels, sides, names, threshold: 0.5, resamples: 600, seed: 5 },
  ...more,
});

test('much evidence is resampled as little is: same means, same spread, same correlation of the models', () => {
  const names = ['brier', 'accuracy', 'auc', 'r2'] as const;
  const small = 4000;
  const few = asked(names, { labels: labels.slice(0, small), sides: sides.map((it) => it.slice(0, small)) });
  const [drawn, shortened] = [perform(rowsOf(few)), perform(rowsOf(asked(names)))];
  for (let i = 0; i < names.length; i += 1) {
    const spreadOf = (rows: readonly Float64Array[], size: number): number[] => {
      const [one, two] = [rows[2 * i] ?? [], rows[2 * i + 1] ?? []] as Float64Array[];
      const difference = (one ?? []).map((it, b) => it - (two?.[b] ?? 0));
      return [one ?? [], difference].map((it) => momentsOf(it).variance * size);
    };
    const [a, b] = [spreadOf(drawn, small), spreadOf(shortened, records)];
    // Variances of 600 replicates are off by √(2/600) = 6 % each; the records differ too.
    a.forEach((it, j) => {
      expect(Math.abs(Math.log(it / (b[j] ?? 0)))).toBeLessThan(0.35);
    });
  }
});

test('sums of a resample have the mean and the variance that the bootstrap must have', () => {
  const values = column(records);
  const [part = []] = perform(
    sumsOfParts({ columns: [values], records, bounds: [0, records], resamples: 3000, seed: 3 }),
  );
  const { mean, variance } = momentsOf(values);
  const found = momentsOf((part[0] ?? values).map((it) => it / records));
  const expected = (variance * (records - 1)) / records / records;
  expect(part[1]).toEqual(new Float64Array(3000).fill(records));
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(expected / 3000));
  expect(Math.abs(found.variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / 3000));
});

test('the fastest loop finds the area that the metric is', () => {
  const scores = sides[0]?.map((it) => Math.round(50 * it) / 50) ?? labels;
  const form = metrics.auc.prepare({ labels, scores, threshold: 0.5 });
  if (form.is !== 'whole' || form.ofArea === undefined) throw new Error('an area has ranks');
  const drawer = weightsDrawer(records, { orders: 2 });
  const [first, second] = [drawer.area(form.ofArea.ranked), drawer.area(form.ofArea.ranked)];
  for (let b = 0; b < 5; b += 1) {
    drawer.draw(streamOf(4, b));
    const expected = form.of(drawer.weights);
    expect([first(), second()]).toEqual([expected, expected]);
  }
});

test('parts of the records add up to all of them', () => {
  const values = column(records);
  const bounds = [0, 1500, 1501, records];
  const parts = perform(sumsOfParts({ columns: [values], records, bounds, resamples: 50, seed: 3 }));
  for (let b = 0; b < 50; b += 1) expect(parts.reduce((sum, it) => sum + (it[1]?.[b] ?? 0), 0)).toBe(records);
});

test('a resample that the blocks drew too often is drawn anew', () => {
  const values = column(10);
  const run = { columns: [values], records: 10, first: 4, drawn: Float64Array.of(10, 11, 3), bounds: [0, 10], seed: 1 };
  const { rows, anew } = here['judge-top-up'](run);
  expect(anew).toEqual([5]);
  expect([...(rows[0]?.[1] ?? [])]).toEqual([0, 10, 7]);
  // What the blocks had drawn of it is thrown away.
  const parts = [[new Float64Array(7).fill(100), Float64Array.of(10, 10, 10, 10, 10, 11, 3)]];
  complete(parts, [{ rows: [[new Float64Array(7).fill(1), Float64Array.of(0, 0, 0, 0, 0, 10, 7)]], anew: [5] }]);
  expect(parts[0]?.map((row) => [...row])).toEqual([
    [101, 101, 101, 101, 101, 1, 101],
    [10, 10, 10, 10, 10, 10, 10],
  ]);
});

test('whoever does the work, in whatever order, the bits are the same', async () => {
  const threads: Threads = {
    async run(name, input) {
      const copy = structuredClone(input);
      for (let turns = source.below(5); turns > 0; turns -= 1) await Promise.resolve();
      return here[name](copy as never); // Safe: the input of its task.
    },
  };
  const all = asked(['mae', 'rmse', 'auc', 'accuracy', 'concordance'], { resamples: 300 });
  expect(await performOn(threads, rowsOf(all))).toEqual(perform(rowsOf(all)));
});

test('every metric can be resampled from little evidence and from much', () => {
  for (const name of metricNames) {
    const classes = metrics[name].labels === 'class';
    const scored = classes ? [labels, labels.map((it, i) => (i % 7 === 0 ? 1 - it : it))] : sides;
    for (const size of [400, 4100]) {
      const of = (it: Float64Array): Float64Array =>
        it.slice(0, size).map((value) => (name === 'mape' ? value + 1 : value));
      const rows = perform(rowsOf(asked([name], { labels: of(labels), sides: scored.map(of), resamples: 20 })));
      expect([name, rows.length, rows.flatMap((row) => [...row]).every(Number.isFinite)]).toEqual([name, 2, true]);
    }
  }
});
