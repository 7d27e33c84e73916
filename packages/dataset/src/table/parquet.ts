import type { Compressors, FileMetaData } from 'hyparquet';
import { newCells, type TableSink } from './cells.ts';
import { checkColumns, TableFault } from './table-fault.ts';
import { cellWriter } from './value-text.ts';

/** A source that can be read anywhere, as Parquet must be: its index lies at the end. */
export interface Ranges {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/** One row group is held at a time, decompressed; writers make groups of 128 MiB or a million rows. */
const largestGroup = 512 * 2 ** 20;

/** Rows that are turned from columns into rows at a time. */
const rowsAtOnce = 16_384;

/**
 * Reads Parquet, row group by row group, with the compressions that Node has: Snappy, gzip, Brotli, and Zstandard from Node 22.15 on.
 * @throws TableFault for what it cannot read: another compression, a damaged file, a row group too large to hold.
 */
export async function readParquet(file: Ranges, sink: TableSink): Promise<void> {
  const parquet = await import('hyparquet');
  const compressors = await decompressors();
  try {
    const metadata = await parquet.parquetMetadataAsync(file);
    checkGroups(metadata, compressors);
    const names = parquet.parquetSchema(metadata).children.map(({ element }) => element.name);
    checkColumns(names);
    for (const name of names) sink.column(name);
    const writer = cellWriter(newCells(names.length));
    const rows = Number(metadata.num_rows);
    for (let start = 0; start < rows; ) {
      const end = Math.min(rows, start + rowsAtOnce);
      const table = await parquet.parquetReadObjects({ file, metadata, compressors, rowStart: start, rowEnd: end });
      for (const [i, record] of table.entries()) {
        writer.begin(names.length);
        for (const [column, name] of names.entries()) writer.set(column, record[name]);
        sink.row(writer.cells, start + i + 1);
      }
      start = end;
    }
  } catch (cause) {
    if (cause instanceof TableFault) throw cause;
    throw new TableFault(`is not Parquet that can be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function checkGroups({ row_groups: groups }: FileMetaData, compressors: Compressors): void {
  for (const { columns, total_byte_size: size } of groups) {
    if (Number(size) > largestGroup)
      throw new TableFault(
        `has a row group of ${Math.round(Number(size) / 2 ** 20)} MiB; at most ${largestGroup / 2 ** 20} MiB are read: write smaller row groups`,
      );
    const codec = columns.map((it) => it.meta_data?.codec ?? 'UNCOMPRESSED').find((it) => !readable(it, compressors));
    if (codec !== undefined)
      throw new TableFault(
        `is compressed with ${codec}, which this Node (${process.versions.node}) does not have; write it with Snappy or gzip${codec === 'ZSTD' ? ', or run on Node 24' : ''}`,
      );
  }
}

const readable = (codec: string, compressors: Compressors): boolean =>
  codec === 'UNCOMPRESSED' || codec === 'SNAPPY' || Object.hasOwn(compressors, codec);

type Inflate = (input: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** A page never grows beyond the size that its header tells: so a bomb is a fault. */
async function decompressors(): Promise<Compressors> {
  const zlib = await import('node:zlib');
  const by = (inflate: Inflate) => (input: Uint8Array, size: number) => inflate(input, { maxOutputLength: size });
  // Safe: Node has had it since 22.15, and the types of Node 20 do not know it.
  const { zstdDecompressSync: zstd } = zlib as unknown as { zstdDecompressSync?: Inflate };
  return { GZIP: by(zlib.gunzipSync), BROTLI: by(zlib.brotliDecompressSync), ...(zstd ? { ZSTD: by(zstd) } : {}) };
}
