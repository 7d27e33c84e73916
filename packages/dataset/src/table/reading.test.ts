import { sourceOf } from '../../test/source.ts';
import { scanTable } from '../profile/table-scan.ts';
import type { TableFormat } from './format.ts';
import { hashKey } from './hash64.ts';
import type { TableSource } from './read-table.ts';

const key = hashKey('00112233445566778899aabbccddeeff');
const scan = (content: string | Uint8Array, format: TableFormat = 'csv', piece?: number) =>
  scanTable(sourceOf(content, piece), { format, hashKey: key, rules: {} });

/** Values as a profile shows them: `x` doubles every row so that values are categories. */
async function values(content: string, format: TableFormat = 'csv'): Promise<Record<string, string[]>> {
  const [head = '', ...rows] = content.trimEnd().split('\n');
  const lines = format === 'jsonl' ? [head, head, ...rows, ...rows] : [head, ...rows, ...rows];
  const { columns } = await scan(lines.join('\n'), format);
  return Object.fromEntries(
    columns.map(({ name, categories }) => [name, (categories?.listed ?? []).map(({ value }) => value).sort()]),
  );
}

describe('comma- and tab-separated values', () => {
  test.each([1, 2, 3, 5, 64, 1024])('are the same in pieces of %d bytes', async (piece) => {
    const text = '\ufeffid,"na""me",x\r\n1,"a, ""b""",2\r\n\r\n2,é,\n3,"two\nlines",-1.5e3\r4,,0';
    const { rows, columns, faults, broken } = await scan(text, 'csv', piece);
    expect({ rows, faults, broken }).toEqual({ rows: 4, faults: [], broken: undefined });
    expect(columns.map(({ name, type, values: there, missing }) => [name, type, there, missing])).toEqual([
      ['id', 'number', 4, 0],
      ['na"me', 'text', 3, 1],
      ['x', 'number', 3, 1],
    ]);
    expect(columns[2]?.numbers).toMatchObject({ min: '-1500', max: '2' });
  });

  test('keep quotes, separators and line ends that stand in quotes', async () => {
    expect(await values('a,b\n"x,""y""",1\n')).toEqual({ a: ['x,"y"'], b: ['1'] });
    expect(await values('a\tb\nx,y\t1\n', 'tsv')).toEqual({ a: ['x,y'], b: ['1'] });
  });

  test('tell rows of another width, and go on', async () => {
    const { rows, faults } = await scan('a,b\n1,2\n3\n4,5,6\n7,8\n');
    expect(rows).toBe(2);
    expect(faults).toEqual([{ kind: 'width', count: 2, row: 2, detail: '1 fields where the header has 2' }]);
  });

  test.each([
    ['', 'is empty; its first line must name the columns'],
    ['a,a\n1,2\n', 'has two columns named "a"'],
    ['a,b\n1,"2\n3,4\n', 'row 1: a quote is not closed before the end of the file'],
    ['a,b\n1,"2"x\n', 'row 1: text follows a closing quote'],
  ])('stop at what cannot be read on: %j', async (text, problem) => {
    expect((await scan(text)).broken).toContain(problem);
  });

  test('tell bytes that are no text, and NUL', async () => {
    const { faults } = await scan(Uint8Array.from([...Buffer.from('a\n'), 0xff, 10, 0, 10]), 'csv', 64);
    expect(faults.map(({ kind }) => kind)).toEqual(['encoding', 'nul']);
  });

  test('give up on a row that never ends, without holding the file', async () => {
    const endless: TableSource = {
      byteLength: 1e12,
      slice: () => Promise.reject(new Error('not asked for')),
      async *stream() {
        yield Buffer.from('a\n"');
        for (;;) yield Buffer.alloc(2 ** 20, 97);
      },
    };
    const { broken } = await scanTable(endless, { format: 'csv', hashKey: key, rules: {} });
    expect(broken).toBe('row 1 does not end within 16 MiB: a quote in it is not closed');
  });
});

describe('JSON Lines', () => {
  test('are objects, whose names may come late; what is no object is told', async () => {
    const { rows, columns, faults } = await scan('{"a":1}\n[1]\n{"a":2,"b":"x"}\nnot\n\n{"b":null,"c":[1]}', 'jsonl');
    expect(rows).toBe(3);
    expect(columns.map(({ name, type, values: there, missing }) => [name, type, there, missing])).toEqual([
      ['a', 'number', 2, 1],
      ['b', 'text', 1, 2],
      ['c', 'nested', 1, 2],
    ]);
    expect(faults).toEqual([{ kind: 'json', count: 2, row: 2, detail: 'no JSON object' }]);
  });

  test('may be nested as deep as they like', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"a":1}`;
    const { rows, faults } = await scan(deep, 'jsonl', 4096);
    expect([rows, faults.map(({ kind }) => kind)]).toEqual([1, ['json']]);
  });

  test('have typed values: a text of digits is no number', async () => {
    const { columns } = await scan('{"a":"1","b":true,"c":"2024-02-29","d":""}\n', 'jsonl');
    expect(columns.map(({ type }) => type)).toEqual(['text', 'boolean', 'date', 'empty']);
  });
});

test('bytes that are no Parquet are told so', async () => {
  expect((await scan('PAR1 but not really', 'parquet')).broken).toMatch(/^is not Parquet that can be read/);
  expect((await scan('', 'parquet')).broken).toMatch(/^is not Parquet/);
});
