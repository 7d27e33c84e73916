/** A table that cannot be read on: what is wrong, in which row. The first row of data is row 1. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
}

/** No row of a table that people train on is longer; what is, is a quote that was never closed. */
export const longestRow = 16 * 2 ** 20;

/** More columns than this are no table, and each costs memory. */
export const mostColumns = 10_000;

/** @throws TableFault when a name is there twice, or there are too many. An empty name is a name. */
export function checkColumns(names: readonly string[]): void {
  if (names.length > mostColumns)
    throw new TableFault(`has ${names.length} columns; at most ${mostColumns} are read: is this a table?`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new TableFault(`has two columns named "${twice.slice(0, 80)}"; give each column a name of its own`);
}
