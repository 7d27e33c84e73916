import type { ColumnProfile } from '@modelway/lineage';
import type { Scanned } from '../profile/table-scan.ts';

/** What became of the columns of a table. */
export interface SchemaDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly retyped: readonly { readonly column: string; readonly from: string; readonly to: string }[];
}

/** A column under a new name with the very same values is renamed; which rows they stand in does not matter. */
export function schemaDiff(before: Scanned, after: Scanned): SchemaDiff {
  const was = byName(before);
  const is = byName(after);
  const gone = [...was.keys()].filter((name) => !is.has(name));
  const come = [...is.keys()].filter((name) => !was.has(name));
  const renamed = come.flatMap((to) => {
    const from = gone.find((name) => sameValues(was.get(name), is.get(to)));
    if (from === undefined) return [];
    gone.splice(gone.indexOf(from), 1);
    return [{ from, to }];
  });
  const kept = [...is.values()].flatMap(({ column }) => {
    const old = was.get(column.name)?.column;
    const changed = old && old.type !== column.type && old.values > 0 && column.values > 0;
    return changed ? [{ column: column.name, from: old.type, to: column.type }] : [];
  });
  return {
    added: come.filter((name) => renamed.every(({ to }) => to !== name)),
    removed: gone,
    renamed,
    retyped: kept,
  };
}

interface Named {
  readonly column: ColumnProfile;
  readonly content: string;
}

const byName = ({ columns, contents }: Scanned): Map<string, Named> =>
  new Map(columns.map((column, i) => [column.name, { column, content: contents[i] ?? '' }]));

const sameValues = (before: Named | undefined, after: Named | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  after.column.values > 0 &&
  before.column.values === after.column.values &&
  before.content === after.content;

/** @returns the columns that both tables have under the same name. */
export const commonColumns = (before: Scanned, after: Scanned): string[] => {
  const old = new Set(before.columns.map(({ name }) => name));
  return after.columns.map(({ name }) => name).filter((name) => old.has(name));
};
