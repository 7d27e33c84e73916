import { batchesOf } from './batches.ts';

const sizes = { of: (size: number) => size, items: 3, most: 10 };

test('keeps the order, and fills a batch up to its number or its weight', () => {
  expect(batchesOf([1, 1, 1, 1, 9, 1, 5], sizes)).toEqual([
    [1, 1, 1],
    [1, 9],
    [1, 5],
  ]);
});

test('gives what weighs more than a batch one of its own, and nothing for nothing', () => {
  expect(batchesOf([11, 2], sizes)).toEqual([[11], [2]]);
  expect(batchesOf([], sizes)).toEqual([]);
});
