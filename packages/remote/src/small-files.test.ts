import { hash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withContents } from './contents.ts';
import { folderRemote } from './folder-remote.ts';
import { keeper } from './keeper.ts';
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
  const source = join(folder, `${i}.bin`);
  const content = Buffer.alloc(i % 100 === 0 ? 64 * 1024 + (i % 3) : i % 7, `${i} `);
  writeFileSync(source, content);
  const digests = { md5: hash('md5', content), sha256: hash('sha256', content) };
  return { source, size: content.length, ...digests, expected: 'absent' };
};

const files = (): Sending[] => Array.from({ length: count }, (_, i) => written(i));

/** Does the tasks here, and says which: as threads would, on copies. */
function watched(): { crew: RemoteCrew; asked: string[] } {
  const asked: string[] = [];
  const run: RemoteCrew['run'] = (name, input) => {
    asked.push(name);
    return inlineCrew.run(name, structuredClone(input));
  };
  return { crew: { ...inlineCrew, run }, asked };
}

async function gathered(all: AsyncIterable<Sending>): Promise<Sending[]> {
  const found: Sending[] = [];
  for await (const one of all) found.push(one);
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
    const all = await gathered(withContents(files(), crew));
    expect(new Set(all.map(({ source }) => source)).size).toBe(count);
    for (const { bytes, size, sha256 } of all)
      expect(bytes === undefined ? size > 64 * 1024 : hash('sha256', bytes) === sha256).toBe(true);
    expect(asked).toEqual(['read-files', 'read-files', 'read-files']);
  });

  test('of a few files costs no thread', async () => {
    const { crew, asked } = watched();
    expect(await gathered(withContents(files().slice(0, 20), crew))).toHaveLength(20);
    expect(asked).toEqual([]);
  });

  test.each(changes)('comes without its bytes when a file %s, so that it is refused in its turn', async (_, change) => {
    const all = files();
    const changed = all[313]?.source;
    change(changed ?? '');
    const read = await gathered(withContents(all, inlineCrew));
    const without = read.filter(({ size, bytes }) => size <= 64 * 1024 && bytes === undefined);
    expect(without.map(({ source }) => source)).toEqual([changed]);
  });
});

describe('what is copied to a folder', () => {
  const upload = async (all: readonly Sending[], crew: RemoteCrew = inlineCrew): Promise<Map<string, string>> => {
    const told = new Map<string, string>();
    const remote = folderRemote(join(folder, 'remote'), crew);
    await remote.upload(all, new AbortController().signal, ({ source }, answer) => void told.set(source, answer));
    return told;
  };
  const place = ({ md5 }: Sending): string => join(folder, 'remote', 'files', 'md5', md5.slice(0, 2), md5.slice(2));

  test('lies there whole and read-only, and is not written again', async () => {
    const all = files();
    const { crew, asked } = watched();
    expect([...(await upload(all, crew)).keys()]).toHaveLength(count);
    for (const file of all) {
      expect(readFileSync(place(file)).equals(readFileSync(file.source))).toBe(true);
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
    const replacing = { ...file, expected: { etag: '' } };
    expect([...(await upload([replacing])).values()]).toEqual(['written']);
    expect(readFileSync(place(file)).equals(readFileSync(file.source))).toBe(true);
  });

  test.each(changes)('is refused when a file %s, and is not there', async (_, change) => {
    const all = files();
    const changed = all[313];
    if (changed === undefined) throw new Error('no file');
    const alone = { ...changed, md5: 'f'.repeat(32) };
    change(alone.source);
    await expect(upload([...all.slice(0, 313), alone])).rejects.toMatchObject({ name: 'FileChanged' });
    expect(existsSync(place(alone))).toBe(false);
  });
});

describe('what came from a remote', () => {
  const arrived = (i: number, bytes = Buffer.alloc(i % 50 === 0 ? 65 * 1024 : i % 9, `${i} `)) => ({
    to: join(folder, `to-${i}`),
    md5: hash('md5', bytes),
    bytes,
  });

  test('gets its place, however many come at once', async () => {
    const { crew, asked } = watched();
    const keep = keeper(crew);
    const all = Array.from({ length: count }, (_, i) => arrived(i));
    const sums = await Promise.all(all.map(keep));
    expect(sums).toEqual(all.map(({ bytes }) => hash('sha256', bytes)));
    for (const { to, bytes } of all) expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
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
