import * as v from 'valibot';
import { compilePattern } from '../profile/pattern.ts';
import { PatternFault } from '../profile/pattern-syntax.ts';
import { closed } from './closed.ts';

/** What a breach of a rule means: the version is not fit to train on, or people are told. */
export const levels = ['fail', 'warn'] as const;
export type Level = (typeof levels)[number];

export const level = v.optional(v.picklist(levels, 'must be fail or warn'), 'fail');

const share = 'must be a share from 0 to 1, such as 0.05';
export const shareOf = v.pipe(v.number(share), v.minValue(0, share), v.maxValue(1, share));

const scalar = v.union([v.string(), v.number(), v.boolean()], 'must be a text, a number, true or false');
const bound = v.union([v.number(), v.string()], 'must be a number, or a date such as 2024-01-31');

export const duration = v.pipe(
  v.string('must be a time such as 36h or 30d'),
  v.regex(/^[1-9]\d{0,5}[hd]$/, 'must be a number of hours or days, such as 36h or 30d'),
);

/** What must be true of one column, in each table that the rules are for. */
export const columnRule = v.pipe(
  closed('a column', {
    type: v.optional(
      v.picklist(['number', 'integer', 'boolean', 'date', 'text'], 'must be number, integer, boolean, date or text'),
    ),
    /** `false`: a table may lack the column. */
    required: v.optional(v.boolean('must be true or false'), true),
    /** The share of rows that may lack a value. */
    missing: v.optional(shareOf),
    unique: v.optional(v.boolean('must be true or false'), false),
    min: v.optional(bound),
    max: v.optional(bound),
    values: v.optional(
      v.pipe(
        v.array(scalar, 'must be a list of values'),
        v.nonEmpty('must name a value'),
        v.maxLength(1000, 'must be at most 1000 values'),
      ),
    ),
    /** Matches whole values. */
    pattern: v.optional(v.pipe(v.string('must be a text'), v.check(isPattern, patternFault))),
    /** The latest date in the column may be this old. */
    'newest-within': v.optional(duration),
    level,
  }),
  v.check((it) => secondsOf(it.min) <= secondsOf(it.max, Number.POSITIVE_INFINITY), 'has a "min" above its "max"'),
);
export type ColumnRule = v.InferOutput<typeof columnRule>;

function isPattern(pattern: string): boolean {
  return problemOf(pattern) === undefined;
}

function patternFault(issue: v.CheckIssue<string>): string {
  return problemOf(issue.input) ?? '';
}

function problemOf(pattern: string): string | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (cause) {
    if (cause instanceof PatternFault) return cause.message;
    throw cause;
  }
}

/** @returns a bound as a number: a date as its seconds since 1970 (midnight UTC where no time is told). */
export function secondsOf(given: number | string | undefined, absent = Number.NEGATIVE_INFINITY): number {
  if (given === undefined) return absent;
  return typeof given === 'number' ? given : Date.parse(given) / 1000;
}
