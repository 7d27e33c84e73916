import { lineageUri, type Store } from '@modelway/action';
import type { Exposure } from '@modelway/judge';
import { empty, type Facts, type Lineage, type Statement, serialize, state } from '@modelway/lineage';
import { exposureIn, knownSearch, questionOf, searchOf, searchRef } from './searches.ts';

const digest = (letter: string): string => letter.repeat(64);
const holdout = { sha256: digest('b'), path: 'holdout/h.csv', key: 'id', subject: 'patient' };
const channel = (dataset = digest('a'), folder = 'train/') => ({
  name: 'train',
  uri: `s3://b/store/channels/${dataset}/${folder}`,
  dataset,
});
// Only the channels are looked at.
const training = (...channels: object[]) => ({ channels }) as unknown as Facts<'training'>;
const question = questionOf(training(channel()), holdout) ?? '';
const found: Exposure = {
  ...{ model: 'candidate', subject: 'patient', subjects: 3, shared: [{ path: 'train/a.csv', subjects: 1 }] },
  ...{ copies: [], twins: 2, searched: { files: 1, rows: 9 }, unproven: [] },
};

function evaluated(search: object | undefined): { lineage: Lineage; id: string } {
  const run = { repository: 'a/b', repositoryId: '1', commit: 'f'.repeat(40), ref: 'r', event: 'push' };
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'model', digest: { sha256: digest('c') } }],
    predicateType: 'https://modelway.dev/statements/evaluation/v1',
    predicate: {
      ...{ action: 'evaluate-gate', version: '1.0.0', line: 'churn', after: [], inputs: [], remarks: [] },
      run: { ...run, workflowRef: 'w', runId: '1', runAttempt: 1, job: 'j', actor: 'ada' },
      ...{ startedOn: '2026-11-21T00:00:00Z', finishedOn: '2026-11-21T00:01:00Z' },
      facts: {
        ...{ candidate: { model: digest('c') }, scores: [], policy: { path: 'p', sha256: digest('d') } },
        ...{ seed: digest('e'), comparisons: [], ...(search ? { searches: [search] } : {}) },
      },
      verdict: { word: 'fail', reasons: ['contaminated'] },
    },
  };
  return state(empty, statement);
}

const storeOf = (objects: Record<string, string>): Store => ({
  uri: 's3://b/store',
  get: async (key) => {
    const text = objects[key];
    return text === undefined ? undefined : { bytes: new TextEncoder().encode(text), etag: '"1"' };
  },
  put: async () => 'written',
  list: async () => [],
});

test('a question is the same for the same bytes, wherever they lie, and another for any other', () => {
  const elsewhere = { ...channel(), name: 'other', uri: channel().uri.replace('s3://b', 's3://copy') };
  expect(questionOf(training(elsewhere), holdout)).toBe(question);
  const others = [
    questionOf(training(channel(digest('9'))), holdout),
    questionOf(training(channel(digest('a'), '')), holdout),
    questionOf(training(channel(), channel(digest('9'))), holdout),
    ...[{ sha256: digest('9') }, { path: 'h.parquet' }, { key: 'row' }, { subject: 'id' }].map((it) =>
      questionOf(training(channel()), { ...holdout, ...it }),
    ),
  ];
  expect(new Set([question, ...others]).size).toBe(1 + others.length);
});

test('what is known by no digest is asked anew each time', () => {
  expect(questionOf(undefined, holdout)).toBeUndefined();
  expect(questionOf(training(), holdout)).toBeUndefined();
  expect(questionOf(training(channel(), { ...channel(), dataset: undefined }), holdout)).toBeUndefined();
});

test('the answer is found in the lineage at hand, else behind its ref, and says the same', async () => {
  const search = searchOf(question, found);
  const { lineage, id } = evaluated(search);
  const world = { store: storeOf({}), lineage };
  expect(exposureIn((await knownSearch(world, question)) as never, found)).toEqual(found);
  const key = lineageUri(world.store, id).slice('s3://b/store/'.length);
  const ref = { [`refs/${searchRef(question)}`]: JSON.stringify({ heads: [id] }) };
  const text = serialize(lineage, id);
  const behind = (objects: Record<string, string>) =>
    knownSearch({ store: storeOf(objects), lineage: empty }, question);
  expect(await behind({ ...ref, [key]: text })).toMatchObject({ question, rows: 9 });
  // A document that is gone or was changed answers nothing.
  expect(await behind(ref)).toBeUndefined();
  expect(await behind({ ...ref, [key]: text.replace('"rows":9', '"rows":8') })).toBeUndefined();
  expect(await behind({ [`refs/${searchRef(question)}`]: 'x' })).toBeUndefined();
  expect(await knownSearch(world, digest('9'))).toBeUndefined();
});

test('what was left unproven is no answer, for it may be proven later', () => {
  expect(searchOf(question, { ...found, unproven: ['a.csv is gone'] })).toBeUndefined();
  const many = Array.from({ length: 101 }, (_, i) => `${i}.csv`);
  expect(searchOf(question, { ...found, copies: many })).toBeUndefined();
});
