import * as v from 'valibot';
import { closed } from './closed.ts';
import { level, shareOf } from './column-rule.ts';

const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be 1 to 31 lower-case letters, digits or hyphens'),
);

const shares = v.pipe(
  v.record(name, shareOf, 'must be a map from the name of a split to its share, such as train: 0.8'),
  v.check((it) => Math.abs(Object.values(it).reduce((sum, share) => sum + share, 0) - 1) < 1e-9, 'must add up to 1'),
);

/** Who belongs into which split: by a keyed hash of the subject, so that nothing else decides. */
export const splitRule = closed('splits', {
  /** Names the assignment: another key is another one. It is no secret. */
  key: v.pipe(v.string('must be a text'), v.minLength(8, 'must be at least 8 characters long')),
  /** The column of the subject; the data's own `subject` or `key` when not given. */
  subject: v.optional(v.string('must be the name of a column')),
  /** The shares; of a list, each entry changes those before it, and only who must move does. */
  shares: v.union(
    [shares, v.pipe(v.array(shares), v.nonEmpty('must hold shares'), v.maxLength(100, 'must be at most 100 changes'))],
    (issue) => firstProblem(issue) ?? 'must be a map of shares that add up to 1, or a list of such maps',
  ),
  level,
});
export type SplitRule = v.InferOutput<typeof splitRule>;

function firstProblem(issue: v.UnionIssue<v.BaseIssue<unknown>>): string | undefined {
  return issue.issues?.find((it) => it.type === 'check' || it.type === 'regex')?.message;
}
