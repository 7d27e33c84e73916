import { alignHistograms, lowerEdge, sortableBits } from './histogram.ts';

const numbers = [-1e300, -2.5, -1, -1e-300, 0, 5e-324, 1e-9, 0.1, 1, 1.5, 2, 2024, 1e300];

test('bits sort like the numbers that they are of', () => {
  const bits = numbers.map(sortableBits);
  expect([...bits].sort((a, b) => a - b)).toEqual(bits);
  expect(sortableBits(-0)).toBe(sortableBits(0));
});

test('a number lies between the edges of its bits', () => {
  for (const number of numbers) {
    const bits = sortableBits(number);
    expect(lowerEdge(bits)).toBeLessThanOrEqual(number);
    expect(lowerEdge(bits + 1)).toBeGreaterThanOrEqual(number);
  }
  expect(lowerEdge(sortableBits(1.5))).toBe(1.5);
});

test('histograms of different shifts are compared at the coarser one', () => {
  const one = sortableBits(1);
  const fine = { shift: 0, keys: [one, one + 1, one + 2 ** 10], counts: [1, 2, 4] };
  const coarse = { shift: 10, keys: [one / 2 ** 10], counts: [8] };
  const { edges, counts } = alignHistograms(fine, coarse);
  expect(counts).toEqual([
    [3, 4],
    [8, 0],
  ]);
  expect(edges[0]?.low).toBe(1);
  expect(edges[0]?.high).toBe(edges[1]?.low);
});
