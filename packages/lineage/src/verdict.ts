import * as v from 'valibot';

export const words = ['pass', 'inconclusive', 'fail', 'error'] as const;

/** `inconclusive`: the evidence does not decide. `error`: it could not be measured. Only `pass` lets the next action start. */
export type Word = (typeof words)[number];

/** `waived`: rules that did not pass and were passed over by a waiver of the policy; a pass with such is to be told as one. */
export const verdict = v.looseObject({
  word: v.picklist(words),
  reasons: v.array(v.string()),
  waived: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
});
export type Verdict = v.InferOutput<typeof verdict>;

export const pass = (...reasons: string[]): Verdict => ({ word: 'pass', reasons });
export const fail = (...reasons: string[]): Verdict => ({ word: 'fail', reasons });
export const inconclusive = (...reasons: string[]): Verdict => ({ word: 'inconclusive', reasons });
export const error = (...reasons: string[]): Verdict => ({ word: 'error', reasons });

/** @returns the worst of the words; no words at all is `inconclusive`, because missing is never a pass. */
export function worst(given: readonly Word[]): Word {
  return given.reduce<Word>(
    (a, b) => (words.indexOf(b) > words.indexOf(a) ? b : a),
    given.length ? 'pass' : 'inconclusive',
  );
}
