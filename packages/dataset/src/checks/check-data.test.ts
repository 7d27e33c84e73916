import * as v from 'valibot';
import { check, csv, times } from '../../test/version.ts';
import { dataRules } from '../rules/data-rules.ts';

const good = csv(
  'id,x,label',
  times(40, (i) => `a${i},${i / 10},${i % 4 === 0 ? 1 : 0}`),
);

test('good data pass, with rules and without', async () => {
  expect(await check({ 'train.csv': good })).toMatchObject({ word: 'pass', found: [] });
  const rules = { key: 'id', columns: { x: { type: 'number', min: 0, max: 3.9 } }, rows: { min: 40, max: 40 } };
  expect(await check({ 'train.csv': good }, rules)).toMatchObject({ word: 'pass', found: [] });
});

test.each([
  [{ x: { max: 3.8 } }, 'fail max: train.csv: x is above 3.8 in 1 row, first row 40'],
  [{ x: { min: 0.2 } }, 'fail min: train.csv: x is below 0.2 in 2 rows, first row 1'],
  [{ x: { type: 'integer' } }, 'fail type: train.csv: x is no integer in 36 rows, first row 2'],
  [{ id: { type: 'number' } }, 'fail type: train.csv: id is no number in 40 rows, first row 1'],
  [{ label: { values: [0] } }, 'fail values: train.csv: label has a value that is not listed in 10 rows, first row 1'],
  [{ id: { pattern: 'a[0-8]+' } }, 'fail pattern: train.csv: id does not match its pattern in 4 rows, first row 10'],
  [{ label: { unique: true } }, 'fail unique: train.csv: label repeats a value in 38 rows'],
  [{ y: {} }, 'fail column: train.csv: lacks the column y'],
  [{ x: { 'newest-within': '1d' } }, 'fail column: train.csv: x holds no dates, so its newest is not known'],
])('a rule about a column that is broken fails: %j', async (columns, finding) => {
  expect(await check({ 'train.csv': good }, { columns })).toMatchObject({ word: 'fail', found: [finding] });
});

test('a rule at the level warn is told, and does not fail; a column that is not required may lack', async () => {
  const columns = { x: { max: 1, level: 'warn' }, y: { required: false } };
  const { word, found } = await check({ 'train.csv': good }, { columns });
  expect([word, found]).toEqual(['pass', ['warn max: train.csv: x is above 1 in 29 rows, first row 12']]);
});

test('missing values, rows, labels and columns that nobody listed', async () => {
  const gaps = csv(
    'x,label',
    times(20, (i) => `${i < 5 ? 'NA' : i},${i < 2 ? 'yes' : 'no'}`),
  );
  const rules = {
    label: 'label',
    rows: { min: 21 },
    columns: { x: { missing: 0.2 } },
    labels: { yes: { min: 0.2 } },
    'only-columns': true,
  };
  expect((await check({ 'a.csv': gaps }, rules)).found).toEqual([
    'fail rows: a.csv: has 20 rows; at least 21 are asked for',
    'fail labels: a.csv: 10 % of the rows have the label yes; at least 20 % are asked for',
    'fail column: a.csv: x lacks a value in 25 % of the rows; at most 20 % may',
    'fail only-columns: a.csv: has 1 column that no rule lists: label',
    'warn duplicates: a.csv: 3 rows (15 %) repeat an earlier row in every column',
  ]);
});

test('a date is old when its newest is', async () => {
  const dates = csv('on', ['2024-01-01', '2024-01-02T12:00:00Z', '2023-05-05']);
  const at = Date.UTC(2024, 0, 10) / 1000;
  const columns = { on: { type: 'date', min: '2023-01-01', 'newest-within': '7d' } };
  expect((await check({ 'a.csv': dates }, { columns }, at)).found).toEqual([
    'fail column: a.csv: on is 7 days old at its newest; 7d are allowed',
  ]);
  expect((await check({ 'a.csv': dates }, { columns }, at - 86_400)).found).toEqual([]);
});

describe('between splits', () => {
  const train = csv(
    'id,x',
    times(10, (i) => `t${i},${i}`),
  );
  const test3 = csv('id,x', ['h1,1', 't3,77', 't4,78']);

  test('the same subject leaks', async () => {
    expect(await check({ 'train/a.csv': train, 'test/a.csv': test3 }, { key: 'id' })).toMatchObject({
      word: 'fail',
      found: ['fail leakage: train/a.csv and test/a.csv: 2 values of id are in both, though they are different splits'],
    });
  });

  test('the same row leaks where nobody says who the subjects are; without rules it is a warning', async () => {
    const files = { 'train.csv': train, 'test.csv': csv('id,x', ['t3,3', 't4,5']) };
    expect(await check(files)).toMatchObject({
      word: 'pass',
      found: ['warn leakage: train.csv and test.csv: 1 row is in both, though they are different splits'],
    });
  });

  test('the same file leaks, of whatever kind', async () => {
    const { found } = await check({ 'train/cat.jpg': 'bytes', 'test/dog.jpg': 'bytes', 'test/a.jpg': 'other' }, {});
    expect(found[0]).toContain(
      '1 file of one split has the content of a file of another: train/cat.jpg is test/dog.jpg',
    );
  });

  test('one split may repeat itself, and a split that cannot be compared is no pass', async () => {
    expect((await check({ 'train/a.csv': train, 'train/b.csv': train }, { subject: 'id' })).word).toBe('pass');
    const { word, found } = await check({ 'train/a.csv': train, 'test/a.csv': 'x\n1\n' }, { subject: 'id' });
    expect(word).toBe('error');
    expect(found[0]).toContain('not checked for what is in both: a table cannot be read, has no column id');
  });
});

test('what cannot be read fails, and its rules are not said to hold', async () => {
  expect(await check({ 'a.csv': 'x\n"1\n' }, { columns: { x: { min: 0 } } })).toMatchObject({
    word: 'fail',
    found: [
      'fail readable: a.csv: cannot be read to its end: row 1: a quote is not closed before the end of the file',
      expect.stringMatching(/^fail rules: a.csv: the rules of modelway.yml could not be checked/),
    ],
  });
  expect((await check({ 'a.txt': '' }, { rows: { min: 1 } })).word).toBe('error');
});

test('keys, duplicates, constants, gaps and mixed types are found without rules, as warnings', async () => {
  const odd = csv(
    'same,mostly,mixed',
    times(40, (i) => `1,${i < 10 ? i : ''},${i === 7 ? 'seven' : 3}`),
  );
  const { word, found } = await check({ 'a.csv': odd });
  expect(word).toBe('pass');
  expect(found).toEqual([
    'warn duplicates: a.csv: 29 rows (72.5 %) repeat an earlier row in every column',
    'warn constant: a.csv: same has the same value in every row',
    'warn missing: a.csv: mostly lacks a value in 75 % of the rows',
    'warn types: a.csv: mixed mixes types: nearly all of its values are of one, and some are not',
  ]);
  const twice = csv('id,x', ['1,2', '1,3', ',4']);
  expect((await check({ 'a.csv': twice }, { key: 'id' })).found).toEqual([
    'fail keys: a.csv: 1 row lacks the key id',
    'fail keys: a.csv: 1 row has a key id that an earlier row has',
  ]);
});

describe('splits that stay put', () => {
  const splits = { key: 'a key for this test', shares: { train: 0.5, test: 0.5 } };
  // By Python's hmac: subjects 3, 4 and 6 belong into train, 0, 1, 2, 5 and 7 into test.
  const of = (...subjects: number[]) =>
    csv(
      'id,x',
      subjects.map((it) => `subject ${it},1`),
    );

  test('a subject in the wrong one is told', async () => {
    const right = { 'train/a.csv': of(3, 4, 6), 'test/a.csv': of(0, 1, 2, 5, 7) };
    expect(await check(right, { subject: 'id', splits })).toMatchObject({ word: 'pass' });
    const wrong = { 'train/a.csv': of(3, 4, 6, 7), 'test/a.csv': of(0, 1, 2, 5) };
    expect((await check(wrong, { subject: 'id', splits })).found[0]).toBe(
      'fail splits: train/a.csv: 1 row of a subject that does not belong into train, first row 4; write the splits with modelway split',
    );
  });

  test('a table in no split is not known to be right', async () => {
    expect((await check({ 'all.csv': of(3) }, { subject: 'id', splits })).word).toBe('error');
  });
});

test.each([
  [{ colums: {} }, 'data has no "colums"; it has tables, key,'],
  [{ columns: { x: { minimum: 1 } } }, 'a column has no "minimum"; it has type, required,'],
  [{ columns: { x: { min: 2, max: 1 } } }, 'has a "min" above its "max"'],
  [{ columns: { x: { pattern: '(a' } } }, 'has a "(" without a ")"'],
  [{ columns: { x: { pattern: '(a*)*\\1' } } }, 'has "\\1"'],
  [{ checks: { leakage: 'no' } }, 'must be fail, warn or off'],
  [{ splits: { key: 'long enough', shares: { train: 0.5, test: 0.4 } } }, 'must add up to 1'],
  [{ splits: { key: 'short', shares: { train: 1 } } }, 'must be at least 8 characters long'],
  [{ splits: { shares: { train: 1 } } }, 'splits needs "key"'],
])('rules that cannot be meant are refused: %j', (given, problem) => {
  const { issues = [] } = v.safeParse(dataRules, given);
  expect(issues.map(({ message }) => message).join('\n')).toContain(problem);
});
