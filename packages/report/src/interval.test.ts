import { intervalBar, intervalText } from './interval.ts';
import { readTable } from './table.ts';

const worse = { estimate: '-0.041', low: '-0.0622', high: '-0.0198', limit: '-0.01' };
const difference = { difference: true, said: false, axis: undefined };
const value = { difference: false, said: false, axis: undefined };

test('a difference shows its signs, zero and the limit', () => {
  expect(intervalText(worse, difference)).toBe('−0.041 (−0.062 to −0.020)');
  expect(intervalBar(worse, difference)).toBe('─━━━━━●━━━━━━──╎─│─');
});

test('a value has no sign, and zero is not on its axis', () => {
  const auc = { estimate: '0.82', low: '0.78', high: '0.855', limit: '0.75' };
  expect(intervalText(auc, value)).toBe('0.820 (0.780 to 0.855)');
  expect(intervalBar(auc, value)).toBe('─╎───━━━━━━━●━━━━━─');
});

test('an interval without width is a point, and one that is none is told in words', () => {
  expect(intervalBar({ estimate: '1', low: '1', high: '1' }, value)).toMatch(/^─+●─+$/);
  expect(intervalBar({ estimate: '1', low: '2', high: '1' }, value)).toBe('');
  expect(intervalText({ estimate: '1e400', low: '0', high: '1e400' }, value)).toBe('1e400 (0 to 1e400)');
});

describe('in a table', () => {
  const cellsOf = (...rows: Parameters<typeof readTable>[1]) => readTable(3, rows).map((row) => row.at(-1));

  test('an estimate that stands beside it is not said twice, and tells whether it is a difference', () => {
    const risen = { estimate: '0.025', low: '0.015', high: '0.034', limit: '0.01' };
    expect(cellsOf(['x', { number: '0.025', signed: true }, { interval: risen }])).toMatchObject([
      { difference: true, said: true },
    ]);
    expect(cellsOf(['x', { number: '0.025' }, { interval: risen }])).toMatchObject([{ difference: false, said: true }]);
  });

  test('differences of like size share an axis; unlike ones and values do not', () => {
    const row = (interval: typeof worse) => ['x', 'y', { interval }];
    const [one, other] = cellsOf(row(worse), row({ ...worse, low: '-0.1' }));
    expect(one).toMatchObject({ axis: { zero: true } });
    expect(other).toMatchObject({ axis: (one as { axis: unknown }).axis });
    const tiny = { estimate: '-0.0001', low: '-0.0002', high: '0', limit: '-0.0001' };
    expect(cellsOf(row(worse), row(tiny))).toMatchObject([{ axis: undefined }, { axis: undefined }]);
  });

  test('a cell that looks like two kinds is what its members have the types for', () => {
    const odd = { code: 7, number: '1', verdict: 'pass' } as unknown as { number: string };
    expect(readTable(1, [[odd]])).toEqual([[{ kind: 'number', number: '1', unit: undefined, signed: undefined }]]);
  });
});
