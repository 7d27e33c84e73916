import { countDifferent, mostHashes, overlap } from '../profile/hash-list.ts';
import type { Scanned } from '../profile/table-scan.ts';

/** What became of the rows of a table. No value of any row is kept: these counts may stand in a public comment. */
export type RowDiff =
  | {
      /** The column that rows were matched by; absent when none tells them apart, and whole rows were compared. */
      readonly key?: string;
      readonly added: number;
      readonly removed: number;
      /** Rows with the same key and other values in the columns that both tables have; 0 without a key. */
      readonly changed: number;
    }
  | { readonly because: string };

type Side = Pick<Scanned, 'rows' | 'hashes' | 'broken'>;

/**
 * Compares two tables by hashes of their keys and rows, which must be of the same columns.
 * @param key the declared key, else the first column; it is used if it tells all rows of both apart.
 */
export function rowDiff(before: Side, after: Side, key: string | undefined): RowDiff {
  if (before.broken !== undefined)
    return { because: `the table of the base cannot be read to its end: ${before.broken}` };
  if (after.broken !== undefined) return { because: `it cannot be read to its end: ${after.broken}` };
  const [was, is] = [before.hashes.rows, after.hashes.rows];
  if (was === undefined || is === undefined)
    return { because: `it has more than ${mostHashes.toLocaleString('en-US')} rows` };
  const rows = overlap(was, is);
  const keys = key === undefined ? undefined : keysOf(before, after);
  if (key === undefined || keys === undefined)
    return { added: is.length - rows.both, removed: was.length - rows.both, changed: 0 };
  const { different } = overlap(keys.was, keys.is);
  return {
    key,
    added: different.right - different.both,
    removed: different.left - different.both,
    changed: different.both - rows.both,
  };
}

function keysOf(before: Side, after: Side): { was: BigUint64Array; is: BigUint64Array } | undefined {
  const [was, is] = [before.hashes.keys, after.hashes.keys];
  if (was === undefined || is === undefined) return undefined;
  const tells = (side: Side, keys: BigUint64Array): boolean =>
    keys.length === side.rows && countDifferent(keys) === keys.length;
  return tells(before, was) && tells(after, is) ? { was, is } : undefined;
}
