import { hash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ready, withContents } from './contents.ts';
import { folderRemote } from './folder-remote.ts';
import type { Sending } from './open-remote.ts';
import { inlineCrew, type RemoteCrew } from './tasks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-small-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** More than are seen to without a thread, of all sizes about the limit of what is handed over together. */
const count = 700;

const written = (i: number): Sending => {
  const path = `${i}.bin`;
  const content = Buffer.alloc(i % 100 === 0 ? 64 * 1024 + (i % 3) : i % 7, `${i} `);
  writeFileSync(join(folder, path), content);
  const digests = { md5: hash('md5', content), sha256: hash('sha256', content) };
  return { path, size: content.length, ...digests };
};

const files = (): Sending[] => Array.from({ length: count }, (_, i) => written(i));
const here = ({ path }: Sending): string => join(folder, path);

/** Does the tasks here, and says which: as threads would, on copies. */
function watched(): { crew: RemoteCrew; asked: string[] } {
  const asked: string[] = [];
  const run: RemoteCrew['run'] = (name, input) => {
    asked.push(name);
    return inlineCrew.run(name, structuredClone(input));
  };
  return { crew: { ...inlineCrew, run }, asked };
}

async function read(all: Sending[], crew: RemoteCrew): Promise<Ready[]> {
  const found: Ready[] = [];
  for await (const one of withContents({ folder, files: all }, crew)) found.push(one);
  return found;
}

const changes: ReadonlyArray<readonly [string, (path: string) => void]> = [
  ['has grown', (path) => appendFileSync(path, 'x')],
  ['is shorter', (path) => writeFileSync(path, '')],
  [
    'is as long, with other bytes',
    (path) =>
      writeFileSync(
        path,
        readFileSync(path).map((byte) => byte ^ 1),
      ),
  ],
  ['is gone', (path) => rmSync(path)],
];

describe('what is read ahead of its sending', () => {
  test('is every file once, each small one with its own bytes', async () => {
    const { crew, asked } = watched();
    const all = await read(files(), crew);
    expect(new Set(all.map(({ file }) => file.path)).size).toBe(count);
    for (const { bytes, file } of all)
      expect(bytes === undefined ? file.size > 64 * 1024 : hash('sha256', bytes) === file.sha256).toBe(true);
    expect(asked).toEqual(['read-files', 'read-files', 'read-files']);
  });

  test('of a few files costs no thread', async () => {
    const { crew, asked } = watched();
    expect(await read(files().slice(0, 20), crew)).toHaveLength(20);
    expect(asked).toEqual([]);
  });

  test.each(changes)('comes without its bytes when a file %s, so that it is refused in its turn', async (_, change) => {
    const all = files();
    const changed = all[313];
    if (changed === undefined) throw new Error('no file');
    change(here(changed));
    const ready = await read(all, inlineCrew);
    const without = ready.filter(({ file, bytes }) => file.size <= 64 * 1024 && bytes === undefined);
    expect(without.map(({ file }) => file)).toEqual([changed]);
  });
});

describe('what is copied to a folder', () => {
  const upload = async (all: readonly Sending[], crew: RemoteCrew = inlineCrew): Promise<Map<string, string>> => {
    const told = new Map<string, string>();
    const remote = folderRemote(join(folder, 'remote'), crew);
    await remote.upload(
      { folder, files: all },
      new AbortController().signal,
      ({ path }, answer) => void told.set(path, answer),
    );
    return told;
  };
  const place = ({ md5 }: Sending): string => join(folder, 'remote', 'files', 'md5', md5.slice(0, 2), md5.slice(2));

  test('lies there whole and read-only, and is not written again', async () => {
    const all = files();
    const { crew, asked } = watched();
    expect([...(await upload(all, crew)).keys()]).toHaveLength(count);
    for (const file of all) {
      expect(readFileSync(place(file)).equals(readFileSync(here(file)))).toBe(true);
      expect(statSync(place(file)).mode & 0o777).toBe(0o444);
    }
    expect(asked.filter((name) => name === 'copy-files')).toHaveLength(3);
    expect(new Set((await upload(all)).values())).toEqual(new Set(['present']));
  });

  test('replaces what is damaged when it is to', async () => {
    const [file] = files();
    if (file === undefined) throw new Error('no file');
    await upload([file]);
    rmSync(place(file));
    writeFileSync(place(file), 'damaged');
    const replacing = { ...file, replaces: '' };
    expect([...(await upload([replacing])).values()]).toEqual(['written']);
    expect(readFileSync(place(file)).equals(readFileSync(here(file)))).toBe(true);
  });

  test.each(changes)('is refused when a file %s, and is not there', async (_, change) => {
    const all = files();
    const changed = all[313];
    if (changed === undefined) throw new Error('no file');
    const alone = { ...changed, md5: 'f'.repeat(32) };
    change(here(alone));
    await expect(upload([...all.slice(0, 313), alone])).rejects.toMatchObject({ name: 'FileChanged' });
    expect(existsSync(place(alone))).toBe(false);
  });
});

describe('what is brought from a folder', () => {
  const to = (file: Sending): string => join(folder, `back-${file.path}`);
  const { signal } = new AbortController();
  const sent = async (crew = inlineCrew) => {
    const all = files();
    const remote = folderRemote(join(folder, 'remote'), crew);
    await remote.upload({ folder, files: all }, signal, () => {});
    return { all, remote };
  };
  const place = ({ md5 }: Sending): string => join(folder, 'remote', 'files', 'md5', md5.slice(0, 2), md5.slice(2));

  test('is what was sent, many in one order to a thread', async () => {
    const { crew, asked } = watched();
    const { all, remote } = await sent(crew);
    const told = await Promise.all(
      all.map((file) => remote.fetch(file.md5, { size: file.size, to: to(file), signal })),
    );
    expect(told).toEqual(all.map(({ md5, sha256 }) => ({ md5, sha256 })));
    for (const file of all) {
      expect(readFileSync(to(file)).equals(readFileSync(here(file)))).toBe(true);
      expect(statSync(to(file)).mode & 0o200).toBe(0o200);
    }
    const orders = asked.filter((name) => name === 'bring-files').length;
    expect(orders).toBeGreaterThan(0);
    expect(orders).toBeLessThan(10);
  });

  test.each(changes)('is refused when an object %s, and is not there', async (_, change) => {
    const { all, remote } = await sent();
    const [file, other] = [all[313], all[314]];
    if (file === undefined || other === undefined) throw new Error('no files');
    chmodSync(place(file), 0o644);
    change(place(file));
    const bring = (it: Sending) => remote.fetch(it.md5, { size: it.size, to: to(it), signal });
    const [refused, brought] = await Promise.allSettled([bring(file), bring(other)]);
    expect(refused).toMatchObject({ reason: { name: 'ObjectDamaged', id: file.md5 } });
    expect(brought.status).toBe('fulfilled');
    expect(existsSync(to(file))).toBe(false);
  });
});
