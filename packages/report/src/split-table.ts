import type { Remark } from '@modelway/lineage';
import { readCell } from './cell.ts';

type TableRemark = Extract<Remark, { kind: 'table' }>;

/** Rows that a table shows at once in a comment. */
const mostRows = 12;

/**
 * A long table of verdicts is two: what did not pass, and, folded, what did. A long table of anything else is its first rows and the rest.
 * @returns the remark as it is when it is short, or folded already.
 */
export function splitTable(remark: Remark): readonly Remark[] {
  if (remark.kind !== 'table' || remark.place === 'folded' || remark.rows.length <= mostRows) return [remark];
  const bad = remark.rows.filter(isBad);
  const first = bad.length > 0 ? bad : remark.rows.slice(0, mostRows);
  const rest = bad.length > 0 ? remark.rows.filter((row) => !isBad(row)) : remark.rows.slice(mostRows);
  const further = bad.length > 0 ? `${rest.length} that passed` : `${rest.length} further`;
  if (rest.length === 0) return [remark];
  return [
    { ...remark, rows: first },
    { ...remark, title: `${remark.title}: ${further}`, rows: rest, place: 'folded', importance: remark.importance / 2 },
  ];
}

const isBad = (row: TableRemark['rows'][number]): boolean =>
  row.map(readCell).some((cell) => cell.kind === 'verdict' && cell.verdict !== 'pass');
