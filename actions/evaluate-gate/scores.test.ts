import { Refusal } from '@modelway/action';
import type { Observed } from './observe.ts';
import { evidenceOf } from './scored.ts';
import { alignScores } from './scores.ts';

const keys = ['a', 'b', 'c'];
const line = (key: string, score: unknown): string => `${JSON.stringify({ key, score })}\n`;

function reasons(text: string): readonly string[] {
  try {
    alignScores(text, keys, 'baseline');
  } catch (cause) {
    if (cause instanceof Refusal) return cause.reasons;
    throw cause;
  }
  return [];
}

test('puts scores into the order of the holdout', () => {
  const text = line('c', 0.3) + line('a', 0.1) + line('b', 0.2);
  expect([...alignScores(text, keys, 'candidate')]).toEqual([0.1, 0.2, 0.3]);
});

test('every record must be scored exactly once; all that is wrong is told together', () => {
  const text = `${line('a', 1)}${line('a', 1)}${line('x', 1)}{"key":"b","score":NaN}\nnonsense\n`;
  expect(reasons(text)).toEqual([
    'scores of the baseline: lines 4, 5 hold no key with a finite score',
    'scores of the baseline: lines 3 score a record that the holdout does not have',
    'scores of the baseline: records 1 are scored twice',
    'scores of the baseline: records 2, 3 are not scored',
  ]);
});

test.each(['"1"', 'null', 'true', '1e999', '{}'])('a score of %s is no score', (score) => {
  expect(reasons(`{"key":"a","score":${score}}\n${line('b', 1)}${line('c', 1)}`)).toHaveLength(2);
});

test('a key called like a property of every object is a key', () => {
  expect(() => alignScores(line('__proto__', 1), ['__proto__'], 'candidate')).not.toThrow();
});

describe('evidence', () => {
  const file = (side: 'candidate' | 'baseline', score: number) => ({
    side,
    basis: { model: '', holdout: '', evaluator: '' },
    uri: '',
    sha256: '',
    text: line('a', score),
  });
  const observed = (is: 'none' | 'model') =>
    // Only what evidence is made of.
    ({ holdout: { keys: ['a'], labels: Float64Array.of(1), slices: {} }, baseline: { is } }) as unknown as Observed;

  test('pairs both sides', () => {
    const { candidate, baseline } = evidenceOf(observed('model'), [file('candidate', 0.1), file('baseline', 0.2)]);
    expect([candidate[0], baseline?.[0]]).toEqual([0.1, 0.2]);
  });

  test("a baseline of the same bytes was not scored again: its scores are the candidate's", () => {
    expect(evidenceOf(observed('model'), [file('candidate', 0.1)]).baseline?.[0]).toBe(0.1);
  });

  test('without one there is no baseline', () => {
    expect(evidenceOf(observed('none'), [file('candidate', 0.1)])).not.toHaveProperty('baseline');
  });
});
