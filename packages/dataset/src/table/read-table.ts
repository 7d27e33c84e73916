import type { Bytes, TableSink } from './cells.ts';
import type { TableFormat } from './format.ts';
import { readJsonLines } from './json-lines.ts';
import { type Ranges, readParquet } from './parquet.ts';
import { readSeparated } from './separated.ts';

/** Where a table comes from: read in order, or anywhere. */
export interface TableSource extends Ranges {
  stream(): Bytes;
}

/** Reads a table of any format into the sink. @throws TableFault when it cannot be read on. */
export function readTable(source: TableSource, format: TableFormat, sink: TableSink): Promise<void> {
  switch (format) {
    case 'csv':
      return readSeparated(source.stream(), 44, sink);
    case 'tsv':
      return readSeparated(source.stream(), 9, sink);
    case 'jsonl':
      return readJsonLines(source.stream(), sink);
    case 'parquet':
      return readParquet(source, sink);
  }
}
