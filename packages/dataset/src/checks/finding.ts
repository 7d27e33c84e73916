import type { DataCheck } from '@modelway/lineage';
import type { Scanned } from '../profile/table-scan.ts';
import type { DataRules } from '../rules/data-rules.ts';

/** A table of the version, and what its reading found. */
export interface ReadTable {
  readonly path: string;
  readonly scanned: Scanned;
}

/** One rule that was applied: nothing, or what breaks it. Passed ones are counted. */
export type Checked = DataCheck | 'passed';

export type Level = 'fail' | 'warn';
export type Switch = Level | 'off';

/** What a check is given: the table, the rules of the line, and the time in seconds since 1970. */
export interface Subject {
  readonly table: ReadTable;
  readonly rules: DataRules;
  readonly now: number;
}

/** @returns a breach as it stands in the facts. */
export function breach(
  check: string,
  level: Level,
  said: { path?: string; column?: string; count?: number; reason: string },
): DataCheck {
  return { check, level, word: 'fail', ...said };
}

/** A count with its noun: `1 row`, `2,381 rows`. */
export const many = (count: number, noun: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;

/** A share as people read it: two digits that count. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(share >= 0.1 ? 3 : 2))} %`;
