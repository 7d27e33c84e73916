import { sources, textOf } from './sources.ts';

const lengths = (): Array<{ file: string; lines: number }> =>
  sources().map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }));

test('no file grows past 210 lines', () => {
  expect(lengths().filter(({ lines }) => lines > 210)).toEqual([]);
});

test('the median file has fewer than 80 lines', () => {
  const sorted = lengths()
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
});

test('no file is called util, helper, common, shared or manager', () => {
  expect(sources().filter((file) => /(^|[/-])(utils?|helpers?|common|shared|manager)\.ts$/.test(file))).toEqual([]);
});
