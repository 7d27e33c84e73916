import * as v from 'valibot';
import { closed } from './closed.ts';
import { columnRule, level, shareOf } from './column-rule.ts';
import { splitRule } from './split-rule.ts';

const column = v.pipe(v.string('must be the name of a column'), v.nonEmpty('must be the name of a column'));
const whole = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must be 0 or more'),
);

const switched = (fallback: 'fail' | 'warn') =>
  v.optional(v.picklist(['fail', 'warn', 'off'], 'must be fail, warn or off'), fallback);

const labelShare = v.pipe(
  closed('a label', { min: v.optional(shareOf, 0), max: v.optional(shareOf, 1), level }),
  v.check((it) => it.min <= it.max, 'has a "min" above its "max"'),
);

/** `data:` of a line in `modelway.yml`: what must be true of the data before anything is trained on them. */
export const dataRules = closed('data', {
  /** Tables that the rules are for, as paths in the dataset or folders that end in "/"; all of them when not given. */
  tables: v.optional(v.pipe(v.array(v.string('must be a path')), v.maxLength(100, 'must be at most 100 paths'))),
  /** The column that tells records apart. */
  key: v.optional(column),
  /** The column of whom a record is about, when several records can be about one. */
  subject: v.optional(column),
  label: v.optional(column),
  /** Texts that mean that a value is not there, beside the empty one. */
  missing: v.optional(v.pipe(v.array(v.string('must be a text')), v.maxLength(50, 'must be at most 50 texts'))),
  /** Of each table. */
  rows: v.optional(closed('rows', { min: v.optional(whole), max: v.optional(whole), level })),
  columns: v.optional(v.record(v.string(), columnRule, 'must be a map from the name of a column to its rules'), {}),
  /** `true`: a column that is not listed is a breach. */
  'only-columns': v.optional(v.boolean('must be true or false'), false),
  /** The share of each label, of each table. */
  labels: v.optional(v.record(v.string(), labelShare, 'must be a map from a label to its share')),
  checks: v.optional(
    closed('checks', {
      readable: switched('fail'),
      leakage: switched('fail'),
      keys: switched('fail'),
      duplicates: switched('warn'),
      constant: switched('warn'),
      missing: switched('warn'),
      types: switched('warn'),
    }),
    {},
  ),
  splits: v.optional(splitRule),
});
export type DataRules = v.InferOutput<typeof dataRules>;

/** What holds where nobody has written any rules: the checks, as warnings. */
export const noRules: DataRules = {
  ...v.parse(dataRules, {}),
  checks: {
    readable: 'warn',
    leakage: 'warn',
    keys: 'warn',
    duplicates: 'warn',
    constant: 'warn',
    missing: 'warn',
    types: 'warn',
  },
};

/** @returns whether the rules are for a table, by its path in the dataset. */
export const appliesTo = ({ tables }: DataRules, path: string): boolean =>
  tables === undefined || tables.some((it) => it === path || (it.endsWith('/') && path.startsWith(it)));
