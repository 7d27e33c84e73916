import { yamlScalar } from './yaml-scalar.ts';

// The two lists of the format sheet, each confirmed with dvc 3.67.1.
test.each([
  '2024-01-01',
  '20240101',
  '2024_01',
  '1_000',
  '017',
  '1.0',
  '1e5',
  '12345678901234567890123456789012',
  '0e34567890',
  '12e45',
  'true',
  'null',
  '~',
  '',
  '=',
  '<<',
  'a: b',
  '#x',
  ' lead',
  'trail ',
  'x:',
  '- a',
  '*a',
  '{a',
  '.inf',
  '0x1f',
])('puts %j in single quotes', (text) => {
  expect(yamlScalar(text)).toBe(`'${text}'`);
});

test.each([
  '2024-01',
  '2024-1-1',
  '1.2.3',
  'v1.0',
  '1:30',
  'yes',
  'no',
  'on',
  'y',
  '_1',
  '1e',
  'data',
  'a#b',
  'a b',
  'it\u2019s',
  '5369cb520f35f5d77e793cf181884a27.dir',
])('leaves %j plain', (text) => {
  expect(yamlScalar(text)).toBe(text);
});

test.each([
  ["it's: x", `"it's: x"`],
  ["'a", `"'a"`],
  [`'"\\`, `"'\\"\\\\"`],
])('puts %j in double quotes rather than double its single one', (text, written) => {
  expect(yamlScalar(text)).toBe(written);
});

test('writes what would end a line, or not be seen, so that DVC reads it back', () => {
  expect(yamlScalar('a\u0085\u2028\u2029\u00a0\u007f\ufeff\u0001')).toBe('"a\\N\\L\\P\\_\\x7F\\uFEFF\\u0001"');
});
