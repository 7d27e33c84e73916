import { isUtf8 } from 'node:buffer';
import { type Bytes, newCells, type TableSink } from './cells.ts';
import { longestRow, mostColumns, TableFault } from './table-fault.ts';
import { cellWriter } from './value-text.ts';

/**
 * Reads one JSON object a line; a name that a line lacks is a missing value. Lines that are no object are told and left out.
 * Holds one chunk and one line. @throws TableFault for a line or a number of names that cannot be a table's.
 */
export async function readJsonLines(source: Bytes, sink: TableSink): Promise<void> {
  const readLine = lineReader(sink);
  let rest: Uint8Array = new Uint8Array(0);
  let row = 0;
  const lines = (bytes: Uint8Array): Uint8Array => {
    let at = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
      const line = bytes.subarray(at, end);
      if (!isBlank(line)) {
        row += 1;
        readLine(line, row);
      }
      at = end + 1;
    }
    return bytes.subarray(at);
  };
  for await (const chunk of source) {
    rest = lines(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]));
    if (rest.length > longestRow)
      throw new TableFault(`row ${row + 1} does not end within ${longestRow / 2 ** 20} MiB; rows must be shorter`);
  }
  lines(Buffer.concat([rest, Uint8Array.of(10)]));
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 32 || byte === 9 || byte === 13);

function lineReader(sink: TableSink): (line: Uint8Array, row: number) => void {
  const columns = new Map<string, number>();
  const writer = cellWriter(newCells(64));
  const columnOf = (name: string): number => {
    const known = columns.get(name);
    if (known !== undefined) return known;
    if (columns.size === mostColumns)
      throw new TableFault(`has more than ${mostColumns} names; JSON Lines that are a table have the same few in each`);
    columns.set(name, columns.size);
    sink.column(name);
    return columns.size - 1;
  };
  return (line, row) => {
    const value = parsed(line, row === 1);
    if (typeof value === 'string') return sink.fault('json', row, value);
    const entries = Object.entries(value).map(([name, it]) => [columnOf(name), it] as const);
    writer.begin(columns.size);
    try {
      for (const [column, it] of entries) writer.set(column, it);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      return sink.fault('json', row, 'values nested too deeply');
    }
    sink.row(writer.cells, row);
  };
}

/** @returns the object, or what is wrong with the line. */
function parsed(line: Uint8Array, isFirst: boolean): object | string {
  if (!isUtf8(line)) return 'bytes that are not UTF-8';
  const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString();
  try {
    const value: unknown = JSON.parse(isFirst ? text.replace(/^\ufeff/, '') : text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    return 'no JSON object';
  } catch {
    return 'no JSON';
  }
}
