import type { FileEntry, Manifest } from '../manifest.ts';
import { overlap } from '../profile/hash-list.ts';
import type { DataRules } from '../rules/data-rules.ts';
import { splitOfPath } from '../splits/split-name.ts';
import { breach, type Checked, type Level, many, type ReadTable } from './finding.ts';

interface Placed<T> {
  readonly split: string;
  readonly it: T;
}

interface Version {
  readonly manifest: Manifest;
  readonly tables: readonly ReadTable[];
  readonly rules: DataRules;
}

/** Looks for what stands in two splits: the same file, the same subject, or (where nobody says who the subjects are) the same row. */
export function leakage({ manifest, tables, rules }: Version): Checked[] {
  const level = rules.checks.leakage;
  if (level === 'off') return [];
  const names = rules.splits === undefined ? undefined : splitNames(rules.splits);
  const split = <T>(list: readonly T[], pathOf: (it: T) => string): Placed<T>[] =>
    list.flatMap((it) => {
      const found = splitOfPath(pathOf(it), names);
      return found === undefined ? [] : [{ split: found, it }];
    });
  const files = split(manifest, ({ path }) => path);
  if (new Set(files.map((it) => it.split)).size < 2) return [];
  const found = [
    ...sameFiles(files, level),
    ...sameRows(
      split(tables, ({ path }) => path),
      rules,
      level,
    ),
  ];
  return found.length > 0 ? found : ['passed'];
}

/** @returns the names of the splits that a rule knows. */
export function splitNames({ shares }: NonNullable<DataRules['splits']>): string[] {
  return [...new Set((Array.isArray(shares) ? shares : [shares]).flatMap((it) => Object.keys(it)))];
}

function sameFiles(files: readonly Placed<FileEntry>[], level: Level): Checked[] {
  const first = new Map<string, Placed<FileEntry>>();
  const twice: string[] = [];
  for (const file of files) {
    const known = first.get(file.it.sha256);
    if (known === undefined) first.set(file.it.sha256, file);
    else if (known.split !== file.split && file.it.size > 0) twice.push(`${file.it.path} is ${known.it.path}`);
  }
  if (twice.length === 0) return [];
  const shown = twice.slice(0, 3).join(', ') + (twice.length > 3 ? `, and ${twice.length - 3} more` : '');
  const reason = `${many(twice.length, 'file')} of one split ${twice.length === 1 ? 'has' : 'have'} the content of a file of another: ${shown}`;
  return [breach('leakage', level, { count: twice.length, reason })];
}

function sameRows(tables: readonly Placed<ReadTable>[], { subject, key }: DataRules, level: Level): Checked[] {
  const column = subject ?? key;
  return tables.flatMap((one, i) =>
    tables.slice(i + 1).flatMap((other): Checked[] => {
      if (one.split === other.split) return [];
      const [left, right] = [hashesOf(one.it, column), hashesOf(other.it, column)];
      const said = `${one.it.path} and ${other.it.path}`;
      if (left === undefined || right === undefined) return [unknown(said, column, level)];
      const count = overlap(left, right).different.both;
      if (count === 0) return [];
      const what = column === undefined ? many(count, 'row') : `${many(count, 'value')} of ${column}`;
      const reason = `${said}: ${what} ${count === 1 ? 'is' : 'are'} in both, though they are different splits`;
      return [breach('leakage', level, { ...(column === undefined ? {} : { column }), count, reason })];
    }),
  );
}

function hashesOf({ scanned }: ReadTable, column: string | undefined): BigUint64Array | undefined {
  if (scanned.broken !== undefined) return undefined;
  if (column === undefined) return scanned.hashes.rows;
  return scanned.hashes.subjects;
}

function unknown(tables: string, column: string | undefined, level: Level): Checked {
  const why =
    column === undefined
      ? 'a table cannot be read, or has too many rows to hold a hash of each'
      : `a table cannot be read, has no column ${column}, or has too many rows to hold a hash of each`;
  return { check: 'leakage', level, word: 'error', reason: `${tables}: not checked for what is in both: ${why}` };
}
