import { evaluate } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import type { Value } from './value.ts';

const series = (...values: (number | undefined)[]): Value =>
  new Map(values.flatMap((value, index) => (value === undefined ? [] : [[index, value]])));

const grid = [0, 1, 2];
const scope = new Map<string, Value>([
  ['errors', series(1, 0, undefined)],
  ['requests', series(4, 0, 10)],
  ['few', series(3)],
]);

function calculate(text: string): unknown {
  const value = evaluate(parseExpression(text), { get: (id) => scope.get(id), grid });
  return value instanceof Map ? Object.fromEntries(value) : value;
}

describe('metric math', () => {
  it.each([
    ['1 + 2 * 3 - -4', 11],
    ['(1 + 2) * 3 / 2', 4.5],
    ['2 * 3 >= 6 AND 1 != 1', 0],
    ['IF(2 > 1, 5, 6)', 5],
    ['requests / 2', { 0: 2, 1: 0, 2: 5 }],
    ['SUM(requests)', 14],
    ['MAX([few, requests])', { 0: 4, 1: 0, 2: 10 }],
    ['FILL(errors, 7)', { 0: 1, 1: 0, 2: 7 }],
    ['FILL(few, REPEAT)', { 0: 3, 1: 3, 2: 3 }],
    ['IF(requests > 3, requests)', { 0: 4, 2: 10 }],
  ])('%s', (text, expected) => {
    expect(calculate(text)).toEqual(expected);
  });

  it('has no point where either side has none, nor where it would divide by nought', () => {
    expect(calculate('errors / requests')).toEqual({ 0: 0.25 });
  });

  it('guards a rate with a count: no point of the rate, none of the guard', () => {
    expect(calculate('IF(requests > 3, errors / requests, 0)')).toEqual({ 0: 0.25, 1: 0 });
  });

  it.each([
    ['1 +', 'expected a value, found the end'],
    ['1 2', 'found 2 after the end'],
    ['nobody * 2', 'no metric or expression with the id nobody'],
    ['RATE(errors)', 'there is no function RATE here'],
    ['IF(1)', 'IF needs 2 or more arguments'],
    ['a ; b', 'cannot read'],
    [`${'('.repeat(60)}1`, 'nested deeper'],
    ['[errors] + 1', 'a list stands where'],
  ])('refuses %s', (text, message) => {
    expect(() => calculate(text)).toThrow(message);
  });
});
