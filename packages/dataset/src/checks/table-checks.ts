import { countDifferent } from '../profile/hash-list.ts';
import { breach, type Checked, many, percent, type Subject, type Switch } from './finding.ts';

/** What is looked at in each table, whatever its columns mean. */
export function tableChecks(subject: Subject): Checked[] {
  const { checks } = subject.rules;
  return [
    ...when(checks.readable, subject, readable),
    ...when(checks.keys, subject, keys),
    ...when(checks.duplicates, subject, duplicates),
    ...when(checks.constant, subject, constant),
    ...when(checks.missing, subject, missing),
    ...when(checks.types, subject, types),
  ];
}

type Level = Exclude<Switch, 'off'>;
type Check = (subject: Subject, level: Level) => Checked[];

const when = (level: Switch, subject: Subject, check: Check): Checked[] =>
  level === 'off' ? [] : orPassed(check(subject, level));

const orPassed = (found: Checked[]): Checked[] => (found.length > 0 ? found : ['passed']);

const rowFaults: Readonly<Record<string, string>> = {
  width: 'another number of fields than the header',
  encoding: 'bytes that are not UTF-8',
  nul: 'a NUL byte',
  json: 'something that is no JSON object',
};

const readable: Check = ({ table: { path, scanned } }, level) => [
  ...(scanned.broken === undefined
    ? []
    : [breach('readable', level, { path, reason: `${path}: cannot be read to its end: ${scanned.broken}` })]),
  ...scanned.faults.map(({ kind, count, row, detail }) => {
    const what = rowFaults[kind] ?? kind;
    const where = count === 1 ? `row ${row} (${detail})` : `${many(count, 'row')}, first row ${row} (${detail})`;
    return breach('readable', level, { path, count, reason: `${path}: ${what} in ${where}` });
  }),
];

const keys: Check = ({ table: { path, scanned }, rules: { key } }, level) => {
  const column = key === undefined ? undefined : scanned.columns.find(({ name }) => name === key);
  if (key === undefined || column === undefined) return [];
  const found: Checked[] = [];
  if (column.missing > 0)
    found.push(
      breach('keys', level, {
        path,
        column: key,
        count: column.missing,
        reason: `${path}: ${many(column.missing, 'row')} ${column.missing === 1 ? 'lacks' : 'lack'} the key ${key}`,
      }),
    );
  const again = scanned.hashes.keys && scanned.hashes.keys.length - countDifferent(scanned.hashes.keys);
  if (again === undefined) found.push(tooMany('keys', level, path));
  else if (again > 0)
    found.push(
      breach('keys', level, {
        path,
        column: key,
        count: again,
        reason: `${path}: ${many(again, 'row')} ${again === 1 ? 'has' : 'have'} a key ${key} that an earlier row has`,
      }),
    );
  return found;
};

/** Unknown is never a pass. */
export const tooMany = (check: string, level: Level, path: string): Checked => ({
  check,
  level,
  word: 'error',
  path,
  reason: `${path}: not checked for ${check === 'keys' ? 'keys that are there twice' : check}, because it has too many rows to hold a hash of each`,
});

const duplicates: Check = ({ table: { path, scanned }, rules: { key } }, level) => {
  if (key !== undefined && scanned.columns.some(({ name }) => name === key)) return [];
  const { rows } = scanned.hashes;
  if (rows === undefined) return [tooMany('duplicates', level, path)];
  const count = rows.length - countDifferent(rows);
  if (count === 0) return [];
  const reason = `${path}: ${many(count, 'row')} (${percent(count / rows.length)}) repeat an earlier row in every column`;
  return [breach('duplicates', level, { path, count, reason })];
};

const constant: Check = ({ table: { path, scanned } }, level) =>
  scanned.rows < 2
    ? []
    : scanned.columns
        .filter(
          ({ distinct, values }) => values > 0 && distinct.exact && distinct.count === 1 && values === scanned.rows,
        )
        .map(({ name }) =>
          breach('constant', level, { path, column: name, reason: `${path}: ${name} has the same value in every row` }),
        );

/** A column that lacks more values than it has is told, unless a rule says how many it may lack. */
const mostMissing = 0.5;

const missing: Check = ({ table: { path, scanned }, rules: { columns } }, level) =>
  scanned.columns
    .filter((it) => it.missing > mostMissing * scanned.rows && columns[it.name]?.missing === undefined)
    .map(({ name, missing: count }) => {
      const reason = `${path}: ${name} lacks a value in ${percent(count / scanned.rows)} of the rows`;
      return breach('missing', level, { path, column: name, count, reason });
    });

const types: Check = ({ table: { path, scanned } }, level) =>
  scanned.columns
    .filter(({ type }) => type === 'mixed')
    .map(({ name }) => {
      const reason = `${path}: ${name} mixes types: nearly all of its values are of one, and some are not`;
      return breach('types', level, { path, column: name, reason });
    });
