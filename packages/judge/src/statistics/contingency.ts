import { chi2Above, hypergeometricFrom, hypergeometricOf } from './distributions.ts';

/** Counts by row and column. */
export type Table = readonly (readonly number[])[];

export interface Homogeneity {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  /** Cramér's V: χ² on a scale from 0 to 1. */
  readonly v: number;
}

const sum = (of: readonly number[]): number => of.reduce((all, it) => all + it, 0);

/** @returns what each cell would hold if rows did not differ. */
function expectedOf(table: Table): number[][] {
  const all = sum(table.map(sum));
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  return table.map((row) => columns.map((it) => (it * sum(row)) / all));
}

/** Pearson's χ² of a table without empty rows or columns; Yates' correction takes up to ½ off each difference. */
export function pearsonChi2(table: Table, correction: 0 | 0.5 = 0): Homogeneity {
  const expected = expectedOf(table);
  const cell = (i: number, j: number, e: number): number => {
    const off = Math.abs((table[i]?.[j] ?? 0) - e);
    return (off - Math.min(correction, off)) ** 2 / e;
  };
  return homogeneity(table, sum(expected.map((row, i) => sum(row.map((e, j) => cell(i, j, e))))));
}

/** The likelihood ratio's G (Wilks, 1938). */
export function likelihoodRatio(table: Table): Homogeneity {
  const expected = expectedOf(table);
  const cell = (found: number, e: number): number => (found > 0 ? 2 * found * Math.log(found / e) : 0);
  return homogeneity(table, sum(expected.map((row, i) => sum(row.map((e, j) => cell(table[i]?.[j] ?? 0, e))))));
}

function homogeneity(table: Table, chi2: number): Homogeneity {
  const [rows, columns] = [table.length, table[0]?.length ?? 0];
  const df = (rows - 1) * (columns - 1);
  const smaller = Math.min(rows, columns) - 1;
  const v = smaller > 0 ? Math.sqrt(chi2 / (sum(table.map(sum)) * smaller)) : 0;
  return { chi2, df, p: df > 0 ? chi2Above(chi2, df) : 1, v };
}

export interface Fisher {
  readonly oddsRatio: number;
  readonly twoSided: number;
  readonly greater: number;
}

/** Fisher's exact test of a table of two by two; two-sided adds all tables that are no likelier than the one found. */
export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): Fisher {
  const urn = { all: a + b + c + d, marked: a + b, drawn: a + c };
  const found = hypergeometricOf(a, urn);
  let twoSided = 0;
  for (let k = 0; k <= Math.min(urn.marked, urn.drawn); k += 1) {
    const chance = hypergeometricOf(k, urn);
    if (chance <= found * (1 + 1e-7)) twoSided += chance;
  }
  return { oddsRatio: (a * d) / (b * c), twoSided: Math.min(1, twoSided), greater: hypergeometricFrom(a, urn) };
}
