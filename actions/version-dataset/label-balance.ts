import type { ReadTable } from '@modelway/dataset';
import type { ColumnProfile } from '@modelway/lineage';
import type { TableChange } from './compare-tables.ts';

/** How often each label stands in a table. */
export interface Balance {
  readonly path: string;
  readonly column: string;
  readonly now: readonly { readonly label: string; readonly count: number }[];
  readonly before?: Balance['now'];
}

/** More labels than this are no classes. */
const mostLabels = 20;

/** @returns the balance of each table that has the label column, with a few values. */
export function balancesOf(
  tables: readonly ReadTable[],
  label: string | undefined,
  changes: readonly TableChange[],
): Balance[] {
  return tables.flatMap(({ path, scanned }): Balance[] => {
    const now = countsOf(scanned.columns.find(({ name }) => name === label));
    if (label === undefined || now === undefined) return [];
    const change = changes.find((it) => it.path === path);
    const before = change && 'was' in change ? countsOf(change.was.find(({ name }) => name === label)) : undefined;
    return [{ path, column: label, now, ...(before === undefined ? {} : { before }) }];
  });
}

function countsOf(column: ColumnProfile | undefined): Balance['now'] | undefined {
  const listed = column?.categories?.listed;
  if (listed === undefined || listed.length > mostLabels) return undefined;
  return listed.map(({ value, count }) => ({ label: value, count })).sort((a, b) => (a.label < b.label ? -1 : 1));
}
