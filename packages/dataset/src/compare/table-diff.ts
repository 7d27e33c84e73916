import type { ColumnProfile } from '@modelway/lineage';
import type { Scanned } from '../profile/table-scan.ts';
import { distanceOf } from './distance.ts';
import type { RowDiff } from './row-diff.ts';
import { type SchemaDiff, schemaDiff } from './schema-diff.ts';

/** One side of a column: how many values it lacks, what its numbers are on average. */
export interface ColumnSide {
  readonly missing: number;
  readonly mean?: number;
}

/** A column whose values moved, or that lacks more or fewer of them. */
export interface ColumnChange {
  readonly name: string;
  /** Of Jensen and Shannon, 0 to 1. */
  readonly distance?: number;
  /** Shares of rows. */
  readonly before: ColumnSide;
  readonly after: ColumnSide;
}

/** What became of one table. */
export interface TableDiff {
  readonly path: string;
  readonly before: number;
  readonly after: number;
  readonly rows: RowDiff;
  readonly schema: SchemaDiff;
  /** Largest change first. */
  readonly columns: readonly ColumnChange[];
  /** The columns of the base. */
  readonly was: readonly ColumnProfile[];
}

/** From here on a change is worth a line: samples of a few hundred rows of the same population stay below. */
const [leastDistance, leastMissing] = [0.1, 0.01];

/** Compares what two readings of a table found. */
export function tableDiff(
  path: string,
  { before, after, rows }: { before: Scanned; after: Scanned; rows: RowDiff },
): TableDiff {
  const old = new Map(before.columns.map((it) => [it.name, it]));
  const columns = after.columns.flatMap((column) => {
    const was = old.get(column.name);
    return was === undefined ? [] : [changeOf(was, column, { before: before.rows, after: after.rows })];
  });
  return {
    path,
    before: before.rows,
    after: after.rows,
    rows,
    schema: schemaDiff(before, after),
    columns: columns.filter(isWorthALine).sort((a, b) => weight(b) - weight(a)),
    was: before.columns,
  };
}

function changeOf(was: ColumnProfile, is: ColumnProfile, rows: { before: number; after: number }): ColumnChange {
  const distance = was.type === is.type ? distanceOf(was, is) : undefined;
  return {
    name: is.name,
    ...(distance === undefined ? {} : { distance }),
    before: side(was, rows.before),
    after: side(is, rows.after),
  };
}

const side = ({ missing, numbers, type }: ColumnProfile, rows: number): ColumnSide => ({
  missing: rows === 0 ? 0 : missing / rows,
  ...(numbers === undefined || type !== 'number' ? {} : { mean: Number(numbers.mean) }),
});

const missingMoved = ({ before, after }: ColumnChange): number => Math.abs(after.missing - before.missing);
const isWorthALine = (it: ColumnChange): boolean =>
  (it.distance ?? 0) >= leastDistance || missingMoved(it) >= leastMissing;
const weight = (it: ColumnChange): number => Math.max(it.distance ?? 0, missingMoved(it));
