import { recordLines, type TextFormat } from './record-lines.ts';

const columns = { key: 'key', required: ['candidate'], optional: ['label', 'baseline.harm'] };

function read(format: TextFormat, text: string, size = 7) {
  const records: unknown[] = [];
  const bad: number[] = [];
  const lines = recordLines(format, columns, {
    record: (row, { bytes, from, to }, values) =>
      records.push([row, new TextDecoder().decode(bytes.subarray(from, to)), ...values]),
    unreadable: (row) => bad.push(row),
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) lines.push(bytes.subarray(at, at + size));
  lines.end();
  return { records, bad };
}

test('a table is read by the names of its columns, in any order, in chunks of any size', () => {
  const text = 'note,label,"key",candidate\r\nx,1,"a,""b",0.5\r\n,0,7,1e-3\ny,1,,0.5\nz,1,c,NaN\nz,,c,1\nz,1,c\n';
  for (const size of [1, 7, 1000])
    expect(read('csv', text, size)).toEqual({
      records: [
        [2, 'a,"b', 0.5, 1, Number.NaN],
        [3, '7', 0.001, 0, Number.NaN],
      ],
      bad: [4, 5, 6, 7],
    });
});

test('a table without the column is refused', () => {
  expect(() => read('csv', 'key,score\n1,2\n')).toThrow('has no column "candidate"; it has key, score');
  expect(() => read('csv', 'key,candidate,key\n')).toThrow('has the column "key" more than once');
});

test('lines of JSON hold members, or maps of them', () => {
  const lines = [
    '{"key":"a","candidate":1,"baseline":{"harm":2}}',
    '{"baseline.harm":3,"candidate":0,"key":5,"label":1}',
  ];
  const bad = ['{"key":"a"}', 'no', '{"key":1.5,"candidate":1}', '{"key":"b","candidate":1,"label":"1"}', '[]'];
  expect(read('jsonl', [...lines, ...bad].join('\n'))).toEqual({
    records: [
      [1, 'a', 1, Number.NaN, 2],
      [2, '5', 0, 1, 3],
    ],
    bad: [3, 4, 5, 6, 7],
  });
});
