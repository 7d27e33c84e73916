import type { RowGroup } from 'hyparquet';
import type { Inflate } from './pages.ts';

/** A source that can be read anywhere, as Parquet must be: its index lies at the end. */
export interface Ranges {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/** Where a row group lies, and how many rows come before it. */
export interface GroupAt {
  readonly file: Ranges;
  readonly group: RowGroup;
  readonly rows: number;
  readonly before: number;
  readonly codecs: ReadonlyMap<string, Inflate>;
}
