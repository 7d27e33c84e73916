import { sortableBits } from '@modelway/lineage';
import { sourceOf } from '../../test/source.ts';
import { csv, key as hashKey, times } from '../../test/version.ts';
import { hashOf } from '../table/hash-value.ts';
import { Cardinality } from './cardinality.ts';
import { HistogramBuilder } from './histogram-builder.ts';
import { scanTable } from './table-scan.ts';

const column = async (values: readonly (string | number)[]) => {
  const { columns } = await scanTable(sourceOf(csv('x', values.map(String)), 4096), {
    format: 'csv',
    hashKey,
    rules: {},
  });
  return columns[0];
};
const numbers = times(20_000, (i) => String(((i * 7919) % 20_000) / 20_000 + i / 1e9)).map(Number);

test('quantiles are off by no more than what is said', async () => {
  const found = await column(numbers);
  const sorted = [...numbers].sort((a, b) => a - b);
  expect(found?.distinct.exact).toBe(false);
  for (const { p, value } of found?.numbers?.quantiles ?? []) {
    const exact = sorted[Math.round(Number(p) * 20_000)] ?? Number.NaN;
    expect(Math.abs(Number(value) - exact) / exact).toBeLessThanOrEqual(Number(found?.numbers?.error));
  }
  expect(Number(found?.numbers?.mean)).toBeCloseTo(numbers.reduce((sum, it) => sum + it, 0) / 20_000, 8);
});

test('a histogram depends on the values alone, never on their order', () => {
  const build = (values: readonly number[]) => {
    const builder = new HistogramBuilder();
    for (const it of values) builder.add(sortableBits(it));
    return builder.done();
  };
  const histogram = build(numbers);
  expect(build([...numbers].reverse())).toEqual(histogram);
  expect(histogram.counts.reduce((sum, it) => sum + it, 0)).toBe(numbers.length);
  expect(histogram.keys.length).toBeLessThanOrEqual(1024);
});

test.each([5_000, 40_000])('%d different values are counted to three standard errors', (count) => {
  const sketch = new Cardinality();
  for (let i = 0; i < 2 * count; i += 1) {
    const { low, high } = hashOf(`value ${i % count}`, hashKey);
    sketch.add(low, high);
  }
  expect(Math.abs(sketch.estimate() - count) / count).toBeLessThan(0.0244);
});

test('ids and texts of people are no categories; labels are', async () => {
  expect((await column(times(100, (i) => `person ${i}`)))?.categories).toBeUndefined();
  expect((await column(times(100, (i) => ['no', 'yes', 'no'][i % 3] ?? '')))?.categories).toEqual({
    listed: [
      { value: 'no', count: 67 },
      { value: 'yes', count: 33 },
    ],
    other: 0,
  });
});

test.each([
  [['1', '-2.5', '+3', '1e5', '0.1234567890123456'], 'number'],
  [['007', '012'], 'text'],
  [['2024-02-29', '2023-01-01T10:00:00+02:00', '2023-01-01 10:00'], 'date'],
  [['2023-02-29', '2024-13-01'], 'text'],
  [['true', 'False', 'yes'], 'boolean'],
  [['', 'NA', 'null'], 'empty'],
  [[...times(30, String), 'x'], 'mixed'],
  [['1', 'x'], 'text'],
])('%j is %s', async (values, type) => {
  expect((await column(values))?.type).toBe(type);
});
