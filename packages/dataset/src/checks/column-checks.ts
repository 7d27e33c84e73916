import type { ColumnProfile } from '@modelway/lineage';
import type { Breach } from '../profile/cell-rule.ts';
import type { ColumnRule } from '../rules/column-rule.ts';
import { breach, type Checked, many, percent, type Subject } from './finding.ts';
import { tooMany } from './table-checks.ts';

/** Applies what `modelway.yml` asks of columns, rows and labels to one table. */
export function declaredChecks(subject: Subject): Checked[] {
  const { table, rules } = subject;
  if (table.scanned.broken !== undefined) return hasRules(subject) ? [unchecked(table.path)] : [];
  return [
    ...rowCount(subject),
    ...labelShares(subject),
    ...Object.entries(rules.columns).flatMap(([name, rule]) => oneColumn(subject, name, rule)),
    ...unlisted(subject),
  ];
}

const hasRules = ({ rules }: Subject): boolean =>
  Object.keys(rules.columns).length > 0 || rules.rows !== undefined || rules.labels !== undefined;

const unchecked = (path: string): Checked => ({
  check: 'rules',
  level: 'fail',
  word: 'error',
  path,
  reason: `${path}: the rules of modelway.yml could not be checked, because the table cannot be read to its end`,
});

function rowCount({ table: { path, scanned }, rules: { rows } }: Subject): Checked[] {
  if (rows === undefined) return [];
  const { min = 0, max = Number.POSITIVE_INFINITY, level } = rows;
  if (scanned.rows >= min && scanned.rows <= max) return ['passed'];
  const asked = scanned.rows < min ? `at least ${min}` : `at most ${max}`;
  const reason = `${path}: has ${many(scanned.rows, 'row')}; ${asked} are asked for`;
  return [breach('rows', level, { path, count: scanned.rows, reason })];
}

function labelShares({ table: { path, scanned }, rules: { label, labels } }: Subject): Checked[] {
  if (labels === undefined) return [];
  const column = scanned.columns.find(({ name }) => name === label);
  const listed = column?.categories?.listed;
  if (column === undefined || listed === undefined) {
    const why = label === undefined ? 'no label column is named' : `${label} is no column with a few values`;
    return [
      { check: 'labels', level: 'fail', word: 'error', path, reason: `${path}: label shares not checked: ${why}` },
    ];
  }
  return Object.entries(labels).map(([name, { min, max, level }]) => {
    const share = (listed.find(({ value }) => value === name)?.count ?? 0) / Math.max(1, column.values);
    if (share >= min && share <= max) return 'passed';
    const asked = share < min ? `at least ${percent(min)}` : `at most ${percent(max)}`;
    const reason = `${path}: ${percent(share)} of the rows have the label ${name}; ${asked} are asked for`;
    return {
      ...breach('labels', level, { path, column: column.name, reason }),
      share: String(Number(share.toPrecision(6))),
    };
  });
}

function oneColumn({ table: { path, scanned }, now }: Subject, name: string, rule: ColumnRule): Checked[] {
  const column = scanned.columns.find((it) => it.name === name);
  const said = { path, column: name };
  if (column === undefined)
    return rule.required
      ? [breach('column', rule.level, { ...said, reason: `${path}: lacks the column ${name}` })]
      : [];
  const found: Checked[] = (scanned.breaches[name] ?? []).map((it) =>
    it.count === undefined
      ? tooMany(it.rule, rule.level, `${path}: ${name}`)
      : breach(it.rule, rule.level, { ...said, count: it.count, reason: broken(path, name, { rule, found: it }) }),
  );
  const problems = [missing(column, rule, scanned.rows), old(column, rule, now)];
  for (const reason of problems)
    if (reason !== undefined)
      found.push(breach('column', rule.level, { ...said, reason: `${path}: ${name} ${reason}` }));
  return found.length > 0 ? found : ['passed'];
}

function broken(path: string, name: string, { rule, found }: { rule: ColumnRule; found: Breach }): string {
  const where = `in ${many(found.count ?? 0, 'row')}${found.row === undefined ? '' : `, first row ${found.row}`}`;
  const what: Record<Breach['rule'], string> = {
    type: `is no ${rule.type}`,
    min: `is below ${rule.min}`,
    max: `is above ${rule.max}`,
    values: 'has a value that is not listed',
    pattern: 'does not match its pattern',
    unique: 'repeats a value',
    split: 'is in the wrong split',
  };
  return `${path}: ${name} ${what[found.rule]} ${where}`;
}

function missing({ missing: count }: ColumnProfile, { missing: most }: ColumnRule, rows: number): string | undefined {
  if (most === undefined || count <= most * rows) return undefined;
  return `lacks a value in ${percent(count / rows)} of the rows; at most ${percent(most)} may`;
}

function old({ numbers, type }: ColumnProfile, rule: ColumnRule, now: number): string | undefined {
  const within = rule['newest-within'];
  if (within === undefined) return undefined;
  if (type !== 'date' || numbers === undefined) return 'holds no dates, so its newest is not known';
  const seconds = Number.parseInt(within, 10) * (within.endsWith('d') ? 86_400 : 3600);
  const age = now - Number(numbers.max);
  if (age <= seconds) return undefined;
  return `is ${Math.floor(age / 86_400)} days old at its newest; ${within} are allowed`;
}

function unlisted({ table: { path, scanned }, rules }: Subject): Checked[] {
  if (!rules['only-columns']) return [];
  const extra = scanned.columns.map(({ name }) => name).filter((name) => !Object.hasOwn(rules.columns, name));
  if (extra.length === 0) return ['passed'];
  const shown = extra.slice(0, 5).join(', ') + (extra.length > 5 ? `, and ${extra.length - 5} more` : '');
  const reason = `${path}: has ${many(extra.length, 'column')} that no rule lists: ${shown}`;
  return [breach('only-columns', 'fail', { path, count: extra.length, reason })];
}
