import { createHash } from 'node:crypto';
import type { FileEntry } from '@modelway/dataset';
import type { Facts } from '@modelway/lineage';
import { exposureOf, type Judged, type Reader } from './exposure.ts';
import { held } from './training-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const version = digest('a dataset');

const holdoutText = 'id,age,label\np1,40,0\np2,50,1\np3,60,0\n';
const holdout: Judged = {
  path: 'holdout/h.csv',
  sha256: digest(holdoutText),
  table: held(bytes(holdoutText)),
  key: 'id',
  subject: 'id',
};

/** A dataset of these files, in memory. */
function reader(files: Readonly<Record<string, string>>): Reader {
  const manifest: FileEntry[] = Object.entries(files).map(([path, text]) => ({
    path,
    size: text.length,
    sha256: digest(text),
    md5: '0'.repeat(32),
  }));
  return {
    manifest: async (dataset) => (dataset === version ? manifest : undefined),
    text: async () => undefined,
    table: async (uri, { path }) => {
      expect(uri).toBe(`s3://bucket/store/channels/${version}/${path}`);
      return files[path] === '' ? 'is gone' : held(bytes(files[path] ?? ''));
    },
  };
}

const channel = (folder: string, own: object = {}) => ({
  name: 'train',
  uri: `s3://bucket/store/channels/${version}/${folder}`,
  dataset: version,
  ...own,
});

// Only the channels are looked at.
const training = (...channels: object[]) => ({ channels }) as unknown as Facts<'training'>;

const exposure = (files: Readonly<Record<string, string>>, given = training(channel('train/'))) =>
  exposureOf('candidate', { training: given, unknown: '' }, { holdout, reader: reader(files) });

test('other subjects are clean, with what was looked through', async () => {
  const found = await exposure({ 'train/a.csv': 'id,age,label\nq1,41,0\nq2,51,1\n', 'holdout/h.csv': holdoutText });
  expect(found).toEqual({
    model: 'candidate',
    subject: 'id',
    subjects: 3,
    shared: [],
    copies: [],
    twins: 0,
    searched: { files: 1, rows: 2 },
    unproven: [],
  });
});

test('a subject on both sides is counted once per file, and its name leaves nothing behind', async () => {
  const found = await exposure({ 'train/a.csv': 'age,id\n1,p2\n2,p2\n3,p3\n4,q\n', 'train/b.jsonl': '{"id":"p1"}\n' });
  expect(found.shared).toEqual([
    { path: 'train/a.csv', subjects: 2 },
    { path: 'train/b.jsonl', subjects: 1 },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/p[123]/);
});

test('the file itself is known by its bytes, under any name and in any channel', async () => {
  const copied = await exposure({ 'train/x.bin': holdoutText });
  expect(copied).toMatchObject({ copies: ['train/x.bin'], unproven: [] });
  const whole = await exposure({ 'holdout/h.csv': holdoutText }, training(channel('')));
  expect(whole.copies).toEqual(['holdout/h.csv']);
});

test('the same values under another name are twins, which are told and not held against anybody', async () => {
  const found = await exposure({ 'train/a.csv': 'id,age,label\nq1,40,0\nq2,50,0\n' });
  expect(found).toMatchObject({ twins: 1, shared: [], copies: [] });
});

test.each([
  ['no such column', { 'train/a.csv': 'name,age\nx,1\n' }, 'train/a.csv has no column "id"'],
  ['no table', { 'train/scan.png': 'x' }, 'train/scan.png is no table, so whom it is about is not known'],
  ['records without a name', { 'train/a.csv': 'id,age\n,1\nq,2\n' }, 'train/a.csv has 1 records without a "id"'],
  ['a file that is gone', { 'train/a.csv': '' }, 'train/a.csv is gone'],
  ['broken rows', { 'train/a.csv': 'id,age\nq1\nq2,2\n' }, /^train\/a\.csv has rows that cannot be read: 1 /],
])('%s leaves it unproven', async (_, files, reason) => {
  const found = await exposure(files);
  expect(found.unproven).toEqual([typeof reason === 'string' ? reason : expect.stringMatching(reason)]);
});

test.each([
  [
    'a channel that is no dataset',
    training(channel('train/', { dataset: undefined })),
    /^channel train reads s3:.* which is no folder of a dataset version$/,
  ],
  [
    'a channel of another version than it says',
    training(channel('train/', { dataset: digest('b') })),
    /is no folder of a dataset version/,
  ],
  [
    'a manifest that is gone',
    training({ name: 'train', uri: `s3://b/channels/${digest('c')}/`, dataset: digest('c') }),
    /^the manifest of the dataset .* of channel train is gone$/,
  ],
  ['no channel', training(), /was given no channel/],
])('%s leaves it unproven', async (_, given, reason) => {
  expect((await exposure({}, given)).unproven).toEqual([expect.stringMatching(reason)]);
});

test('a model whose training nobody knows is unproven, with the reason', async () => {
  const found = await exposureOf(
    'serving',
    { training: undefined, unknown: 'the store holds no lineage' },
    { holdout, reader: reader({}) },
  );
  expect(found).toMatchObject({ model: 'serving', unproven: ['the store holds no lineage'], subjects: 3 });
});

test('a subject that looks like nothing is still a subject, and numbers are compared by value', async () => {
  const text = 'id,age\nNA,1\n7,2\n';
  const odd: Judged = { ...holdout, sha256: digest(text), table: held(bytes(text)) };
  const found = await exposureOf(
    'candidate',
    { training: training(channel('train/')), unknown: '' },
    { holdout: odd, reader: reader({ 'train/a.jsonl': '{"id":7}\n{"id":"NA"}\n' }) },
  );
  expect(found.shared).toEqual([{ path: 'train/a.jsonl', subjects: 2 }]);
});

describe('what a processing step wrote is known by what it read', () => {
  const read = (folder: string) => [{ ...channel(folder), name: 'raw' }];
  const chain = (folder: string) => [
    { name: 'clean', read: read(folder), wrote: [{ uri: 's3://b/clean/' }] },
    { name: 'split', read: [{ name: 'rows', uri: 's3://b/clean/' }], wrote: [{ uri: 's3://b/split/' }] },
  ];
  const behind = (folder: string, uri = 's3://b/split/') =>
    ({ channels: [{ name: 'train', uri, step: 'split/rows' }], steps: chain(folder) }) as unknown as Facts<'training'>; // Safe: only these are looked at.

  test('without a record of the holdout it is clean', async () => {
    const found = await exposure({ 'train/a.csv': 'id,age\nq1,1\n', 'holdout/h.csv': holdoutText }, behind('train/'));
    expect(found).toMatchObject({ shared: [], copies: [], unproven: [], searched: { files: 1, rows: 1 } });
  });

  test.each([
    [
      'with one of its records',
      { 'train/a.csv': 'id,age\np2,1\n' },
      behind('train/'),
      /read the holdout's "id" too \(in train\/a\.csv\)/,
    ],
    ['with the holdout itself', { 'holdout/h.csv': holdoutText }, behind(''), /too \(in holdout\/h\.csv\)/],
    ['with a file that is no table', { 'train/a.png': 'x' }, behind('train/'), /is no table/],
    ['of which no step is told', {}, behind('train/', 's3://b/else/'), /what the step read that wrote it is not known/],
  ])('%s it is unproven', async (_, files, given, reason) => {
    const found = await exposure(files, given);
    expect(found).toMatchObject({ shared: [], copies: [], unproven: [expect.stringMatching(reason)] });
  });
});
