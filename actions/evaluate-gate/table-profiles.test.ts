import type { Store } from '@modelway/action';
import { type Policy, readPolicy } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import type { Candidate } from './candidate.ts';
import { seenTables } from './table-profiles.ts';

const version = 'd'.repeat(64);
const table = (path: string) => ({ path, sha256: 'e'.repeat(64), rows: 1, columns: [] });
const profileText = (own: object = {}): string =>
  JSON.stringify({
    version: 1,
    dataset: version,
    tables: ['train/a.csv', 'train/b.csv', 'other/c.csv', 'h.csv'].map(table),
    unread: [],
    ...own,
  });

// Only reading is needed.
const store = (text: string | undefined) =>
  ({ get: async () => (text === undefined ? undefined : { bytes: Buffer.from(text), etag: '' }) }) as unknown as Store;

const policy = (drift: string): Policy =>
  readPolicy(
    {
      file: 'p',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y }, metrics: { auc: { bound: 0.7 } } ${drift} } } }`,
    },
    'm',
  );

function seen(text: string | undefined, own: { digest?: string | undefined; folder?: string; drift?: string } = {}) {
  const { folder = `channels/${version}/train/`, drift = ', drift: { inputs: {} }' } = own;
  const digest = 'digest' in own ? own.digest : sha256(text ?? '');
  // Only the profile, the version and the channels are looked at.
  const candidate = {
    dataset: { version: { sha256: version }, ...(digest ? { profile: { digest: { sha256: digest } } } : {}) },
    training: { channels: [{ name: 'train', uri: `s3://b/${folder}`, dataset: version }] },
  } as unknown as Candidate;
  return seenTables(store(text), [policy(drift)], candidate);
}

test('finds the tables that were trained on, and the holdout', async () => {
  const found = await seen(profileText());
  expect(typeof found === 'string' ? found : [found.training.map((it) => it.path), found.holdout.path]).toEqual([
    ['train/a.csv', 'train/b.csv'],
    'h.csv',
  ]);
});

test('the holdout is never its own reference', async () => {
  const found = await seen(profileText(), { folder: `channels/${version}/` });
  expect(typeof found === 'string' ? found : found.training.map((it) => it.path)).toEqual([
    'train/a.csv',
    'train/b.csv',
    'other/c.csv',
  ]);
});

test.each([
  ['no profile', profileText(), { digest: undefined }, /^the dataset has no profile/],
  ['a profile that is gone', undefined, { digest: 'a'.repeat(64) }, /is gone/],
  ['another profile', profileText(), { digest: 'a'.repeat(64) }, /is not what it was/],
  ['a profile that is none', '{"version":2}', {}, /not in a shape that this version reads/],
  [
    'training data from elsewhere',
    profileText(),
    { folder: 'raw/train/' },
    /trained on data that are no part of the dataset/,
  ],
  [
    'a table without a profile',
    profileText({ unread: [{ path: 'train/z.csv', because: 'it is too large' }] }),
    {},
    /^train\/z\.csv has no profile: it is too large$/,
  ],
  ['a holdout without a profile', profileText({ tables: [table('train/a.csv')] }), {}, /does not know h\.csv$/],
  ['no table to train on', profileText({ tables: [table('h.csv')] }), {}, /^nothing that was trained on is a table$/],
])('%s is a reason, not an empty comparison', async (_, text, own, reason) => {
  expect(await seen(text, own)).toMatch(reason);
});

test('nothing is read when no policy asks', async () => {
  expect(await seen(undefined, { drift: '' })).toBe('no policy asks for it');
});
