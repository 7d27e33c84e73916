import { type DigestedObject, listingOf, objectsIn, readTable, writeTable } from './digest-table.ts';

const object = (path: string) => ({ path, bucket: 'b', key: `raw/${path}`, etag: '"e"', size: 3 });
const listing = listingOf([object('b'), object('a\n"ä')]);
const row = (path: string): DigestedObject => ({
  path,
  etag: '"e"',
  size: 3,
  md5: '0'.repeat(32),
  sha256: '1'.repeat(64),
});
const whole = listing.objects.map(({ path }) => row(path));

test('a listing has one text, whatever the order in which objects were found', () => {
  expect(listingOf([object('a\n"ä'), object('b')]).sha256).toBe(listing.sha256);
  expect(objectsIn(listing.text)).toEqual(listing.objects);
});

test('a table gives back the digests of what was listed', () => {
  expect(readTable(writeTable(whole), listing, 'here').get('b')).toMatchObject({ md5: '0'.repeat(32) });
});

test.each<[string, string]>([
  ['lacks an object', writeTable(whole.slice(1))],
  ['has one more', writeTable([...whole, row('c')])],
  ['has another etag', writeTable(whole.map((it) => ({ ...it, etag: '"f"' })))],
  ['has another size', writeTable(whole.map((it) => ({ ...it, size: 4 })))],
  ['has no digest', writeTable(whole).replace('0'.repeat(32), 'x')],
  ['was cut off', writeTable(whole).slice(0, -9)],
  ['is something else', 'null\n[1]\n<html>\n'],
])('a table that %s is refused', (_, text) => {
  expect(() => readTable(text, listing, 's3://b/table')).toThrow(
    's3://b/table: does not hold the digests of what was listed',
  );
});
