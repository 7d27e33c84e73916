import type { Store } from '@modelway/action';
import { empty, type Lineage, type Statement, sha256, state } from '@modelway/lineage';
import { keptScores } from './kept-scores.ts';

const digest = (letter: string): string => letter.repeat(64);
const text = '{"key":"a","score":0.5}\n';
const basis = { model: digest('a'), holdout: digest('b'), evaluator: digest('c') };
const uri = `s3://bucket/store/scores/${sha256(text)}.jsonl`;

function evaluated(own: { model?: string; holdout?: string; evaluator?: string; scores?: string; uri?: string } = {}) {
  const at = { ...basis, scores: sha256(text), uri, ...own };
  const facts = {
    holdout: { uri: 's3://bucket/h.csv', sha256: at.holdout, records: 1 },
    candidate: { model: at.model },
    scores: [{ name: 'candidate', uri: at.uri, digest: { sha256: at.scores } }],
    scored: [{ side: 'candidate', model: at.model, evaluator: at.evaluator, scores: at.scores }],
    policy: { path: 'modelway.yml', sha256: digest('d') },
    seed: digest('e'),
    comparisons: [],
  };
  const run = { repository: 'a/b', repositoryId: '1', commit: digest('f').slice(0, 40), ref: 'r', event: 'push' };
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'model', digest: { sha256: at.model } }],
    predicateType: 'https://modelway.dev/statements/evaluation/v1',
    predicate: {
      action: 'evaluate-gate',
      version: '1.0.0',
      line: 'churn',
      run: { ...run, workflowRef: 'w', runId: '1', runAttempt: 1, job: 'j', actor: 'ada' },
      startedOn: '2026-11-21T00:00:00Z',
      finishedOn: '2026-11-21T00:01:00Z',
      after: [],
      inputs: [],
      facts,
      remarks: [],
      verdict: { word: 'fail', reasons: ['worse'] },
    },
  };
  return state(empty, statement).lineage;
}

/** A store with these objects. */
const storeOf = (objects: Record<string, string>): Store => ({
  uri: 's3://bucket/store',
  get: async (key) => {
    const found = objects[key];
    return found === undefined ? undefined : { bytes: new TextEncoder().encode(found), etag: '"1"' };
  },
  put: async () => 'written',
  list: async () => [],
});
const whole = { [`scores/${sha256(text)}.jsonl`]: text };
/** Gives its bytes one by one. */
async function* bytesOf(found: string): AsyncGenerator<Uint8Array> {
  for (const byte of Buffer.from(found)) yield Uint8Array.of(byte);
}
const find = (lineage: Lineage, given: Record<string, string> = whole, keys: readonly string[] = ['a']) => {
  const objects = {
    open: async (key: string) => {
      const found = given[key];
      return found === undefined ? undefined : { chunks: bytesOf(found), etag: '"1"' };
    },
    keep: () => Promise.reject(new Error('nothing is kept twice')),
  };
  return keptScores({ store: storeOf(given), objects }, { side: 'candidate', basis, lineage, keys });
};

test('scores of the same model, records and evaluator are taken, whatever verdict they led to', async () => {
  expect(await find(evaluated())).toMatchObject({
    side: 'candidate',
    uri,
    scores: Float64Array.of(0.5),
    from: expect.stringMatching(/^sha256:/),
  });
});

test.each([
  ['another model', { model: digest('0') }],
  ['other records', { holdout: digest('0') }],
  ['another evaluator', { evaluator: digest('0') }],
  ['a file of another store', { uri: `s3://elsewhere/scores/${sha256(text)}.jsonl` }],
])('%s is no match', async (_, own) => {
  expect(await find(evaluated(own))).toBeUndefined();
});

test('scores that are gone, or no longer what was stated, are computed again', async () => {
  expect(await find(evaluated(), {})).toBeUndefined();
  expect(await find(evaluated(), { [`scores/${sha256(text)}.jsonl`]: text.replace('0.5', '0.9') })).toBeUndefined();
});

test('a model of which nothing can be read is scored again', async () => {
  expect(await find(empty, { ...whole, [`refs/artifacts/${basis.model}`]: 'nonsense' })).toBeUndefined();
});

test('scores that are not of these records are refused, as those of a job are', async () => {
  await expect(find(evaluated(), whole, ['a', 'b'])).rejects.toThrow('records 2 are not scored');
});
