import type { Store } from '@modelway/action';
import { changedInputs, keepRecord, readRecord, type StepRecord } from './step-record.ts';

const record = (own: Partial<StepRecord> = {}): StepRecord => ({
  name: 'split',
  plan: 'a'.repeat(64),
  job: { name: 'churn-step-1', arn: 'arn' },
  status: 'Completed',
  reused: false,
  image: 'image',
  instance: { type: 'ml.m5.large', count: 1 },
  source: { uri: 's3://b/code', sha256: 'b'.repeat(64), entryPoint: 'split.py' },
  read: [],
  wrote: [],
  ...own,
});

/** A store that holds texts in memory. */
function storeOf(texts: Record<string, string> = {}): Store {
  return {
    uri: 's3://b/p',
    get: async (key) => (texts[key] === undefined ? undefined : { bytes: Buffer.from(texts[key]), etag: '' }),
    put: async (key, text) => {
      if (texts[key] !== undefined) return 'conflict';
      texts[key] = String(text);
      return 'written';
    },
    list: async () => Object.keys(texts),
  };
}

test('whoever looked first at what a job left counts', async () => {
  const store = storeOf();
  const [first, second] = [record({ seconds: 1 }), record({ seconds: 2 })];
  expect(await keepRecord(store, first)).toEqual(first);
  expect(await keepRecord(store, second)).toEqual(first);
  expect(await readRecord(store, 'churn-step-1')).toEqual(first);
  expect(await readRecord(store, 'churn-step-2')).toBeUndefined();
});

test.each([
  ['no JSON', '{"job":'],
  ['nothing', 'null'],
  ['that of another job', JSON.stringify(record({ job: { name: 'other', arn: '' } }))],
])('a record that is %s is told as that, and nothing is built on it', async (_, text) => {
  const reading = readRecord(storeOf({ 'processing/churn-step-1.json': text }), 'churn-step-1');
  await expect(reading).rejects.toThrow('s3://b/p/processing/churn-step-1.json: is not what was kept there');
});

test('inputs that held still, or whose version cannot change, are not told of', () => {
  const read = [
    { name: 'still', uri: 's3://b/1/', listing: 'a', observed: 'a' },
    { name: 'moved', uri: 's3://b/2/', listing: 'a', observed: 'b' },
    { name: 'version', uri: 's3://b/3/', dataset: 'c' },
  ];
  expect(changedInputs(record({ read }))).toEqual(['moved']);
});
