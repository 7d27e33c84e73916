import { type Question, type Scanned, scanTable } from '@modelway/dataset';
import { fileSource } from './table-source.ts';

export interface ScanOrder {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  readonly question: Question;
}

/** A task for a thread: reads one table from start to end. @throws what the file system throws. */
export default function scanFile({ path, size, question }: ScanOrder): Promise<Scanned> {
  return scanTable(fileSource(path, size), question);
}
