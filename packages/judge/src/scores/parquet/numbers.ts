import { ScoreFileFault } from '../score-file-fault.ts';
import { readHybrid } from './hybrid.ts';
import { type Chunk, type Page, pagesOf } from './pages.ts';

export type NumberType = 'DOUBLE' | 'FLOAT' | 'INT32' | 'INT64' | 'BOOLEAN';

const sizes: Readonly<Record<NumberType, number>> = { DOUBLE: 8, FLOAT: 4, INT32: 4, INT64: 8, BOOLEAN: 1 / 8 };

/** Reads a column of numbers into one value a row: NaN where there is none. @returns how many rows there were. */
export function readNumbers(chunk: Chunk, type: NumberType, out: Float64Array): number {
  let dictionary: Float64Array = new Float64Array();
  let row = 0;
  for (const page of pagesOf(chunk)) {
    if (page.is === 'dictionary') {
      dictionary = plain(page.bytes, type, page.count);
      continue;
    }
    if (row + page.rows > out.length) throw new ScoreFileFault('has more rows in a column than it says');
    place(valuesOf(page, type, dictionary), page, out.subarray(row, row + page.rows));
    row += page.rows;
  }
  return row;
}

function valuesOf({ is, bytes, count }: Page, type: NumberType, dictionary: Float64Array): Float64Array {
  if (is === 'plain') return plain(bytes, type, count);
  if (is === 'runs') {
    const bits = new Uint32Array(count);
    readHybrid(bytes.subarray(4), 1, bits);
    return Float64Array.from(bits);
  }
  const indexes = indexesOf(bytes, count);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const index = indexes[i] as number; // Safe: of this length.
    if (index >= dictionary.length) throw new ScoreFileFault('names a value that its dictionary does not have');
    values[i] = dictionary[index] as number;
  }
  return values;
}

/** @returns the numbers of entries of a dictionary, which a page keeps instead of values. */
export function indexesOf(bytes: Uint8Array, count: number): Uint32Array {
  const indexes = new Uint32Array(count);
  // A width of 0 is a dictionary of one entry.
  if (count > 0 && bytes[0] !== 0) readHybrid(bytes.subarray(1), bytes[0] ?? 0, indexes);
  return indexes;
}

function plain(bytes: Uint8Array, type: NumberType, count: number): Float64Array {
  if (bytes.length < Math.ceil(count * sizes[type])) throw new ScoreFileFault('ends in the middle of a page');
  const values = new Float64Array(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'DOUBLE') for (let i = 0; i < count; i += 1) values[i] = view.getFloat64(8 * i, true);
  else if (type === 'FLOAT') for (let i = 0; i < count; i += 1) values[i] = view.getFloat32(4 * i, true);
  else if (type === 'INT32') for (let i = 0; i < count; i += 1) values[i] = view.getInt32(4 * i, true);
  else if (type === 'INT64') for (let i = 0; i < count; i += 1) values[i] = Number(view.getBigInt64(8 * i, true));
  else for (let i = 0; i < count; i += 1) values[i] = ((bytes[i >> 3] as number) >> (i & 7)) & 1;
  return values;
}

function place(values: Float64Array, { defined }: Page, out: Float64Array): void {
  if (defined === undefined) {
    out.set(values);
    return;
  }
  let at = 0;
  for (let i = 0; i < out.length; i += 1) {
    out[i] = defined[i] === 1 ? (values[at] as number) : Number.NaN; // Safe: as many values as rows that have one.
    at += defined[i] as number;
  }
}
