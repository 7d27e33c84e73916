import type { FileEntry } from '@modelway/dataset';
import { compare, type Now } from './compare.ts';

const entry = (path: string, digit: string): FileEntry => ({
  path,
  md5: digit.repeat(32),
  sha256: digit.repeat(64),
  size: 1,
});
const manifest = [entry('a', '1'), entry('b', '2')];
// Safe: nothing else is looked at where no table changed.
const now = { manifest, target: { folder: '/none' }, md5: 'same.dir', sha256: 'f'.repeat(64) } as unknown as Now;
const world = { env: {}, signal: new AbortController().signal };
const before = [entry('a', '1'), entry('b', '3')];

test('of the version that is compared with itself no listing is fetched', async () => {
  const entries = () => Promise.reject(new Error('the listing was fetched'));
  const base = { md5: 'same.dir', sha256: 'f'.repeat(64) };
  expect(await compare({ base, entries }, now, world)).toEqual({
    base,
    changes: [],
    tables: [],
  });
});

test.each([
  ['another MD5', { md5: 'other.dir' }],
  ['the same MD5, and another SHA-256', { md5: 'same.dir', sha256: 'e'.repeat(64) }],
])('%s is compared file by file', async (_, base) => {
  const data = { tables: [], rules: {} } as unknown as Now['data']; // Safe, as above.
  const found = await compare({ base, entries: async () => before }, { ...now, data }, world);
  expect(found).toMatchObject({ changes: [{ change: 'changed', path: 'b' }] });
});
