import { Refusal } from '@modelway/action';
import { readPolicy } from '@modelway/judge';
import { readHoldout } from './holdout.ts';

const policy = (evaluation = '') =>
  readPolicy(
    {
      file: 'modelway.yml',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: deny${evaluation} }, metrics: { auc: { bound: 0.7, margin: 0.1 } }, slices: [{ column: black }] } } }`,
    },
    'm',
  );

const read = (text: string | Uint8Array, evaluation?: string) =>
  readHoldout(typeof text === 'string' ? Buffer.from(text) : text, policy(evaluation));

function reasons(text: string | Uint8Array, evaluation?: string): readonly string[] {
  try {
    read(text, evaluation);
  } catch (cause) {
    if (cause instanceof Refusal) return cause.reasons;
    throw cause;
  }
  return [];
}

test('reads keys, labels and slices in the order of the file', () => {
  expect(read('id,deny,black,x\r\nb,1,yes,"1,5"\r\na,0,no,2\r\n')).toEqual({
    keys: ['b', 'a'],
    labels: Float64Array.of(1, 0),
    slices: { black: ['yes', 'no'] },
  });
});

test('the text for "yes" may be named', () => {
  const text = 'id,deny,black\na,denied,no\nb,granted,no\n';
  expect([...read(text, ', positive: denied').labels]).toEqual([1, 0]);
});

test.each([
  ['no header', '', 'is not CSV: it has no header, or a quote in the wrong place'],
  ['other bytes than text', Uint8Array.of(0x69, 0xff), 'is not UTF-8 text'],
  ['a column missing', 'id,deny\na,1\n', 'has no column "black"; it has id, deny'],
  ['a column twice', 'id,deny,black,deny\na,1,no,0\n', 'has the column "deny" more than once'],
  ['a short record', 'id,deny,black\na,1,no\nb,1\n', 'records 2 do not have 3 cells'],
  ['no records', 'id,deny,black\n', 'has no records'],
  ['a key twice', 'id,deny,black\na,1,no\nb,0,no\na,0,no\n', 'records 3 repeat the "id" of an earlier one'],
  ['an empty key', 'id,deny,black\n,1,no\n', 'records 1 have no "id"'],
])('refuses %s', (_, text, sentence) => {
  expect(reasons(text)).toEqual([`holdout h.csv: ${sentence}`]);
});

test('names records by number and never by key, and not more than ten of them', () => {
  const rows = Array.from({ length: 14 }, (_, i) => `secret-${i},maybe,no`);
  const [first = ''] = reasons(`id,deny,black\n${rows.join('\n')}\n`);
  expect(first).toMatch(/records 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more have a "deny" that is no number/);
  expect(first).not.toMatch(/secret|maybe/);
});

test('a third class is not counted as "no"', () => {
  const text = 'id,deny,black\na,denied,no\nb,granted,no\nc,pending,no\n';
  expect(reasons(text, ', positive: denied')).toEqual([
    'holdout h.csv: has 2 values in "deny" beside "denied"; with two classes there is one',
  ]);
  expect(reasons(text, ', positive: Denied')[0]).toMatch(/has no record whose "deny" is "Denied"/);
});
