import type { CellRule } from '../profile/cell-rule.ts';
import type { DataRules } from '../rules/data-rules.ts';
import type { Shares } from '../splits/assignment.ts';
import { splitOfPath } from '../splits/split-name.ts';
import { breach, type Checked, many, type ReadTable } from './finding.ts';
import { splitNames } from './leakage.ts';

type SplitRule = NonNullable<DataRules['splits']>;

/** @returns the shares as a history, first to last. */
export const historyOf = ({ shares }: SplitRule): readonly Shares[] => (Array.isArray(shares) ? shares : [shares]);

/** The column of subjects that splits go by. */
export const splitColumn = ({ splits, subject, key }: DataRules): string | undefined =>
  splits === undefined ? undefined : (splits.subject ?? subject ?? key);

/** @returns the rule that each subject of a table has to keep; undefined when the table is in no split. */
export function splitRuleFor(rules: DataRules, path: string): CellRule['split'] {
  if (rules.splits === undefined) return undefined;
  const expected = splitOfPath(path, splitNames(rules.splits));
  return expected === undefined ? undefined : { key: rules.splits.key, history: historyOf(rules.splits), expected };
}

/** Tells subjects that are in another split than their hash says. */
export function splitChecks(tables: readonly ReadTable[], rules: DataRules): Checked[] {
  const { splits } = rules;
  if (splits === undefined) return [];
  const column = splitColumn(rules);
  const names = splitNames(splits);
  return tables.map(({ path, scanned }): Checked => {
    const error = (reason: string): Checked => ({ check: 'splits', level: splits.level, word: 'error', path, reason });
    const expected = splitOfPath(path, names);
    if (expected === undefined) return error(`${path}: is in the folder of no split; there are ${names.join(', ')}`);
    if (scanned.broken !== undefined || column === undefined || !scanned.columns.some(({ name }) => name === column))
      return error(
        `${path}: not checked for its split: it cannot be read, or has no column ${column ?? 'of subjects'}`,
      );
    const wrong = scanned.breaches[column]?.find(({ rule }) => rule === 'split');
    if (wrong === undefined) return 'passed';
    const reason = `${path}: ${many(wrong.count ?? 0, 'row')} of a subject that does not belong into ${expected}, first row ${wrong.row}; write the splits with modelway split`;
    return breach('splits', splits.level, { path, column, count: wrong.count ?? 0, reason });
  });
}
