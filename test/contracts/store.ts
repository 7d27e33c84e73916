import type { Store } from '@modelway/action';
import { runnerClock } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import type { S3Player } from './s3-player.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

/** What every S3 must do for a store: the suite is the same for each player. */
export function storeContract(start: () => Promise<S3Player>): void {
  let player: S3Player;
  let store: Store;
  beforeAll(async () => {
    player = await start();
    store = s3Store({ uri: `s3://${player.bucket}/team/churn/`, env: player.env, clock: runnerClock });
  });
  afterAll(() => player.stop());

  test('knows its folder without a slash at the end', () => {
    expect(store.uri).toBe(`s3://${player.bucket}/team/churn`);
  });

  test('has nothing under a key that was never written', async () => {
    expect(await store.get('refs/none')).toBeUndefined();
  });

  test('gives back the bytes that were written', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(await store.put('bytes/all', bytes, 'absent')).toBe('written');
    expect(Buffer.from((await store.get('bytes/all'))?.bytes ?? [])).toEqual(Buffer.from(bytes));
  });

  test('holds an empty object', async () => {
    expect(await store.put('bytes/none', '', 'absent')).toBe('written');
    expect((await store.get('bytes/none'))?.bytes.length).toBe(0);
  });

  test('keeps what was there first when both writers expected nothing', async () => {
    await store.put('race/first', 'one', 'absent');
    expect(await store.put('race/first', 'two', 'absent')).toBe('conflict');
    expect(text((await store.get('race/first'))?.bytes)).toBe('one');
  });

  test('takes a write for done when exactly its bytes are there already, as after a lost reply', async () => {
    await store.put('race/again', 'same', 'absent');
    expect(await store.put('race/again', 'same', 'absent')).toBe('written');
  });

  test('replaces what is there only by the etag that it has now', async () => {
    await store.put('swap', 'one', 'absent');
    const first = (await store.get('swap'))?.etag ?? '';
    expect(await store.put('swap', 'two', { etag: first })).toBe('written');
    expect(await store.put('swap', 'three', { etag: first })).toBe('conflict');
    expect(text((await store.get('swap'))?.bytes)).toBe('two');
  });

  test('does not bring back what is gone', async () => {
    expect(await store.put('gone', 'x', { etag: '"0cc175b9c0f1b6a831c399e269772661"' })).toBe('conflict');
    expect(await store.get('gone')).toBeUndefined();
  });

  test('lets exactly one of many writers win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => store.put('crowd', `writer ${i}`, 'absent')),
    );
    const winner = answers.indexOf('written');
    expect(answers.filter((it) => it === 'written')).toHaveLength(1);
    expect(text((await store.get('crowd'))?.bytes)).toBe(`writer ${winner}`);
  });

  test('lists by prefix, relative to its folder and in order, over more than one page', async () => {
    const keys = Array.from({ length: 1003 }, (_, i) => `list/${String(i).padStart(4, '0')}`);
    await Promise.all(keys.map((key) => store.put(key, key, 'absent')));
    await store.put('listing', 'x', 'absent');
    expect(await store.list('list/')).toEqual(keys);
    expect(await store.list('list')).toHaveLength(1004);
    expect(await store.list('nothing/')).toEqual([]);
  });

  test('keeps names that need encoding', async () => {
    const name = 'odd/ä ü+&%20?#=\u{1f600}.txt';
    await store.put(name, 'x', 'absent');
    expect(await store.list('odd/')).toEqual([name]);
    expect(text((await store.get(name))?.bytes)).toBe('x');
  });

  test('names a bucket that does not exist, for reading, writing and listing', async () => {
    const lost = s3Store({ uri: 's3://no-such-bucket-here/x', env: player.env, clock: runnerClock });
    const fault = { name: 'S3Fault', code: 'NoSuchBucket', message: expect.stringContaining('no-such-bucket-here') };
    await expect(lost.get('a')).rejects.toMatchObject(fault);
    await expect(lost.put('a', 'x', 'absent')).rejects.toMatchObject(fault);
    await expect(lost.list('')).rejects.toMatchObject(fault);
  });
}
