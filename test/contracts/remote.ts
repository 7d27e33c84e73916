import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileChanged } from '@modelway/aws';
import { digestsOf, ObjectDamaged, type OpenRemote, type Sending } from '@modelway/remote';

export interface RemotePlayer {
  readonly remote: OpenRemote;
  stop(): Promise<void>;
}

/** What every remote must do, wherever it lies: hold what it was given under its digest, and never hand out anything else. */
export function remoteContract(start: () => Promise<RemotePlayer>): void {
  let player: RemotePlayer;
  let remote: OpenRemote;
  let folder: string;
  const { signal } = new AbortController();
  beforeAll(async () => {
    player = await start();
    remote = player.remote;
    folder = mkdtempSync(join(tmpdir(), 'modelway-remote-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await player.stop();
  });

  function file(text: string | Buffer): Sending {
    const bytes = Buffer.from(text);
    const digests = digestsOf(bytes);
    writeFileSync(join(folder, digests.md5), bytes);
    return { path: digests.md5, size: bytes.length, ...digests };
  }

  async function upload(...files: Sending[]): Promise<string[]> {
    const answers: string[] = [];
    await remote.upload({ folder, files }, signal, (_, answer) => void answers.push(answer));
    return answers.sort();
  }

  const fetched = async (sent: Sending): Promise<Buffer> => {
    const to = join(folder, `${sent.md5}.back`);
    const digests = await remote.fetch(sent.md5, { size: sent.size, to, signal });
    expect(digests).toEqual({ md5: sent.md5, sha256: sent.sha256 });
    return readFileSync(to);
  };

  test('takes files, tells which it has, and leaves those alone', async () => {
    const [a, b] = [file('a'), file('')];
    expect(await upload(a, b)).toEqual(['written', 'written']);
    expect(await upload(a)).toEqual(['present']);
    const found = await remote.inventory(new Set([a.md5, b.md5, 'f'.repeat(32)]), signal);
    expect([...found].map(([id, { size }]) => [id, size]).sort()).toEqual(
      [
        [a.md5, 1],
        [b.md5, 0],
      ].sort(),
    );
    expect((await remote.head(a.md5))?.size).toBe(1);
    expect(Buffer.from((await remote.read(a.md5)) ?? [])).toEqual(Buffer.from('a'));
    expect(await remote.head('f'.repeat(32))).toBeUndefined();
  });

  test.each([5, 20_000_000])('gives back a file of %i bytes, with its digests', async (size) => {
    const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, i) => (i * 7) % 251));
    const sent = file(bytes);
    await upload(sent);
    expect((await fetched(sent)).equals(bytes)).toBe(true);
  });

  test('replaces a file that is in the way, and not what a link leads to', async () => {
    const sent = file('in the way');
    await upload(sent);
    writeFileSync(join(folder, `${sent.md5}.back`), 'old');
    chmodSync(join(folder, `${sent.md5}.back`), 0o444);
    expect((await fetched(sent)).toString()).toBe('in the way');
    expect(statSync(join(folder, `${sent.md5}.back`)).mode & 0o200).toBe(0o200);
  });

  test('does not take a file that is no longer what was hashed', async () => {
    for (const sent of [file('before'), file(Buffer.alloc(9_000_000, 'x'))]) {
      writeFileSync(join(folder, sent.path), Buffer.alloc(sent.size, 'y'));
      await expect(upload(sent)).rejects.toThrow(FileChanged);
      expect(await remote.head(sent.md5)).toBeUndefined();
    }
  });

  test('does not hand out an object that is damaged, or not there, and leaves nothing of it', async () => {
    const wrong = digestsOf(Buffer.from('right')).md5;
    await remote.write(wrong, Buffer.from('wrong'), 'absent');
    for (const id of [wrong, 'e'.repeat(32)]) {
      const to = join(folder, 'damaged');
      await expect(remote.fetch(id, { size: 5, to, signal })).rejects.toThrow(ObjectDamaged);
      expect(statSync(to, { throwIfNoEntry: false })).toBeUndefined();
    }
  });

  test('writes bytes once, and says when others are there', async () => {
    const id = `${'d'.repeat(32)}.dir`;
    expect(await remote.write(id, Buffer.from('[]'), 'absent')).toBe('written');
    expect(await remote.write(id, Buffer.from('[]'), 'absent')).toBe('written');
    expect(await remote.write(id, Buffer.from('{}'), 'absent')).toBe('conflict');
  });
}
