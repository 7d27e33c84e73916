import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { steppedClock } from '../stepped-clock.ts';
import { copyBlob } from './copy-blob.ts';
import { ObjectStore } from './objects.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (keep: 'memory' | 'files' = 'files'): ObjectStore =>
  new ObjectStore({ clock: steppedClock(), folder, keep });
const files = (): string[] => readdirSync(join(folder, 'blobs'));

test('objects and buckets survive a restart as they were last', async () => {
  const before = open();
  before.createBucket('b');
  before.createBucket('removed');
  await before.write('b', 'k', Buffer.from('old'), { a: '1' });
  await before.write('b', 'k', Readable.from([Buffer.from('n'), Buffer.from('ew')]));
  await before.write('b', 'gone', Buffer.from('x'));
  before.remove('b', 'gone');
  before.deleteBucket('removed');
  const after = open();
  expect(after.allBuckets().map(({ name, created }) => [name, created])).toEqual([['b', before.bucket('b')?.created]]);
  expect(after.list('b', '')).toEqual(before.list('b', ''));
  expect(await after.bytes('b', 'k')).toEqual(Buffer.from('new'));
  expect(files()).toHaveLength(1);
});

test('a line that a crash cut off never happened, and bytes that became no object are swept', async () => {
  const before = open();
  before.createBucket('b');
  await before.write('b', 'k', Buffer.from('whole'));
  appendFileSync(join(folder, 'objects.jsonl'), '{"bucket":"b","key":"half"');
  writeFileSync(join(folder, 'blobs', 'left-over'), 'x');
  const after = open();
  after.blobs.sweep(after.files());
  expect(after.list('b', '').map(({ key }) => key)).toEqual(['k']);
  expect(files()).toHaveLength(1);
  expect(await after.bytes('b', 'k')).toEqual(Buffer.from('whole'));
});

test('a reader gets the bytes that it began to read, even when they are replaced', async () => {
  const store = open();
  store.createBucket('b');
  await store.write('b', 'k', Buffer.alloc(1_000_000, 'a'));
  const reader = store.read('b', 'k');
  await store.write('b', 'k', Buffer.from('b'));
  const pieces: Buffer[] = [];
  for await (const piece of (reader ?? []) as AsyncIterable<Buffer>) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(Buffer.alloc(1_000_000, 'a'))).toBe(true);
});

test('small bodies stay in memory without a folder, large ones go to a file and from it', async () => {
  const store = open('memory');
  store.createBucket('b');
  await store.write('b', 'small', Buffer.from('x'));
  expect(files()).toEqual([]);
  await store.write('b', 'large', Buffer.alloc(100_000));
  expect(files()).toHaveLength(1);
  store.remove('b', 'large');
  expect(files()).toEqual([]);
});

test('a body that breaks off leaves nothing behind', async () => {
  const store = open();
  store.createBucket('b');
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('x');
      throw new Error('hung up');
    })(),
  );
  await expect(store.write('b', 'k', broken)).rejects.toThrow('hung up');
  expect(store.head('b', 'k')).toBeUndefined();
  expect(files()).toEqual([]);
});

test('a copy has the bytes when the original is gone', async () => {
  const store = open();
  store.createBucket('b');
  await store.write('b', 'k', Buffer.from('bytes'));
  const original = store.head('b', 'k');
  if (original) store.commit('b', 'copy', copyBlob(original.blob), {});
  store.remove('b', 'k');
  expect(await store.bytes('b', 'copy')).toEqual(Buffer.from('bytes'));
});

test('lists are in the order of UTF-8 bytes and go on behind a key', () => {
  const store = open('memory');
  store.createBucket('b');
  const keys = ['\u{1f98a}', '\u{ff5e}', 'b', 'a/2', 'a/1', 'a', ''];
  for (const key of keys) store.commit('b', key, { size: 0, md5: '', bytes: Buffer.alloc(0) }, {});
  const byBytes = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(store.list('b', '').map(({ key }) => key)).toEqual(byBytes);
  expect([...(store.bucket('b')?.index.keys('a', 'a/1') ?? [])]).toEqual(['a/2']);
  expect(store.list('none', '')).toEqual([]);
});
