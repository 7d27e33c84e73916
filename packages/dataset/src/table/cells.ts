/** What a cell is known to be before its text is looked at. */
export const kind = {
  /** Text whose type has to be found out: what CSV and TSV hold. */
  untyped: 0,
  missing: 1,
  number: 2,
  boolean: 3,
  date: 4,
  text: 5,
  nested: 6,
} as const;
export type CellKind = (typeof kind)[keyof typeof kind];

/**
 * One row while it is read: its cells lie in `bytes` from `starts[i]` to `ends[i]`, as UTF-8. The arrays are used again for the next
 * row, so that a table of any size costs the memory of one row. `numbers[i]` holds the value where the kind is a number or a date.
 */
export interface Cells {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  numbers: Float64Array;
  count: number;
}

/** A reader tells columns as it finds them (JSON Lines may find more later), then rows, with their number: the first is 1. */
export interface TableSink {
  column(name: string): void;
  row(cells: Cells, row: number): void;
  /** Something is wrong with a row, and the reader goes on. */
  fault(kind: string, row: number, detail: string): void;
}

/** A source that is read in order, once. */
export type Bytes = AsyncIterable<Uint8Array>;

export const newCells = (columns: number): Cells => ({
  bytes: new Uint8Array(0),
  starts: new Int32Array(columns),
  ends: new Int32Array(columns),
  kinds: new Uint8Array(columns),
  numbers: new Float64Array(columns),
  count: 0,
});

/** Makes room for more columns, keeping what is there. */
export function widen(cells: Cells, columns: number): void {
  if (columns <= cells.starts.length) return;
  const room = Math.max(columns, 2 * cells.starts.length);
  const wider = newCells(room);
  wider.starts.set(cells.starts);
  wider.ends.set(cells.ends);
  wider.kinds.set(cells.kinds);
  wider.numbers.set(cells.numbers);
  Object.assign(cells, { ...wider, bytes: cells.bytes, count: cells.count });
}
