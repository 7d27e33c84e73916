import type { FileMetaData } from 'hyparquet';
import type { RecordSink } from '../record-sink.ts';
import type { Named } from './columns.ts';
import { gatherer } from './gather.ts';
import type { GroupAt } from './group.ts';

const rowsAtOnce = 16_384;

/** Reads a row group in an encoding that few writers use. */
export async function readSlowly(
  { file, rows, before, codecs, metadata }: GroupAt & { readonly metadata: FileMetaData },
  named: Named,
  sink: RecordSink,
): Promise<void> {
  const parquet = await import('hyparquet');
  const compressors = Object.fromEntries([...codecs].filter(([name]) => name !== 'UNCOMPRESSED' && name !== 'SNAPPY'));
  const columns = [named.key.name, ...named.numbers.flatMap((it) => it.element?.name ?? [])];
  const gather = gatherer(named, sink);
  const encoder = new TextEncoder();
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const [rowStart, rowEnd] = [before + start, before + Math.min(rows, start + rowsAtOnce)];
    const table = await parquet.parquetReadObjects({ file, metadata, compressors, columns, rowStart, rowEnd });
    for (const [i, record] of table.entries()) {
      for (const [c, { name }] of named.numbers.entries()) gather.values[c] = numberOf(record[name]);
      const bytes = encoder.encode(textOf(record[named.key.name]));
      gather.take(rowStart + i + 1, bytes, 0, bytes.length);
    }
  }
}

const numberOf = (it: unknown): number =>
  typeof it === 'number' || typeof it === 'bigint' || typeof it === 'boolean' ? Number(it) : Number.NaN;

const textOf = (it: unknown): string =>
  typeof it === 'string' || typeof it === 'number' || typeof it === 'bigint' ? String(it) : '';
