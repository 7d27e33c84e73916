import { type DataCheck, error, fail, pass, type Verdict } from '@modelway/lineage';
import type { Manifest } from '../manifest.ts';
import type { Question } from '../profile/table-scan.ts';
import { secondsOf } from '../rules/column-rule.ts';
import { appliesTo, type DataRules } from '../rules/data-rules.ts';
import type { TableFormat } from '../table/format.ts';
import type { HashKey } from '../table/hash64.ts';
import { declaredChecks } from './column-checks.ts';
import type { Checked, ReadTable } from './finding.ts';
import { leakage } from './leakage.ts';
import { splitChecks, splitColumn, splitRuleFor } from './split-checks.ts';
import { tableChecks } from './table-checks.ts';

/** What all checks of one version came to. */
export interface DataVerdict {
  readonly verdict: Verdict;
  readonly passed: number;
  /** What broke a rule or could not be checked: what fails first. */
  readonly found: readonly DataCheck[];
}

interface Version {
  readonly manifest: Manifest;
  readonly tables: readonly ReadTable[];
  readonly rules: DataRules;
  /** Seconds since 1970. */
  readonly now: number;
}

/** Applies the rules of the line and those that always hold. Pure: all reading was done before. */
export function checkData({ manifest, tables, rules, now }: Version): DataVerdict {
  const own = tables.filter(({ path }) => appliesTo(rules, path));
  const all: Checked[] = [
    ...own.flatMap((table) => [...tableChecks({ table, rules, now }), ...declaredChecks({ table, rules, now })]),
    ...leakage({ manifest, tables: own, rules }),
    ...splitChecks(own, rules),
    ...nothingToCheck(own, rules),
  ];
  const found = all.filter((it) => it !== 'passed').sort((a, b) => rank(a) - rank(b));
  return { verdict: verdictOf(found), passed: all.length - found.length, found };
}

function nothingToCheck(tables: readonly ReadTable[], { columns, rows, labels, splits }: DataRules): Checked[] {
  const asked = Object.keys(columns).length > 0 || [rows, labels, splits].some((it) => it !== undefined);
  if (tables.length > 0 || !asked) return [];
  const reason = 'modelway.yml has rules about the data, and no table was found that they are for';
  return [{ check: 'rules', level: 'fail', word: 'error', reason }];
}

/** What fails comes first, then what is not known, then warnings. */
const rank = ({ level, word }: DataCheck): number => (level === 'fail' ? 0 : 2) + (word === 'fail' ? 0 : 1);

function verdictOf(found: readonly DataCheck[]): Verdict {
  const deciding = found.filter(({ level }) => level === 'fail');
  const reasons = deciding.slice(0, 20).map(({ reason }) => reason);
  if (deciding.length > reasons.length) reasons.push(`and ${deciding.length - reasons.length} more of the kind`);
  if (deciding.some(({ word }) => word === 'fail')) return fail(...reasons);
  return deciding.length > 0 ? error(...reasons) : pass();
}

/** @returns what to look for in a table, so that all rules can be checked after one reading. */
export function questionFor(
  { path, format }: { path: string; format: TableFormat },
  rules: DataRules,
  hashKey: HashKey,
): Question {
  const column = appliesTo(rules, path) ? splitColumn(rules) : undefined;
  const asked = appliesTo(rules, path) ? Object.entries(rules.columns) : [];
  const cells = asked.map(([name, { type, min, max, values, pattern, unique }]) => {
    const bound = (it: number | string | undefined) => (it === undefined ? undefined : secondsOf(it));
    return [name, { type, min: bound(min), max: bound(max), values: values?.map(String), pattern, unique }] as const;
  });
  const byName: Record<string, Question['rules'][string]> = Object.fromEntries(cells);
  if (column !== undefined) byName[column] = { ...byName[column], split: splitRuleFor(rules, path) };
  return {
    format,
    hashKey,
    key: rules.key,
    subject: rules.subject ?? rules.key,
    label: rules.label,
    missing: rules.missing,
    rules: byName,
  };
}
