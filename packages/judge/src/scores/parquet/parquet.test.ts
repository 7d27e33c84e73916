import { parquetFiles } from '../../../test/parquet-files.ts';
import { readParquetRecords } from './parquet.ts';

const columns = { key: 'key', required: ['score'], optional: ['label'] };

function source(bytes: Uint8Array) {
  return {
    byteLength: bytes.length,
    slice: (from: number, to = bytes.length) => Promise.resolve(Uint8Array.from(bytes.subarray(from, to)).buffer),
  };
}

async function read(bytes: Uint8Array, wanted = columns) {
  const [records, bad]: [[number, string, number[]][], [number, string | undefined][]] = [[], []];
  await readParquetRecords(source(bytes), wanted, {
    record: (row, { bytes: of, from, to }, values) =>
      records.push([row, new TextDecoder().decode(of.subarray(from, to)), [...values]]),
    unreadable: (row, column) => bad.push([row, column]),
  });
  return { records, bad };
}

const bytesOf = (name: keyof typeof parquetFiles): Buffer => Buffer.from(parquetFiles[name], 'base64');

test('keys of a dictionary, doubles and whole labels are read over several row groups', async () => {
  const { records, bad } = await read(bytesOf('snappy'));
  expect(bad).toEqual([]);
  expect(records).toHaveLength(40);
  expect(records[0]).toEqual([1, 'k00-é', [0, 0]]);
  expect(records[39]).toEqual([40, 'k14-é', [4.875, 1]]);
});

test('whole numbers are keys as they are written, to the last digit', async () => {
  const { records } = await read(bytesOf('integers'));
  expect(records[39]?.[1]).toBe('-390000000000000000');
  expect(records[2]).toEqual([3, '20000000000000000', [0.25, Number.NaN]]);
});

test('every gap is told with its row and its column, and such a record is not given', async () => {
  const { records, bad } = await read(bytesOf('gaps'));
  expect(bad).toEqual([
    [6, 'score'],
    [8, 'score'],
    [10, 'key'],
    [12, 'label'],
  ]);
  expect(records).toHaveLength(36);
  expect(records.at(-1)).toEqual([40, 'k14-é', [4.875, 1]]);
});

test('a page in which nothing has a value is read', async () => {
  expect(await read(bytesOf('nothing'))).toEqual({
    records: [],
    bad: [
      [1, 'score'],
      [2, 'score'],
    ],
  });
});

test('an encoding that few writers use is read too', async () => {
  expect((await read(bytesOf('delta'))).records).toEqual(
    (await read(bytesOf('snappy'), { ...columns, optional: ['none'] })).records,
  );
});

test.each([
  ['dates', columns, /"key" of INT32 \(DATE\); it must hold texts or whole numbers; .*"score" of BYTE_ARRAY/],
  [
    'snappy',
    { ...columns, required: ['scor'] },
    /has no column "scor"; it has key, score, label; did you mean "score"\?/,
  ],
] as const)('a column that is not there or means something else is refused: %s', async (name, wanted, sentence) => {
  await expect(read(bytesOf(name), { ...wanted, required: [...wanted.required] })).rejects.toThrow(sentence);
});

test('a file that is cut off or changed anywhere is refused or has as many rows as it says, and never hangs', async () => {
  const whole = bytesOf('snappy');
  const outcomes = new Set<string>();
  for (let at = 0; at < whole.length; at += 3) {
    for (const broken of [whole.subarray(0, at), Buffer.from(whole).fill(255 - (whole[at] ?? 0), at, at + 1)]) {
      const found = await read(broken).then(
        ({ records, bad }) => (records.length + bad.length <= 40 ? 'read' : 'more than there is'),
        (cause: Error) => cause.name,
      );
      outcomes.add(found);
    }
  }
  expect([...outcomes].sort()).toEqual(['ScoreFileFault', 'read']);
});
