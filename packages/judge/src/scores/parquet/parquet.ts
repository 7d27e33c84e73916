import type { RowGroup, SchemaElement } from 'hyparquet';
import type { RecordColumns, RecordSink } from '../record-sink.ts';
import { ScoreFileFault } from '../score-file-fault.ts';
import { type Named, namedColumns } from './columns.ts';
import { gatherer } from './gather.ts';
import type { GroupAt, Ranges } from './group.ts';
import { inflates } from './inflate.ts';
import { type KeyType, readKeys } from './keys.ts';
import { type NumberType, readNumbers } from './numbers.ts';
import type { Chunk, Inflate } from './pages.ts';
import { readSlowly } from './slowly.ts';

/** One row group is held at a time: writers make them of a million rows or 128 MiB. */
const mostRows = 2 ** 24;
const largest = 2 ** 29;

/** Encodings that are read here; whatever else a writer chose goes through hyparquet, ten times slower. */
const own = ['PLAIN', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'RLE', 'BIT_PACKED'];

/**
 * Reads keyed numbers, row group by row group, without making a text of any key. @throws ScoreFileFault for what it cannot read: no
 * such column, one of another type, another compression, a damaged file.
 */
export async function readParquetRecords(file: Ranges, columns: RecordColumns, sink: RecordSink): Promise<void> {
  const parquet = await import('hyparquet');
  try {
    const metadata = await parquet.parquetMetadataAsync(file);
    const named = namedColumns(metadata, columns);
    const codecs = await inflates(parquet.snappyUncompress);
    let before = 0;
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows);
      checkGroup(group, named, codecs);
      const at = { file, group, rows, before, codecs };
      if (isOwn(group, named)) await readGroup(at, named, sink);
      else await readSlowly({ ...at, metadata }, named, sink);
      before += rows;
    }
  } catch (cause) {
    if (cause instanceof ScoreFileFault) throw cause;
    throw new ScoreFileFault(`is not Parquet that can be read: ${cause instanceof Error ? cause.message : 'damaged'}`);
  }
}

function checkGroup(group: RowGroup, named: Named, codecs: ReadonlyMap<string, Inflate>): void {
  const rows = Number(group.num_rows);
  const chunks = chunksOf(group, named);
  const bytes = chunks.reduce((sum, it) => sum + Number(it?.total_uncompressed_size ?? 0), 0);
  if (!(rows >= 0 && rows <= mostRows) || !(bytes <= largest))
    throw new ScoreFileFault(
      `has a row group of ${rows} rows and ${bytes} bytes; at most ${mostRows} and ${largest} are read: write smaller row groups`,
    );
  const codec = chunks.map((it) => it?.codec ?? 'UNCOMPRESSED').find((it) => !codecs.has(it));
  if (codec !== undefined)
    throw new ScoreFileFault(
      `is compressed with ${codec}, which this Node (${process.versions.node}) does not have; write it with Snappy or gzip`,
    );
}

const elementsOf = ({ key, numbers }: Named): SchemaElement[] => [key, ...numbers.flatMap((it) => it.element ?? [])];

const chunksOf = (group: RowGroup, named: Named) =>
  elementsOf(named).map(
    (it) => group.columns.find((one) => one.meta_data?.path_in_schema.join('.') === it.name)?.meta_data,
  );

const isOwn = (group: RowGroup, named: Named): boolean =>
  chunksOf(group, named).every((it) => it?.encodings.every((one) => own.includes(one)));

async function readGroup(at: GroupAt, named: Named, sink: RecordSink): Promise<void> {
  const columns: Float64Array[] = [];
  for (const { element } of named.numbers) {
    const column = new Float64Array(at.rows).fill(Number.NaN);
    if (element !== undefined) {
      const read = readNumbers(await chunkOf(at, element), element.type as NumberType, column); // Safe: looked at, as below.
      if (read !== at.rows) throw new ScoreFileFault(`has ${read} rows in "${element.name}" and says ${at.rows}`);
    }
    columns.push(column);
  }
  const gather = gatherer(named, sink);
  let row = 0;
  const rows = readKeys(await chunkOf(at, named.key), named.key.type as KeyType, (bytes, from, to) => {
    if (row >= at.rows) throw new ScoreFileFault(`has more rows in "${named.key.name}" than it says`);
    for (let c = 0; c < columns.length; c += 1) gather.values[c] = (columns[c] as Float64Array)[row] as number;
    row += 1;
    gather.take(at.before + row, bytes, from, to);
  });
  if (rows !== at.rows) throw new ScoreFileFault(`has ${rows} rows in "${named.key.name}" and says ${at.rows}`);
}

async function chunkOf({ file, group, rows, codecs }: GroupAt, element: SchemaElement): Promise<Chunk> {
  const found = group.columns.find((it) => it.meta_data?.path_in_schema.join('.') === element.name)?.meta_data;
  const inflate = codecs.get(found?.codec ?? '');
  if (found === undefined || inflate === undefined) throw new ScoreFileFault(`has no "${element.name}" in a row group`);
  const start = Number(found.dictionary_page_offset || found.data_page_offset);
  const end = start + Number(found.total_compressed_size);
  if (!(start >= 4 && end <= file.byteLength)) throw new ScoreFileFault('is cut off');
  const bytes = new Uint8Array(await file.slice(start, end));
  return { bytes, codec: found.codec, rows, inflate, required: element.repetition_type === 'REQUIRED' };
}
