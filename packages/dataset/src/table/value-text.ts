import { type CellKind, type Cells, kind, widen } from './cells.ts';

/** Values of JSON or Parquet as cells: their text goes into one growing buffer, their kind is what the format says that they are. */
export interface CellWriter {
  readonly cells: Cells;
  /** Begins a row in which nothing is known yet. */
  begin(columns: number): void;
  set(column: number, value: unknown): void;
}

export function cellWriter(cells: Cells): CellWriter {
  let buffer = Buffer.allocUnsafe(4096);
  let used = 0;
  const write = (column: number, text: string): void => {
    const most = text.length * 3;
    if (used + most > buffer.length) {
      buffer = Buffer.concat([buffer.subarray(0, used)], Math.max(2 * buffer.length, used + most));
      cells.bytes = buffer;
    }
    cells.starts[column] = used;
    used += buffer.write(text, used);
    cells.ends[column] = used;
  };
  return {
    cells,
    begin(columns) {
      used = 0;
      cells.bytes = buffer;
      widen(cells, columns);
      cells.kinds.fill(kind.missing, 0, columns);
      cells.count = columns;
    },
    set(column, value) {
      const typed = typeOf(value);
      cells.kinds[column] = typed.kind;
      cells.numbers[column] = typed.number;
      write(column, typed.text);
    },
  };
}

interface Typed {
  readonly kind: CellKind;
  readonly number: number;
  readonly text: string;
}

const of = (what: CellKind, text: string, number = Number.NaN): Typed => ({ kind: what, text, number });

function typeOf(value: unknown): Typed {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? of(kind.number, String(value), value) : of(kind.missing, '');
    case 'bigint':
      return of(kind.number, String(value), Number(value));
    case 'string':
      return value === '' ? of(kind.missing, '') : of(kind.text, value);
    case 'boolean':
      return of(kind.boolean, String(value));
    default:
      return value === null || value === undefined ? of(kind.missing, '') : structured(value);
  }
}

function structured(value: unknown): Typed {
  if (value instanceof Date) {
    const seconds = value.getTime() / 1000;
    return Number.isNaN(seconds) ? of(kind.missing, '') : of(kind.date, value.toISOString(), seconds);
  }
  if (value instanceof Uint8Array) return of(kind.nested, Buffer.from(value).toString('base64'));
  return of(
    kind.nested,
    JSON.stringify(value, (_, it) => (typeof it === 'bigint' ? String(it) : it)),
  );
}
