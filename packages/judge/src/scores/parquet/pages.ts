import { ScoreFileFault } from '../score-file-fault.ts';
import { readHybrid } from './hybrid.ts';
import { readStruct } from './thrift.ts';

/** One column of one row group: its bytes as they lie in the file, and what the file says of them. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly codec: string;
  /** How many rows the row group has: no page has more of anything. */
  readonly rows: number;
  /** `false`: a value may be missing. */
  readonly required: boolean;
  readonly inflate: Inflate;
}

/** Decompresses to exactly this many bytes. @throws where it cannot. */
export type Inflate = (input: Uint8Array, size: number) => Uint8Array;

export interface Page {
  readonly is: 'dictionary' | 'plain' | 'indexed' | 'runs';
  /** Values, without those that are missing. */
  readonly bytes: Uint8Array;
  /** How many values there are in `bytes`. */
  readonly count: number;
  readonly rows: number;
  /** Per row 1 where there is a value; absent where there is one in every row. */
  readonly defined?: Uint32Array;
}

/** Larger pages are made by nobody. */
const largest = 2 ** 28;

const encodings: Readonly<Record<number, Page['is']>> = { 0: 'plain', 2: 'indexed', 3: 'runs', 8: 'indexed' };

/** @returns the pages of a flat column, decompressed, one at a time. Numbers of fields: parquet.thrift, PageHeader. */
export function* pagesOf(chunk: Chunk): Generator<Page> {
  for (let at = 0; at < chunk.bytes.length; ) {
    const { fields, end } = readStruct(chunk.bytes, at);
    const field = (name: string, most = largest): number => {
      const found = fields.get(name) ?? 0;
      if (found < 0 || found > most) throw new ScoreFileFault(`has a page with ${found} where at most ${most} can be`);
      return found;
    };
    const { rows } = chunk;
    const [type, size] = [field('1'), field('2')];
    at = end + field('3');
    if (at > chunk.bytes.length) throw new ScoreFileFault('ends in the middle of a page');
    const bytes = chunk.bytes.subarray(end, at);
    if (type === 2) yield { is: 'dictionary', bytes: inflated(chunk, bytes, size), count: field('7.1', rows), rows: 0 };
    else if (type === 0) yield first(chunk, { bytes, size, rows: field('5.1', rows), encoding: field('5.2') });
    else if (type === 3) {
      const isCompressed = fields.get('8.7') !== 0;
      const levels = { length: field('8.5'), before: field('8.6') };
      yield second(chunk, { bytes, size, rows: field('8.1', rows), encoding: field('8.4'), isCompressed, levels });
    }
  }
}

interface Data {
  readonly bytes: Uint8Array;
  /** Decompressed. */
  readonly size: number;
  readonly rows: number;
  readonly encoding: number;
}

/** Data page 1: levels, with their length before them, are compressed with the values. */
function first(chunk: Chunk, { bytes, size, rows, encoding }: Data): Page {
  const all = inflated(chunk, bytes, size);
  if (chunk.required) return { is: kindOf(encoding), bytes: all, count: rows, rows };
  if (all.length < 4) throw new ScoreFileFault('ends in the middle of a page');
  const length = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  return withLevels(all.subarray(4, 4 + length), { encoding, rows, bytes: all.subarray(4 + length) });
}

/** Data page 2: levels stand before what is compressed. */
function second(
  chunk: Chunk,
  {
    bytes,
    size,
    rows,
    encoding,
    isCompressed,
    levels,
  }: Data & { isCompressed: boolean; levels: { length: number; before: number } },
): Page {
  const from = levels.before + levels.length;
  const rest = bytes.subarray(from);
  const values = isCompressed ? inflated(chunk, rest, size - from) : rest;
  if (chunk.required) return { is: kindOf(encoding), bytes: values, count: rows, rows };
  return withLevels(bytes.subarray(levels.before, from), { encoding, rows, bytes: values });
}

function withLevels(levels: Uint8Array, { encoding, rows, bytes }: Omit<Data, 'size'>): Page {
  if (isEveryRow(levels, rows)) return { is: kindOf(encoding), bytes, count: rows, rows };
  const defined = new Uint32Array(rows);
  readHybrid(levels, 1, defined);
  let count = 0;
  for (const it of defined) count += it;
  return { is: kindOf(encoding), bytes, count, rows, ...(count === rows ? {} : { defined }) };
}

/** One run of ones, as most pages have: nothing has to be unfolded. */
function isEveryRow(levels: Uint8Array, rows: number): boolean {
  let [head, at, scale] = [0, 0, 1];
  for (let next = 128; next >= 128 && at < 5; at += 1, scale *= 128) {
    next = levels[at] ?? 0;
    head += (next & 127) * scale;
  }
  return head % 2 === 0 && head / 2 >= rows && levels[at] === 1;
}

function kindOf(encoding: number): Page['is'] {
  const kind = encodings[encoding];
  if (kind === undefined) throw new ScoreFileFault(`has a page in encoding ${encoding}, which its index does not name`);
  return kind;
}

function inflated({ codec, inflate }: Chunk, bytes: Uint8Array, size: number): Uint8Array {
  // A page without any value may be compressed to a byte or two.
  if (size === 0) return new Uint8Array();
  const found = codec === 'UNCOMPRESSED' ? bytes : inflate(bytes, size);
  if (found.length !== size) throw new ScoreFileFault(`has a page of ${found.length} bytes that says it has ${size}`);
  return found;
}
