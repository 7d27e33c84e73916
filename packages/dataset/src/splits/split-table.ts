import type { Cells, TableSink } from '../table/cells.ts';
import type { TableSource } from '../table/read-table.ts';
import { readSeparated } from '../table/separated.ts';
import { TableFault } from '../table/table-fault.ts';
import { type Assignment, splitOf } from './assignment.ts';

/** How a table is split. */
export interface Splitting {
  /** Between fields: `,` or a tab. */
  readonly separator: ',' | '\t';
  /** The column of the subjects. */
  readonly subject: string;
  readonly key: string;
  readonly assignment: Assignment;
}

/** Takes the text of a split: its header first, then its rows. */
export type Write = (split: string, text: string) => void;

/**
 * Sends each row of a table to the split of its subject, in their order, and the header to each split that has a row.
 * @returns how many rows went where. @throws TableFault when there is no such column, a row lacks its subject, or a row is broken.
 */
export async function splitTable(source: TableSource, by: Splitting, write: Write): Promise<Map<string, number>> {
  const sink = new Splitter(by, write);
  await readSeparated(source.stream(), by.separator.charCodeAt(0), sink);
  return sink.counts;
}

class Splitter implements TableSink {
  readonly counts = new Map<string, number>();
  private readonly by: Splitting;
  private readonly write: Write;
  private readonly names: string[] = [];

  constructor(by: Splitting, write: Write) {
    this.by = by;
    this.write = write;
  }

  column(name: string): void {
    this.names.push(name);
  }

  row({ bytes, starts, ends, count }: Cells, row: number): void {
    const fields = Array.from({ length: count }, (_, i) => Buffer.from(bytes.subarray(starts[i], ends[i])).toString());
    const at = this.names.indexOf(this.by.subject);
    if (at < 0)
      throw new TableFault(`has no column "${this.by.subject}"; it has ${this.names.slice(0, 20).join(', ')}`);
    const subject = fields[at];
    if (!subject) throw new TableFault(`row ${row}: lacks its ${this.by.subject}, so nobody can say where it belongs`);
    const split = splitOf(subject, this.by.key, this.by.assignment);
    const before = this.counts.get(split) ?? 0;
    if (before === 0) this.write(split, this.line(this.names));
    this.counts.set(split, before + 1);
    this.write(split, this.line(fields));
  }

  fault(_: string, row: number, detail: string): void {
    throw new TableFault(`row ${row}: ${detail}; nothing is split before that is put right`);
  }

  private line(fields: readonly string[]): string {
    const { separator } = this.by;
    const written = fields.map((field) =>
      /["\r\n]/.test(field) || field.includes(separator) ? `"${field.replaceAll('"', '""')}"` : field,
    );
    return `${written.join(separator)}\n`;
  }
}
