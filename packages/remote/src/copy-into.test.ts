import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyInto } from './copy-into.ts';
import { inlineCrew as crew } from './tasks.ts';

const folder = mkdtempSync(join(tmpdir(), 'modelway-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const digest = (algorithm: string, bytes: Buffer): string => createHash(algorithm).update(bytes).digest('hex');

/** Up to 8 MiB a file goes through memory, above it through the kernel: two paths, and the same promise. */
describe.each([
  ['a small file', 5],
  ['a large file', 8 * 2 ** 20 + 5],
])('%s', (name, size) => {
  const bytes = Buffer.alloc(size, 'x');
  const known = { source: join(folder, name), size, md5: digest('md5', bytes), sha256: digest('sha256', bytes) };
  const place = `${known.source}.copy`;
  beforeEach(() => writeFileSync(known.source, bytes));
  afterEach(() => rmSync(place, { force: true }));

  test('is copied byte for byte', async () => {
    await copyInto(place, known, { mode: 0o444, crew });
    expect(readFileSync(place).equals(bytes)).toBe(true);
  });

  test('whose SHA-256 is another is refused, though its MD5 is the one that was told', async () => {
    const copied = copyInto(place, { ...known, sha256: '0'.repeat(64) }, { mode: 0o444, crew });
    await expect(copied).rejects.toMatchObject({ name: 'FileChanged' });
    expect(existsSync(place)).toBe(false);
  });

  test('that is known by its MD5 alone is refused when that is another', async () => {
    const { sha256: _, ...located } = known;
    const copied = copyInto(place, { ...located, md5: '0'.repeat(32) }, { mode: 0o444, crew });
    await expect(copied).rejects.toMatchObject({ name: 'FileChanged' });
    expect(existsSync(place)).toBe(false);
  });
});
