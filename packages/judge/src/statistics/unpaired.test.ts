import vectors from '../vectors.json' with { type: 'json' };
import { adjustments } from './adjust.ts';
import { miettinenNurminenBounds } from './two-proportions.ts';

test.each([
  [0, 50, 0, 50],
  [50, 50, 50, 50],
  [0, 50, 50, 50],
  [1, 1, 0, 1],
])('Miettinen and Nurminen hold %d of %d against %d of %d', (k, n, l, m) => {
  const { low, high } = miettinenNurminenBounds({ events: k, of: n }, { events: l, of: m }, 0.05);
  const found = k / n - l / m;
  expect([low >= -1, low <= found, high >= found, high <= 1, high > low]).toEqual([true, true, true, true, true]);
});

test('p-values are adjusted in whatever order they come', () => {
  const p = vectors.D23.input.p;
  for (const adjust of Object.values(adjustments)) expect(adjust([...p].reverse())).toEqual(adjust(p).reverse());
});
