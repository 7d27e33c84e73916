import * as v from 'valibot';
import { toDecimal, worst } from './index.ts';
import { decimal } from './scalars.ts';

test.each([
  [0.1, '0.1'],
  [1e-7, '1e-7'],
  [-0, '0'],
  [12, '12'],
  [1e21, '1e+21'],
])('%p is written as %p and is a decimal', (value, text) => {
  expect(toDecimal(value)).toBe(text);
  expect(v.is(decimal, text)).toBe(true);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%p is not evidence', (value) => {
  expect(() => toDecimal(value)).toThrow(RangeError);
});

test.each(['NaN', '01', '.5', '1.', '1,5', ''])('%p is not a decimal', (text) => {
  expect(v.is(decimal, text)).toBe(false);
});

test('the worst word wins, and no word at all is not a pass', () => {
  expect(worst(['pass', 'inconclusive', 'pass'])).toBe('inconclusive');
  expect(worst(['fail', 'error'])).toBe('error');
  expect(worst([])).toBe('inconclusive');
});
