import * as v from 'valibot';
import { metricNames } from '../metric/index.ts';
import { unknownName } from './closed.ts';

/** A number, with one sentence for whatever is wrong with it. */
export const said = (sentence: string) => v.number(sentence);

export const between = (low: number, high: number, sentence: string) =>
  v.pipe(said(sentence), v.minValue(low, sentence), v.maxValue(high, sentence));

export const whole = (low: number, high: number) => {
  const sentence = `must be a whole number from ${low} to ${high}`;
  return v.pipe(between(low, high, sentence), v.integer(sentence));
};

export const name = (sentence: string) => v.pipe(v.string(sentence), v.nonEmpty(sentence));

/** How much worse is tolerated. */
export const margin = v.pipe(
  said('must be a number, 0 or more'),
  v.minValue(0, 'must be 0 or more: how much worse is tolerated'),
);

/** How sure each bound by itself has to be. */
export const confidence = between(0.8, 0.999, 'must be from 0.8 to 0.999, such as 0.95');

/** One of a closed list of words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(...words: W) =>
  v.picklist(words, `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);

/** The text of a cell: YAML reads `1` and `true` as something else, a table does not. */
export const cellText = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'must be a text or a number'),
  v.transform(String),
);

/** A list of different cells. */
export const cells = (what: string) =>
  v.pipe(
    v.array(cellText, `must be a list of ${what}`),
    v.minLength(1, `must name at least one of ${what}`),
    v.check((it) => new Set(it).size === it.length, 'must not name the same twice'),
  );

export const columnName = name('must be the name of a column of the holdout');

/** The known metrics by name. */
export const metricName = v.picklist(metricNames, (issue) =>
  unknownName('no metric is called', String(issue.input), metricNames),
);

/** @returns "from 0 to 1" or "of 0 or more". */
export function rangeText([low, high]: readonly [number, number]): string {
  if (high === Number.POSITIVE_INFINITY) return low === Number.NEGATIVE_INFINITY ? 'of any size' : `of ${low} or more`;
  return low === Number.NEGATIVE_INFINITY ? `of ${high} or less` : `from ${low} to ${high}`;
}
