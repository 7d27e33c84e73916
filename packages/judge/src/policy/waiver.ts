import * as v from 'valibot';
import { closed } from './closed.ts';
import { cellText, name, oneOf } from './values.ts';

/** The kinds of rules that a waiver can name. */
export const ruleNames = [
  'bound',
  'no-regression',
  'improvement',
  'slices',
  'facet',
  'drift',
  'contamination',
  'budget',
] as const;
export type RuleName = (typeof ruleNames)[number];

const reason = v.pipe(
  v.string('must be a sentence'),
  v.minLength(10, 'must be a sentence that somebody else can judge: at least 10 letters'),
  v.maxLength(500, 'must be at most 500 letters'),
);

const day = v.pipe(
  v.string('must be a day, such as 2026-12-31'),
  v.regex(/^\d{4}-\d\d-\d\d$/, 'must be a day, such as 2026-12-31'),
  v.check(isDay, 'must be a day of the calendar'),
);

/** Lets a rule that does not pass be passed over, for a time, on somebody's word. */
export const waiver = v.pipe(
  closed('a waiver', {
    name: v.pipe(
      v.string('must be a name'),
      v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be at most 63 small letters, digits and hyphens'),
    ),
    rule: v.optional(oneOf(...ruleNames)),
    /** A metric, a bias metric or a budget. */
    metric: v.optional(name('must be the name of a metric')),
    /** The column of a slice, of a facet, or that drifts. Without one, only rules about no column are waived. */
    column: v.optional(name('must be the name of a column')),
    /** The value of the column that makes the slice. */
    value: v.optional(cellText),
    /** The last day on which it holds, in UTC. */
    until: day,
    reason,
    approver: name('must be who answers for it'),
  }),
  v.check(
    (it) => it.rule !== undefined || it.metric !== undefined || it.column !== undefined,
    'a waiver needs "rule", "metric" or "column": without any it would waive everything',
  ),
  v.check(
    (it) => (it.rule !== 'facet' && it.rule !== 'slices') || it.column !== undefined,
    'a waiver of a facet or of slices needs "column": one column at a time',
  ),
  v.check((it) => it.value === undefined || it.column !== undefined, '"value" needs "column"'),
);
export type Waiver = v.InferOutput<typeof waiver>;

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
