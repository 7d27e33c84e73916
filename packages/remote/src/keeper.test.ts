import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keeper } from './keeper.ts';
import { inlineCrew } from './tasks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-keeper-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what came from a remote', () => {
  const arrived = (i: number, bytes = Buffer.alloc(i % 50 === 0 ? 65 * 1024 : i % 9, `${i} `)) => ({
    to: join(folder, `to-${i}`),
    md5: hash('md5', bytes),
    bytes,
  });

  test('gets its place, however many come at once', async () => {
    const keep = keeper(inlineCrew);
    const all = Array.from({ length: 700 }, (_, i) => arrived(i));
    const sums = await Promise.all(all.map(keep));
    expect(sums).toEqual(all.map(({ bytes }) => hash('sha256', bytes)));
    for (const { to, bytes } of all) expect(readFileSync(to).equals(bytes)).toBe(true);
  });

  test('is not kept when it is not what its name says, and all else is', async () => {
    const keep = keeper(inlineCrew);
    const all = [arrived(1), { ...arrived(2), md5: '0'.repeat(32) }, arrived(3)];
    expect(await Promise.all(all.map(keep))).toEqual([expect.any(String), undefined, expect.any(String)]);
    expect(readdirSync(folder).sort()).toEqual(['to-1', 'to-3']);
  });

  test('breaks with what the file system says, and does not hang', async () => {
    const keep = keeper(inlineCrew);
    const lost = { ...arrived(4), to: join(folder, 'no', 'such') };
    await expect(keep(lost)).rejects.toThrow('ENOENT');
    await expect(keep(arrived(5))).resolves.toMatch(/^[0-9a-f]{64}$/);
  });
});
