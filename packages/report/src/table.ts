import type { Cell } from '@modelway/lineage';
import { type ReadCell, readCell } from './cell.ts';
import { commonAxis, type Interval, type Meaning } from './interval.ts';

type IntervalCell = Extract<ReadCell, { kind: 'interval' }>;

/** A cell of a table that has been read as a whole: an interval knows how it is meant. */
export type TableCell = Exclude<ReadCell, IntervalCell> | (IntervalCell & Meaning);

/** @returns the rows as wide as the head. Bars of one column that show differences lie on one axis where that is of use. */
export function readTable(width: number, rows: ReadonlyArray<readonly Cell[]>): TableCell[][] {
  const read = rows.map((row) => meant(Array.from({ length: width }, (_, i) => readCell(row[i] ?? ''))));
  const axes = Array.from({ length: width }, (_, i) => commonAxis(read.flatMap((row) => differenceIn(row[i]))));
  return read.map((row) => row.map((cell, i) => (isDifference(cell) ? { ...cell, axis: axes[i] } : cell)));
}

/** The number of the same size in the row says whether the interval is of a difference; else a minus does. */
function meant(row: readonly ReadCell[]): TableCell[] {
  return row.map((cell) => {
    if (cell.kind !== 'interval') return cell;
    const { low, estimate, limit = '0' } = cell.interval;
    const twin = row.find((it) => it.kind === 'number' && Number(it.number) === Number(estimate));
    const signed = twin?.kind === 'number' && twin.signed === true;
    const negative = [low, estimate, limit].some((it) => Number(it) < 0);
    return { ...cell, difference: signed || negative, said: twin !== undefined, axis: undefined };
  });
}

const isDifference = (cell: TableCell | undefined): cell is IntervalCell & Meaning =>
  cell?.kind === 'interval' && cell.difference;

const differenceIn = (cell: TableCell | undefined): Interval[] => (isDifference(cell) ? [cell.interval] : []);
