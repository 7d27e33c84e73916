import { InputError, type InputTable, readInputs } from './inputs.ts';
import { duration, integer, number, optional, roleArn, s3Prefix, text, withDefault, word, yamlMap } from './parsers.ts';

const given =
  (values: Record<string, string>) =>
  (name: string): string =>
    values[name] ?? '';

function faults(table: InputTable, values: Record<string, string>, known: string[] = []): readonly string[] {
  try {
    readInputs(table, given(values), known);
  } catch (cause) {
    if (cause instanceof InputError) return cause.faults;
  }
  throw new Error('nothing was refused');
}

test('all faults are told together, each with the name, what was found and what is allowed', () => {
  const table = { mode: word('fast', 'slow'), count: integer({ min: 1, max: 9 }), role: roleArn(), name: text() };
  expect(faults(table, { mode: 'quick', count: '12', role: 'admin' })).toEqual([
    'mode: must be one of fast, slow, found "quick"',
    'count: must be a whole number from 1 to 9, found "12"',
    'role: must be the ARN of an IAM role, such as arn:aws:iam::111122223333:role/modelway, found "admin"',
    'name: is required, and was not given',
  ]);
});

test('an input that nobody reads is a fault: a typo must not become a default', () => {
  expect(faults({ mode: withDefault(word('a'), 'a') }, {}, ['mode', 'mdoe'])).toEqual([
    'mdoe: is not an input of this action; it has mode',
  ]);
});

test('defaults and absence', () => {
  const table = { mode: withDefault(word('fast', 'slow'), 'slow'), note: optional(text()) };
  expect(readInputs(table, given({}))).toEqual({ mode: 'slow', note: undefined });
});

test.each([
  ['500ms', 0.5],
  ['15s', 15],
  ['1h30m', 5400],
  ['2d', 172_800],
])('%p is %p seconds', (text, seconds) => {
  expect(duration().parse(text)).toBeCloseTo(seconds, 9);
});

test.each(['15', '1 h', '-5s', 'h', '1w'])('%p is no duration', (text) => {
  expect(() => duration().parse(text)).toThrow('must be a time');
});

test.each(['1e400', '0x10', ' ', 'NaN', '1,5'])('%p is no number', (text) => {
  expect(() => number({ min: -1e9, max: 1e9 }).parse(text)).toThrow('must be a number');
});

test('a YAML map keeps the types of YAML and holds single values only', () => {
  expect(yamlMap().parse('lr: 0.1\nname: "007"\nearly: true')).toEqual({ lr: 0.1, name: '007', early: true });
  expect(() => yamlMap().parse('a: [1]\nb: {c: 1}')).toThrow('a, b is a list or a map');
  expect(() => yamlMap().parse('- 1')).toThrow('must be a YAML map');
  expect(() => yamlMap().parse('a: *b')).toThrow('must be YAML');
});

test('an S3 prefix loses its last slash', () => {
  expect(s3Prefix().parse('s3://bucket/a/b/')).toBe('s3://bucket/a/b');
  expect(() => s3Prefix().parse('s3://B/a')).toThrow('bucket names');
});
