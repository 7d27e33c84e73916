import { isUtf8 } from 'node:buffer';
import { type Bytes, type Cells, kind, newCells, type TableSink, widen } from './cells.ts';
import { checkColumns, longestRow, TableFault } from './table-fault.ts';

const [quote, newline, carriage] = [34, 10, 13];

/** Marks a field that stood in quotes until its row is whole; only then may its bytes be changed. */
const quoted = 255;

interface Reading {
  readonly separator: number;
  readonly sink: TableSink;
  readonly cells: Cells;
  columns: readonly string[] | undefined;
  row: number;
}

/**
 * Reads comma- or tab-separated values (RFC 4180; also lone LF, a byte-order mark, no newline at the end; blank lines are no rows).
 * Holds one chunk and one row. Rows of another width are told and left out, bytes that are not UTF-8 are told once.
 * @param source its chunks are the reader's own: it writes into them. @param separator the byte between fields.
 * @throws TableFault for what cannot be read on: a quote that is not closed, no header, a column twice.
 */
export async function readSeparated(source: Bytes, separator: number, sink: TableSink): Promise<void> {
  const reading: Reading = { separator, sink, cells: newCells(64), columns: undefined, row: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  let first = true;
  for await (const chunk of source) {
    const bytes = join(rest, chunk);
    if (first && bytes.length < 3) {
      rest = bytes;
      continue;
    }
    const from = first ? markLength(bytes) : 0;
    first = false;
    const done = readRows(reading, bytes, { from, last: false });
    rest = bytes.subarray(done);
    if (rest.length > longestRow) throw new TableFault(tooLong(reading, rest));
  }
  // The last row may lack its newline; with one it is read like all others.
  const ended = join(rest, Uint8Array.of(newline));
  readRows(reading, ended, { from: first ? markLength(ended) : 0, last: true });
  if (reading.columns === undefined) throw new TableFault('is empty; its first line must name the columns');
}

const join = (rest: Uint8Array, chunk: Uint8Array): Uint8Array =>
  rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);

const markLength = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);

const tooLong = ({ row }: Reading, rest: Uint8Array): string =>
  rest[0] === quote || rest.includes(quote)
    ? `row ${row + 1} does not end within ${longestRow / 2 ** 20} MiB: a quote in it is not closed`
    : `row ${row + 1} does not end within ${longestRow / 2 ** 20} MiB; rows must be shorter`;

/** @returns where the first row begins that is not whole yet. */
function readRows(reading: Reading, bytes: Uint8Array, { from, last }: { from: number; last: boolean }): number {
  checkText(reading, bytes.subarray(from));
  let at = from;
  for (;;) {
    const end = splitRow(reading, bytes, at);
    if (end > 0) {
      if (!isBlank(reading.cells)) deliver(reading, bytes);
      at = end;
      continue;
    }
    if (last && at < bytes.length && bytes.subarray(at, -1).length > 0)
      throw new TableFault(`row ${reading.row + 1}: a quote is not closed before the end of the file`);
    return at;
  }
}

/** UTF-8 is checked on whole chunks; a character that is cut by the end of one is not a fault. */
function checkText({ sink, row }: Reading, bytes: Uint8Array): void {
  let end = bytes.length;
  for (let back = 1; back <= 3 && end - back >= 0; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end -= back;
      break;
    }
  }
  if (!isUtf8(bytes.subarray(0, end))) sink.fault('encoding', row + 1, 'bytes that are not UTF-8');
  if (bytes.includes(0)) sink.fault('nul', row + 1, 'a NUL byte');
}

/** Finds the fields of the row at `at`. @returns where the next row begins, or 0 when this one is not whole in `bytes`. */
function splitRow({ separator, cells, row }: Reading, bytes: Uint8Array, at: number): number {
  const length = bytes.length;
  let { starts, ends } = cells;
  let count = 0;
  let i = at;
  for (;;) {
    if (count === starts.length) {
      widen(cells, count + 1);
      ({ starts, ends } = cells);
    }
    if (i < length && bytes[i] === quote) {
      const close = closing(bytes, i + 1);
      if (close + 1 >= length || close < 0) return 0;
      starts[count] = i + 1;
      ends[count] = close;
      cells.kinds[count] = quoted;
      i = close + 1;
      const after = bytes[i];
      if (after !== separator && after !== newline && after !== carriage)
        throw new TableFault(`row ${row + 1}: text follows a closing quote; a quote inside of a field is doubled ("")`);
    } else {
      starts[count] = i;
      cells.kinds[count] = kind.untyped;
      // Both separators, both line ends and the quote are below the letters and digits: one comparison skips most bytes.
      for (; i < length; i += 1) {
        const byte = bytes[i] as number; // Safe: i is below the length.
        if (byte <= 44 && (byte === separator || byte === newline || byte === carriage)) break;
      }
      if (i >= length) return 0;
      ends[count] = i;
    }
    count += 1;
    if (bytes[i] === separator) {
      i += 1;
      continue;
    }
    cells.count = count;
    if (bytes[i] === newline) return i + 1;
    if (i + 1 >= length) return 0;
    return bytes[i + 1] === newline ? i + 2 : i + 1;
  }
}

function closing(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at;
}

/** @returns the end of the field when each "" in it has become ". */
function withoutEscapes(bytes: Uint8Array, start: number, end: number): number {
  let from = bytes.indexOf(quote, start);
  if (from < 0 || from >= end) return end;
  let to = from;
  for (; from < end; from += 1) {
    bytes[to] = bytes[from] as number; // Safe: from is below the end.
    to += 1;
    if (bytes[from] === quote) from += 1;
  }
  return to;
}

const isBlank = (cells: Cells): boolean => cells.count === 1 && cells.starts[0] === cells.ends[0];

function deliver(reading: Reading, bytes: Uint8Array): void {
  const { cells, sink, columns } = reading;
  cells.bytes = bytes;
  for (let i = 0; i < cells.count; i += 1) {
    if (cells.kinds[i] !== quoted) continue;
    cells.kinds[i] = kind.untyped;
    cells.ends[i] = withoutEscapes(bytes, cells.starts[i] ?? 0, cells.ends[i] ?? 0);
  }
  if (columns === undefined) {
    reading.columns = header(cells);
    for (const name of reading.columns) sink.column(name);
    return;
  }
  reading.row += 1;
  if (cells.count === columns.length) sink.row(cells, reading.row);
  else sink.fault('width', reading.row, `${cells.count} fields where the header has ${columns.length}`);
}

function header({ bytes, starts, ends, count }: Cells): string[] {
  const names = Array.from({ length: count }, (_, i) => Buffer.from(bytes.subarray(starts[i], ends[i])).toString());
  checkColumns(names);
  return names;
}
