import type { Word } from '@modelway/lineage';

/** Each verdict as a sign and as a word: the sign is never alone, for those who do not see it or its colour. */
export const signs: Readonly<Record<Word, string>> = { pass: '✅', inconclusive: '🟡', fail: '❌', error: '⚠️' };

/** What the verdict means for the line: ends the sentence that begins with its name. */
export const consequences: Readonly<Record<Word, string>> = {
  pass: 'may go on',
  inconclusive: 'waits: the evidence does not decide',
  fail: 'may not go on',
  error: 'stopped: something broke',
};

/** What became of an action. */
export const endings: Readonly<Record<Word, string>> = {
  pass: 'passed',
  inconclusive: 'did not decide',
  fail: 'failed',
  error: 'broke',
};

/** @returns `✅ pass`, with a space that a narrow cell does not break. */
export const verdictText = (word: Word): string => `${signs[word]}\u00a0${word}`;

/** @returns `3 remarks`, `1 remark`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
