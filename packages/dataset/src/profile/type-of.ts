import type { ColumnProfile } from '@modelway/lineage';
import { kind } from '../table/cells.ts';

const names = [
  ['number', kind.number],
  ['boolean', kind.boolean],
  ['date', kind.date],
  ['text', kind.text],
  ['nested', kind.nested],
] as const;

/** From this share on the values of the most frequent type say what a column is meant to be. */
const mostly = 0.95;

/**
 * @param kinds how many cells of each kind. @returns the column's type: of several, text, unless one other type is nearly all;
 * then `mixed`, because the few others are likely mistakes.
 */
export function typeOf(kinds: Float64Array): ColumnProfile['type'] {
  const found = names.map(([name, at]) => ({ name, count: kinds[at] ?? 0 })).filter(({ count }) => count > 0);
  const [most] = [...found].sort((a, b) => b.count - a.count);
  if (most === undefined) return 'empty';
  if (found.length === 1) return most.name;
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return most.name !== 'text' && most.count >= mostly * total ? 'mixed' : 'text';
}
