import { readCsv } from './csv.ts';

test.each([
  ['plain', 'a,b\n1,2\n', [['1', '2']]],
  ['without a newline at the end', 'a,b\n1,2', [['1', '2']]],
  ['with CRLF and a byte-order mark', '\ufeffa,b\r\n1,2\r\n', [['1', '2']]],
  ['with quotes, commas and line ends in fields', 'a,b\n"x,""y""","1\n2"\n', [['x,"y"', '1\n2']]],
  [
    'with empty fields',
    'a,b\n,\n1,',
    [
      ['', ''],
      ['1', ''],
    ],
  ],
  ['with blank lines', 'a,b\n\n1,2\n\n', [['1', '2']]],
])('reads a table %s', (_, text, rows) => {
  expect(readCsv(text)).toEqual({ columns: ['a', 'b'], rows });
});

test.each(['', 'a,b\n"1,2\n', 'a\n"x"y\n'])('takes %j for no table', (text) => {
  expect(readCsv(text)).toBeUndefined();
});
