import { gunzipSync } from 'node:zlib';
import { gzipStored } from './gzip.ts';

test.each([0, 1, 65_534, 65_535, 65_536, 200_000])('%i bytes come back as they were', (length) => {
  const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 31) & 0xff));
  expect(gunzipSync(gzipStored(bytes)).equals(bytes)).toBe(true);
});

test('nothing in it depends on time or machine', () => {
  expect(gzipStored(Buffer.from('a')).toString('hex')).toBe('1f8b08000000000000ff010100feff6143beb7e801000000');
});
