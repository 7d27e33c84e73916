import { batches } from './batch.ts';

const points = (count: number) =>
  Array.from({ length: count }, (_, step) => ({ key: 'loss', value: step, timestamp: 0, step }));

test('a request holds at most 100 parameters, 100 tags and 1,000 metrics, each kind by itself', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `k${i}`, value: 'v' }));
  const all = batches({ metrics: points(2_001), params: many(101), tags: many(200) });
  expect(all.map((it) => [it.params.length, it.tags.length, it.metrics.length])).toEqual([
    [100, 0, 0],
    [1, 0, 0],
    [0, 100, 0],
    [0, 100, 0],
    [0, 0, 1000],
    [0, 0, 1000],
    [0, 0, 1],
  ]);
});

test('a request stays under a million bytes, counted as they are sent', () => {
  const params = Array.from({ length: 90 }, (_, i) => ({ key: `k${i}`, value: 'Å'.repeat(6_000) }));
  const sizes = batches({ metrics: [], params, tags: [] }).map((it) => Buffer.byteLength(JSON.stringify(it)));
  expect(sizes.length).toBe(2);
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
});

test('nothing to say is no request', () => {
  expect(batches({ metrics: [], params: [], tags: [] })).toEqual([]);
});
