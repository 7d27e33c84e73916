import { formatAlike, formatNumber, isValue, type Shown } from './number.ts';

test.each<[string, Shown, string]>([
  ['0', {}, '0'],
  ['-0.0', {}, '0'],
  ['1234567', {}, '1,234,567'],
  ['1234.5678', {}, '1,235'],
  ['0.84123456', {}, '0.8412'],
  ['0.5', {}, '0.5'],
  ['-0.0377', {}, '−0.0377'],
  ['0.0209', { signed: true }, '+0.0209'],
  ['0', { signed: true }, '0'],
  ['0.0000123456', {}, '1.235 × 10⁻⁵'],
  ['1e21', {}, '1 × 10²¹'],
  ['1e999', {}, '1e999'],
  ['184512', { unit: 'bytes' }, '184.5 kB'],
  ['999', { unit: 'bytes' }, '999 bytes'],
  ['66268', { unit: 'bytes', signed: true }, '+66.27 kB'],
  ['74', { unit: 's' }, '74 s'],
  ['312', { unit: 's' }, '5 min 12 s'],
  ['11100', { unit: 'seconds' }, '3 h 05 min'],
  ['4.123', { unit: 'ms' }, '4.123 ms'],
])('%s with %j is shown as %s', (decimal, how, shown) => {
  expect(formatNumber(decimal, how)).toBe(shown);
});

test('numbers that belong together have as many places as tell them apart', () => {
  expect(formatAlike([-0.0412, -0.06199, -0.0204], 0.0416, true)).toEqual(['−0.041', '−0.062', '−0.020']);
  expect(formatAlike([1234.2, 1200, 1300], 100)).toEqual(['1,234', '1,200', '1,300']);
  expect(formatAlike([0, 0, 0], 0)).toEqual(['0.000', '0.000', '0.000']);
});

test.each([
  ['4998 → 5766', true],
  ['0 % → 4.4 %', true],
  ['−12 kB', true],
  ['fall ≤ 0.01', false],
  ['2026-12-11 or whatever else is long enough', false],
  ['', false],
])('whether %p is a value in words: %p', (text, is) => expect(isValue(text)).toBe(is));
