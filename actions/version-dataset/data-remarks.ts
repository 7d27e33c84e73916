import { many, percent, type RowDiff, type TableDiff } from '@modelway/dataset';
import type { Cell, DataCheck, Remark } from '@modelway/lineage';
import type { TableChange } from './compare-tables.ts';
import type { Balance } from './label-balance.ts';
import type { DataFound } from './look-into.ts';

/** Rows that a table shows; the rest is a number. */
const shown = 12;

const left = (name: string) => ({ name, align: 'left' as const });
const right = (name: string) => ({ name, align: 'right' as const });
const number = (value: number, unit?: string): Cell => ({
  number: String(Number(value.toPrecision(12))),
  ...(unit === undefined ? {} : { unit }),
});

/** @returns a table of the first rows, whose title says how many there are when that is more. */
function table(
  title: string,
  { columns, rows }: { columns: Extract<Remark, { kind: 'table' }>['columns']; rows: readonly Cell[][] },
  at: { importance: number; place: Remark['place'] },
): Remark[] {
  if (rows.length === 0) return [];
  const told = rows.length > shown ? `${title} (${shown} of ${rows.length})` : title;
  return [{ kind: 'table', title: told, ...at, columns, rows: rows.slice(0, shown) }];
}

/** @returns what the checks found, what fails first; in one line when all is well. */
export function checksRemarks({ checked, note }: DataFound): Remark[] {
  const { found, passed } = checked;
  const failing = found.some(({ level }) => level === 'fail');
  const said = [
    ...(note === undefined ? [] : [`${note}.`]),
    `${many(passed, 'check')} of the data passed, ${found.length === 0 ? 'nothing was found' : many(found.length, 'finding')}.`,
  ].join(' ');
  if (found.length === 0 && note === undefined)
    return passed === 0 ? [] : [{ kind: 'text', title: 'Data checks', text: said, importance: 40, place: 'folded' }];
  const rows = found.map((it): Cell[] => [meaning(it), it.reason]);
  return [
    { kind: 'text', title: 'Data checks', text: said, importance: failing ? 90 : 60, place: 'open' },
    ...table(
      'What the checks found',
      { columns: [left('Means'), left('Finding')], rows },
      // What fails is said in the verdict's reasons already.
      { importance: failing ? 90 : 70, place: !failing && rows.length <= 3 ? 'open' : 'folded' },
    ),
  ];
}

function meaning({ level, word }: DataCheck): Cell {
  if (level === 'fail') return { verdict: word };
  return word === 'error' ? 'not checked' : 'warning';
}

/** @returns what became of the rows and columns of changed tables. */
export function rowsRemarks(tables: readonly TableChange[]): Remark[] {
  const heads = [left('Records'), ...['before', 'after', 'added', 'removed', 'changed'].map(right), left('columns')];
  const rows = tables.map((it): Cell[] =>
    'because' in it
      ? [{ code: it.path }, '', '', '', '', '', `not compared: ${it.because}`]
      : [{ code: it.path }, number(it.before), number(it.after), ...rowCells(it.rows), schemaText(it)],
  );
  return table('Records that changed', { columns: heads, rows }, { importance: 75, place: 'open' });
}

function rowCells(rows: RowDiff): Cell[] {
  if ('because' in rows) return ['?', '?', '?'];
  // Without a key a changed row is one removed and one added.
  return [number(rows.added), number(rows.removed), rows.key === undefined ? '–' : number(rows.changed)];
}

function schemaText({ schema, rows }: TableDiff): string {
  const words = [
    ...schema.renamed.map(({ from, to }) => `${from} is now ${to}`),
    ...schema.retyped.map(({ column, from, to }) => `${column}: ${from} → ${to}`),
    ...schema.added.map((name) => `+${name}`),
    ...schema.removed.map((name) => `−${name}`),
  ];
  const most = 8;
  const told = words.length > most ? [...words.slice(0, most), `and ${words.length - most} more`] : words;
  return `${told.join(', ') || 'same'}${'because' in rows ? `; rows not compared: ${rows.because}` : ''}`;
}

/** @returns the columns whose values moved most. */
export function columnsRemarks(tables: readonly TableChange[]): Remark[] {
  const moved = tables.flatMap((it) =>
    'because' in it ? [] : it.columns.map((column) => ({ path: it.path, column })),
  );
  const largest = moved.sort((a, b) => (b.column.distance ?? 0) - (a.column.distance ?? 0));
  const several = new Set(largest.map(({ path }) => path)).size > 1;
  const rows = largest.map(({ path, column }): Cell[] => [
    ...(several ? [{ code: path }] : []),
    { code: column.name },
    column.distance === undefined ? '–' : number(Number(column.distance.toFixed(3))),
    pair(column.before.mean, column.after.mean, (it) => String(Number(it.toPrecision(4)))),
    pair(column.before.missing, column.after.missing, percent),
  ]);
  const heads = [
    ...(several ? [left('Table')] : []),
    left('Column'),
    right('distance'),
    right('mean'),
    right('missing'),
  ];
  return table('Columns whose values moved', { columns: heads, rows }, { importance: 65, place: 'open' });
}

function pair(before: number | undefined, after: number | undefined, say: (value: number) => string): Cell {
  if (before === undefined || after === undefined) return '–';
  const [was, is] = [say(before), say(after)];
  return was === is ? is : `${was} → ${is}`;
}

/** @returns the share of each label in each table, and what it was. */
export function labelRemarks(balances: readonly Balance[]): Remark[] {
  const labels = [...new Set(balances.flatMap(({ now }) => now.map(({ label }) => label)))].slice(0, 6);
  const rows = balances.map(({ path, now, before }): Cell[] => [
    { code: path },
    number(sum(now)),
    ...labels
      .map((label) => pair(before && shareOf(before, label), shareOf(now, label), percent))
      .map((it, i) => (before === undefined ? percent(shareOf(now, labels[i] ?? '')) : it)),
  ]);
  const [first] = balances;
  if (first === undefined) return [];
  const heads = [left('Table'), right('rows'), ...labels.map((label) => right(`${first.column} = ${label}`))];
  const moved = balances.some(({ before }) => before !== undefined);
  return table('Labels', { columns: heads, rows }, { importance: 63, place: moved ? 'open' : 'folded' });
}

type Counts = Balance['now'];
const sum = (counts: Counts): number => counts.reduce((total, { count }) => total + count, 0);
const shareOf = (counts: Counts, label: string): number =>
  (counts.find((it) => it.label === label)?.count ?? 0) / Math.max(1, sum(counts));
