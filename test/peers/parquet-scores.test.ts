import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readParquetRecords } from '@modelway/judge';
import { peer } from './peers.ts';

/** Random tables in what pyarrow can write, beside what is in them: rows of key, score and label, empty where there is none. */
const writer = `
import itertools, json, random, sys
import pyarrow as pa, pyarrow.parquet as pq
folder, dice = sys.argv[1], random.Random(7)
keys = {
    'text': lambda i: dice.choice(['', 'k']) + 'é' * dice.randrange(3) + str(i),
    'few': lambda i: 'abcdefg'[dice.randrange(7)],
    'int32': lambda i: dice.randrange(-2**31, 2**31),
    'int64': lambda i: dice.randrange(-2**63, 2**63),
}
types = {'text': pa.string(), 'few': pa.large_string(), 'int32': pa.int32(), 'int64': pa.int64()}
codecs = sys.argv[2].split(',')
told = []
for n, (kind, codec, version, dictionary, gaps) in enumerate(itertools.product(keys, codecs, ('1.0', '2.0'), (True, False), (0, 0.1))):
    rows = dice.choice([1, 7, 1000, 5000])
    gap = lambda value: None if dice.random() < gaps else value
    table = pa.table({
        'key': pa.array([gap(keys[kind](i)) for i in range(rows)], types[kind]),
        'score': pa.array([gap(dice.choice([dice.random(), 1.0, -1e300])) for _ in range(rows)], pa.float64()),
        'label': pa.array([gap(dice.choice([True, False])) for _ in range(rows)], pa.bool_()) if n % 2 else pa.array([dice.randrange(3) for _ in range(rows)], pa.int8()),
    })
    pq.write_table(table, f'{folder}/{n}.parquet', compression=codec, data_page_version=version, use_dictionary=dictionary, row_group_size=dice.choice([300, 100000]), data_page_size=dice.choice([200, 1000000]))
    told.append([[None if it is None else str(it) for it in table['key'].to_pylist()], table['score'].to_pylist(), table['label'].to_pylist()])
json.dump(told, open(f'{folder}/told.json', 'w'))
`;

const python = peer('arrow/bin/python');
const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every table that pyarrow writes is read as it reads it, gaps and all', async () => {
  const hasZstd = 'zstdDecompressSync' in (await import('node:zlib'));
  const codecs = ['none', 'snappy', 'gzip', 'brotli', ...(hasZstd ? ['zstd'] : [])].join(',');
  execFileSync(python, ['-c', writer, folder, codecs], { stdio: 'inherit' });
  const told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8')) as (string | number | boolean | null)[][][];
  expect(told.length).toBe(codecs.split(',').length * 32);
  for (const [n, [keys = [], scores = [], labels = []]] of told.entries()) {
    const bytes = readFileSync(join(folder, `${n}.parquet`));
    const [rows, gaps]: [unknown[], unknown[]] = [[], []];
    const file = {
      byteLength: bytes.length,
      slice: async (from: number, to = bytes.length) => Uint8Array.from(bytes.subarray(from, to)).buffer,
    };
    await readParquetRecords(
      file,
      { key: 'key', required: ['score'], optional: ['label'] },
      {
        record: (row, key, values) =>
          rows.push([row, new TextDecoder().decode(key.bytes.subarray(key.from, key.to)), ...values]),
        unreadable: (row, column) => gaps.push([row, column]),
      },
    );
    const columns = [keys.map((it) => it || null), scores, labels];
    const whole = keys.map((_, i) => columns.every((it) => it[i] !== null));
    expect(rows).toEqual(keys.flatMap((it, i) => (whole[i] ? [[i + 1, it, scores[i], Number(labels[i])]] : [])));
    expect(gaps).toEqual(
      keys.flatMap((_, i) =>
        ['key', 'score', 'label'].flatMap((name, c) => (columns[c]?.[i] === null ? [[i + 1, name]] : [])),
      ),
    );
  }
});
