import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partSize, readParts } from './file-parts.ts';

const [mib, tib] = [2 ** 20, 2 ** 40];

test.each([1, 8 * mib, 80_000 * mib, 80_000 * mib + 1, tib, 5 * tib - 1, 5 * tib])(
  'a file of %d bytes has at most 10,000 parts, of whole MiB, none above 5 GiB',
  (size) => {
    const part = partSize(size);
    expect([part % mib, part >= 8 * mib, part <= 5 * 1024 * mib]).toEqual([0, true, true]);
    expect(Math.ceil(size / part)).toBeLessThanOrEqual(10_000);
  },
);

test('parts are as small as that allows', () => {
  expect([partSize(80_000 * mib), partSize(80_000 * mib + 1)]).toEqual([8 * mib, 9 * mib]);
});

test('the last part is not given of a file that is another one by now, longer or shorter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'modelway-parts-'));
  const source = join(folder, 'file');
  // SHA-256 of 9 MiB of zeros: `head -c 9437184 /dev/zero | sha256sum`.
  const sha256 = 'd2ee4703cd9698945ca7b9fe1689ea3095597eac1a0afd8dba00cac7894fdc43';
  const read = async (bytes: number): Promise<number> => {
    writeFileSync(source, '');
    truncateSync(source, bytes);
    let parts = 0;
    try {
      for await (const _ of readParts({ source, size: 9 * mib, md5: '', sha256 })) parts += 1;
    } catch (cause) {
      expect(String(cause)).toContain('changed after it was hashed');
    }
    return parts;
  };
  expect([await read(9 * mib), await read(10 * mib), await read(8 * mib), await read(mib)]).toEqual([2, 1, 1, 1]);
  rmSync(folder, { recursive: true });
});
