import type { Cell, Remark } from '@modelway/lineage';
import { readCell } from './cell.ts';
import { oneLine } from './escape.ts';
import { remarksAt, type Story, type Told } from './story.ts';

/** Statements of one action side by side, as the legs of a matrix are: what differs between them, one row each. */
export interface Legs {
  readonly action: string;
  readonly count: number;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{ readonly told: Told; readonly cells: readonly Cell[] }>;
}

const least = 3;
const mostRows = 40;
const mostColumns = 5;
const order = ['error', 'fail', 'inconclusive', 'pass'];

/** @returns the largest group of what happened last, the worst first; undefined when nothing happened side by side. */
export function legsOf({ latest }: Story): Legs | undefined {
  const groups = new Map<string, Told[]>();
  for (const told of latest) groups.set(told.action, [...(groups.get(told.action) ?? []), told]);
  const [action, group] = [...groups].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (action === undefined || group === undefined || group.length < least) return undefined;
  const shown = [...group].sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word)).slice(0, mostRows);
  const said = shown.map((told) => ({ told, values: valuesOf(told) }));
  const names = [...new Set(said.flatMap(({ values }) => [...values.keys()]))];
  const columns = names.filter((name) => differs(said.map(({ values }) => values.get(name)))).slice(0, mostColumns);
  const rows = said.map(({ told, values }) => ({ told, cells: columns.map((name) => values.get(name) ?? '–') }));
  return { action, count: group.length, columns, rows };
}

/** Most of them say it, and not all the same. */
const differs = (cells: ReadonlyArray<Cell | undefined>): boolean =>
  cells.filter((it) => it !== undefined).length * 2 > cells.length &&
  new Set(cells.filter((it) => it !== undefined).map((it) => JSON.stringify(it))).size > 1;

/** @returns what a statement says by name, the most important first: its numbers, and of each row of a table the first value. */
function valuesOf(told: Told): Map<string, Cell> {
  const remarks = [...remarksAt(told, 'open'), ...remarksAt(told, 'folded')].slice(0, 50);
  const values = new Map<string, Cell>();
  for (const [name, cell] of remarks.flatMap(namedValues)) if (name !== '' && !values.has(name)) values.set(name, cell);
  return values;
}

function namedValues(remark: Remark): Array<[string, Cell]> {
  if (remark.kind === 'number')
    return [[oneLine(remark.title, 60), { number: remark.value, ...(remark.unit ? { unit: remark.unit } : {}) }]];
  if (remark.kind !== 'table') return [];
  return remark.rows.slice(0, 50).flatMap(([head = '', ...rest]): Array<[string, Cell]> => {
    const value = rest.find((it) => ['number', 'code'].includes(readCell(it).kind));
    return value === undefined ? [] : [[nameIn(head), value]];
  });
}

function nameIn(head: Cell): string {
  const cell = readCell(head);
  return cell.kind === 'code' ? oneLine(cell.code, 60) : cell.kind === 'text' ? oneLine(cell.text, 60) : '';
}
