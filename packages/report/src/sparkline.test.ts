import { sparkline } from './sparkline.ts';

test('a rising line rises, between its bounds', () => {
  expect(
    sparkline(
      [
        [0, 0],
        [10, 1],
      ],
      { from: 0, to: 10 },
      { from: 0, to: 1 },
    ),
  ).toBe('▁▁▂▂▂▃▃▃▃▄▄▄▅▅▅▆▆▆▆▇▇▇██');
});

test('a step stays a step', () => {
  const step = sparkline(
    [
      [0, 0.1],
      [95, 0.1],
      [96, 0],
      [180, 0],
    ],
    { from: 0, to: 180 },
    { from: 0, to: 0.1 },
  );
  expect(step).toMatch(/^█+▁+$/);
});

test('a line that never moves lies at the bottom when it is zero, and above it when it is not', () => {
  const level = (height: number): string =>
    sparkline(
      [
        [0, height],
        [1, height],
      ],
      { from: 0, to: 1 },
      { from: height, to: height },
    );
  expect(level(0)).toMatch(/^▁+$/);
  expect(level(5)).toMatch(/^▄+$/);
});

test('no points are no line', () => {
  expect(sparkline([], { from: 0, to: 0 }, { from: 0, to: 0 })).toBe('');
});
