import { Readable } from 'node:stream';
import { Refusal } from '@modelway/action';
import { sha256 } from '@modelway/lineage';
import type { Observed } from './observe.ts';
import { collectScores, evidenceOf } from './scored.ts';
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
    scores: Float64Array.of(score),
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

describe('what a job left', () => {
  const collected = async (text: string, kept: string[]) => {
    const objects = {
      open: async (key: string) =>
        key === 'scoring/1/candidate.jsonl'
          ? { chunks: Readable.from([Buffer.from(text.slice(0, 9)), Buffer.from(text.slice(9))]), etag: '"e"' }
          : undefined,
      keep: async ({ etag }: { etag: string }, to: string) => void kept.push(`${etag} ${to}`),
    };
    const bases = [{ side: 'candidate' as const, basis: { model: '', holdout: '', evaluator: '' } }];
    const of = { bases, holdout: { keys: ['a', 'b'] }, seconds: 3 } as unknown as Observed & { seconds: number }; // Only what is looked at.
    return collectScores({ uri: 's3://b/s', objects }, { scores: 'scoring/1/', sides: ['candidate'] }, of);
  };
  const whole = `${line('b', 0.2)}${line('a', 0.1)}`;

  test('is read as it comes, and kept by its digest as it was read', async () => {
    const kept: string[] = [];
    const [file] = await collected(whole, kept);
    expect(file).toMatchObject({ sha256: sha256(whole), uri: `s3://b/s/scores/${sha256(whole)}.jsonl`, seconds: 3 });
    expect([...(file?.scores ?? [])]).toEqual([0.1, 0.2]);
    expect(kept).toEqual([`"e" scores/${sha256(whole)}.jsonl`]);
  });

  test('is not kept when it is not the scores of these records', async () => {
    const kept: string[] = [];
    await expect(collected(line('b', 0.2), kept)).rejects.toThrow('records 1 are not scored');
    expect(kept).toEqual([]);
  });
});
