/** A table as text: the first record gives the names of its columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads comma-separated values (RFC 4180; also lone CR or LF, a byte-order mark, no newline at the end).
 * @returns the table, or undefined when it is not one: no header, or quotes in the wrong place.
 */
export function readCsv(text: string): Table | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (let at = 0; at < source.length; ) {
    field.lastIndex = at;
    const match = field.exec(source);
    if (match === null) return undefined;
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = field.lastIndex;
    if (match[3] === ',' && at < source.length) continue;
    if (match[3] === ',') record.push('');
    records.push(record);
    record = [];
  }
  const [columns, ...rows] = records;
  return columns && { columns, rows: rows.filter((row) => row.length > 1 || row[0] !== '') };
}
