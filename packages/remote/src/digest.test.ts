import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestAll } from './digest.ts';
import { stampOf } from './digest-files.ts';
import { fileList, type Stamped } from './file-list.ts';
import { inlineCrew } from './tasks.ts';

const folder = mkdtempSync(join(tmpdir(), 'modelway-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function found(path: string, bytes: number): Stamped {
  const absolute = join(folder, path);
  writeFileSync(absolute, '');
  truncateSync(absolute, bytes);
  return { path, stamp: stampOf(statSync(absolute)) };
}

/** @returns what was kept, and why the rest was refused, by path. */
async function digested(files: readonly Stamped[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  await digestAll(fileList(folder, files), {
    crew: inlineCrew,
    signal: new AbortController().signal,
    keep: ({ path }, { sha256 }) => void Object.assign(told, { [path]: sha256.slice(0, 8) }),
    refuse: ({ path }, cause) => void Object.assign(told, { [path]: `${cause.name}: ${cause.message}` }),
  });
  return told;
}

/** SHA-256 of 33 MiB of zeros begins so: `head -c 34603008 /dev/zero | sha256sum`. */
const zeros = 'c28a8f34';

test.each([
  ['small', 5, '8855508a'],
  ['large', 33 * 2 ** 20, zeros],
])(
  'a %s file that was written to since it was found is refused by its name, and no other',
  async (size, bytes, sum) => {
    const [same, changed] = [found(`${size}-same`, bytes), found(`${size}-changed`, bytes)];
    truncateSync(join(folder, changed.path), bytes - 1);
    truncateSync(join(folder, changed.path), bytes);
    const stamp = [changed.stamp[0], changed.stamp[1], changed.stamp[2] - 1000, changed.stamp[3]] as const;
    expect(await digested([same, { ...changed, stamp }])).toEqual({
      [same.path]: sum,
      [changed.path]: expect.stringMatching(/^FileChanged: \S+-changed: changed after it was hashed/),
    });
  },
);

test('a file that cannot be read is refused with the reason, and no other', async () => {
  const [same, gone] = [found('same', 1), found('gone', 1)];
  rmSync(join(folder, gone.path));
  const folderNow = found('folder', 1);
  rmSync(join(folder, folderNow.path));
  mkdirSync(join(folder, folderNow.path));
  expect(await digested([gone, same, folderNow])).toEqual({
    same: '6e340b9c',
    gone: expect.stringContaining('ENOENT'),
    folder: expect.stringMatching(/EISDIR|changed after it was hashed/),
  });
});
