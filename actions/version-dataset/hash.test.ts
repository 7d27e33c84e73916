import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashLarge, hashSmall, smallBytes } from './hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'modelway-hash-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { signal } = new AbortController();
const buffer = Buffer.alloc(smallBytes);
const found = (size: number, text: string) => {
  writeFileSync(join(folder, 'f'), text);
  return { path: 'f', absolute: join(folder, 'f'), size };
};

test.each(['', 'x', 'y'.repeat(3_000_000)])('gives the same digests by both ways', async (text) => {
  const file = found(text.length, text);
  const large = await hashLarge(file, signal);
  expect(large.size).toBe(text.length);
  if (text.length <= smallBytes) expect(hashSmall(file, buffer)).toEqual(large);
});

test.each([
  ['shrank', 3],
  ['grew', 1],
])('refuses a file that %s since it was listed', async (_, size) => {
  expect(() => hashSmall(found(size, 'ab'), buffer)).toThrow('changed');
  await expect(hashLarge(found(size, 'ab'), signal)).rejects.toThrow('changed');
});
