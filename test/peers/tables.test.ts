import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf, hashKey, rowDiff, type Scanned, scanTable } from '@modelway/dataset';
import { fileSource } from '../../actions/version-dataset/table-source.ts';
import { output, peer, root } from './peers.ts';

const rows = 30_000;

interface Said {
  readonly values: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min?: number;
  readonly max?: number;
  readonly mean?: number;
  readonly median?: number;
}

let folder: string;
let said: Readonly<Record<string, Said>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-tables-'));
  const script = join(root, 'test/peers/tables/write_tables.py');
  const stdout = await output(peer('arrow/bin/python'), [script, folder, String(rows)]);
  said = JSON.parse(stdout) as typeof said; // Safe: the script prints it so.
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scan(name: string): Promise<Scanned> {
  const path = join(folder, name);
  const format = formatOf(name) ?? 'csv';
  const question = { format, hashKey: hashKey('0011223344556677'), rules: {}, match: 'id' };
  return scanTable(fileSource(path, statSync(path).size), question);
}

const files = ['flat.csv', 'none.parquet', 'snappy.parquet', 'gzip.parquet', 'brotli.parquet', 'plain.parquet'];

test.each(files)('%s is profiled as pyarrow computes it', async (name) => {
  const { columns, rows: read, broken } = await scan(name);
  expect([read, broken]).toEqual([rows, undefined]);
  for (const [column, peers] of Object.entries(said)) {
    const ours = columns.find((it) => it.name === column);
    expect([column, ours?.values, ours?.missing]).toEqual([column, peers.values, peers.missing]);
    const error = ours?.distinct.exact ? 0 : 0.0244;
    expect(Math.abs((ours?.distinct.count ?? 0) / peers.distinct - 1)).toBeLessThanOrEqual(error);
    if (peers.mean === undefined) continue;
    const { min, max, mean, quantiles, error: off } = ours?.numbers ?? { quantiles: [] };
    // With more than 15 digits the last place may be off by two units: 5e-16 of the value.
    for (const [own, peer] of [
      [min, peers.min],
      [max, peers.max],
    ] as const)
      expect(Math.abs(Number(own) - (peer ?? 0))).toBeLessThanOrEqual(5e-16 * Math.abs(peer ?? 0));
    expect(Math.abs(Number(mean) - peers.mean)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(peers.mean)));
    const median = Number(quantiles.find(({ p }) => p === '0.5')?.value);
    const tolerance = Number(off) * Math.abs(peers.median ?? 0) + 1e-3 * ((peers.max ?? 0) - (peers.min ?? 0));
    expect(Math.abs(median - (peers.median ?? 0))).toBeLessThanOrEqual(tolerance);
  }
});

test('types are those of the file', async () => {
  const types = (scanned: Scanned) => Object.fromEntries(scanned.columns.map(({ name, type }) => [name, type]));
  const same = {
    id: 'text',
    whole: 'number',
    real: 'number',
    word: 'text',
    flag: 'boolean',
    day: 'date',
    large: 'number',
  };
  expect(types(await scan('flat.csv'))).toEqual(same);
  expect(types(await scan('snappy.parquet'))).toEqual({ ...same, list: 'nested', price: 'number' });
});

test('the same rows in another compression, and the same keys in another format, are the same', async () => {
  const [snappy, gzip, csv] = [await scan('snappy.parquet'), await scan('gzip.parquet'), await scan('flat.csv')];
  expect(rowDiff(snappy, gzip, 'id')).toEqual({ key: 'id', added: 0, removed: 0, changed: 0 });
  expect(csv.hashes.keys).toEqual(snappy.hashes.keys);
});

test('a compression that Node lacks is refused by its name', async () => {
  expect((await scan('lz4.parquet')).broken).toMatch(/^is compressed with LZ4/);
  const { broken, rows: read } = await scan('zstd.parquet');
  const hasZstd = 'zstdDecompressSync' in (await import('node:zlib'));
  expect(hasZstd ? read : broken).toEqual(hasZstd ? rows : expect.stringContaining('is compressed with ZSTD'));
});
