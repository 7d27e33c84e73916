import { random } from '../statistics/random.ts';
import { csvLineReader } from './csv-line.ts';
import { decimalAt } from './decimal.ts';
import { readJsonLine } from './json-line.ts';
import { KeyIndex } from './key-index.ts';
import { type LineReader, ScoreLines } from './lines.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that is told of a text, cut into chunks of a size. */
function told(text: string, read: LineReader, size = 1 << 20): unknown[] {
  const all: unknown[] = [];
  const lines = new ScoreLines(read, {
    score: (line, { bytes, from, to }, score) =>
      all.push([line, new TextDecoder().decode(bytes.subarray(from, to)), score]),
    unreadable: (line) => all.push([line]),
  });
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) lines.push(bytes.subarray(at, at + size));
  lines.end();
  return all;
}

const number = (text: string): number => decimalAt(bytesOf(`${text},`), 0, text.length);

test('numbers are those of JSON.parse, for any text', () => {
  const source = random(8);
  const alphabet = '0123456789.-+eE';
  const wrong: string[] = [];
  for (let i = 0; i < 20_000; i += 1) {
    const text = Array.from({ length: 1 + source.below(8) }, () => alphabet[source.below(15)]).join('');
    let expected = Number.NaN;
    try {
      expected = JSON.parse(text) as number;
    } catch {}
    if (!Object.is(number(text), Number.isFinite(expected) ? expected : Number.NaN)) wrong.push(text);
  }
  for (let i = 0; i < 5000; i += 1) {
    const value = (source.next() / 4294967296) * 10 ** (source.below(12) - 6);
    if (number(String(value)) !== value) wrong.push(String(value));
  }
  expect(wrong).toEqual([]);
  expect([number('-0'), number('1e400'), number('9007199254740993')]).toEqual([-0, Number.NaN, 9007199254740992]);
});

test('every way to write a line of JSON that JSON.parse accepts is read, and nothing else', () => {
  const lines = [
    ['{"key":"a","score":0.5}', ['a', 0.5]],
    ['{"key": "a b", "score": -1.25e-3}', ['a b', -0.00125]],
    ['{ "score" : 1 , "key" : "x" }', ['x', 1]],
    ['{"key":"\\u00e4\\"","score":2,"model":"m"}', ['ä"', 2]],
    ['{"key":"ü","score":3}', ['ü', 3]],
    ['{"key":"a","score":1,"score":2}', ['a', 2]],
    ['{"key":"a","score":NaN}', []],
    ['{"key":"a","score":"1"}', []],
    ['{"key":1,"score":1}', []],
    ['{"key":"a","score":01}', []],
    ['{"key":"a\u0001","score":1}', []],
    ['{"key":"a","score":1} x', []],
    ['{"key":"a","score":1,}', []],
    ['[]', []],
  ] as const;
  const text = lines.map(([line]) => `${line}\r\n`).join('\n');
  const expected = lines.map(([, found], i) => [2 * i + 1, ...found]);
  for (const size of [1, 7, 64, 1 << 20]) expect(told(text, readJsonLine, size)).toEqual(expected);
});

test('CSV: quoted keys, a last line without an end, and what is no score', () => {
  const text = 'key,score\na,0.25\n"b,""c""",1\nd,\n,5\nx\n"y,1\nz,NaN\nlast,7';
  const expected = [[1], [2, 'a', 0.25], [3, 'b,"c"', 1], [4], [5, '', 5], [6], [7], [8], [9, 'last', 7]];
  for (const size of [1, 5, 1 << 20]) expect(told(text, csvLineReader(), size)).toEqual(expected);
});

test('a line of megabytes is unreadable and costs no memory; those around it are read', () => {
  const text = `{"key":"a","score":1}\n{"key":"${'x'.repeat(3 << 20)}","score":1}\n{"key":"b","score":2}\n`;
  expect(told(text, readJsonLine, 65_536)).toEqual([[1, 'a', 1], [2], [3, 'b', 2]]);
  expect(told('x'.repeat(2 << 20), readJsonLine, 2 << 20)).toEqual([[1]]);
});

test('records are found by the bytes of their keys', () => {
  const keys = ['', 'a', 'ä', '__proto__', ...Array.from({ length: 3000 }, (_, i) => `k${i}`)];
  const index = new KeyIndex(keys);
  const find = (key: string): number => index.find(bytesOf(`<${key}>`), 1, bytesOf(key).length + 1);
  expect(keys.map(find)).toEqual(keys.map((_, i) => i));
  expect([find('b'), find('k3000'), find('k')]).toEqual([-1, -1, -1]);
  expect(new KeyIndex([]).find(bytesOf('a'), 0, 1)).toBe(-1);
});
