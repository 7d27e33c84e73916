import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { runnerClock } from '@modelway/action';
import {
  type Aws,
  connect,
  copyObject,
  FileChanged,
  getObject,
  getRange,
  headObject,
  type LocalFile,
  listObjects,
  listPage,
  putObject,
  readObject,
  uploadFile,
} from '@modelway/aws';
import type { S3Player } from './s3-player.ts';

const digest = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest('hex');

function crc32Of(bytes: Uint8Array): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum.toString('base64');
}

/** Bytes that repeat at no power of two, so that parts in the wrong order show. */
const pattern = (size: number): Buffer => Buffer.from(Uint8Array.from({ length: size }, (_, i) => i % 251));

/** What every S3 must do for datasets and models: uploads that are checked end to end, server-side copies, listings. */
export function objectsContract(start: () => Promise<S3Player>): void {
  let player: S3Player;
  let aws: Aws;
  let folder: string;
  const at = (key: string) => ({ bucket: player.bucket, key });
  beforeAll(async () => {
    player = await start();
    aws = connect({ env: player.env, clock: runnerClock });
    folder = await mkdtemp(join(tmpdir(), 'modelway-objects-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await player.stop();
  });

  async function file(name: string, bytes: Buffer): Promise<LocalFile> {
    const source = join(folder, name);
    await writeFile(source, bytes);
    return { source, size: bytes.length, md5: digest('md5', bytes), sha256: digest('sha256', bytes) };
  }

  test.each([0, 1, 5000])('uploads a file of %i bytes with its digests', async (size) => {
    const local = await file(`small-${size}`, pattern(size));
    expect(await uploadFile(aws, at(`up/${size}`), local, { expected: 'absent' })).toBe('written');
    expect(await headObject(aws, at(`up/${size}`))).toMatchObject({ size, etag: `"${local.md5}"` });
    expect((await getObject(aws, at(`up/${size}`)))?.bytes).toHaveLength(size);
  });

  test('leaves what is there already', async () => {
    const local = await file('again', pattern(10));
    await uploadFile(aws, at('up/again'), local, { expected: 'absent' });
    expect(await uploadFile(aws, at('up/again'), local, { expected: 'absent' })).toBe('present');
  });

  test('replaces an object by its etag', async () => {
    await putObject(aws, at('up/damaged'), { bytes: pattern(3), expected: 'absent' });
    const { etag = '' } = (await headObject(aws, at('up/damaged'))) ?? {};
    const local = await file('whole', pattern(10));
    expect(await uploadFile(aws, at('up/damaged'), local, { expected: { etag } })).toBe('written');
    expect((await headObject(aws, at('up/damaged')))?.size).toBe(10);
  });

  test('refuses a file that is no longer what was hashed, small or large, and leaves nothing behind', async () => {
    const small = await file('edited', pattern(10));
    await writeFile(small.source, pattern(11).subarray(1));
    await expect(uploadFile(aws, at('changed/small'), small, { expected: 'absent' })).rejects.toThrow(FileChanged);
    const large = await file('edited-large', pattern(17_000_000));
    await writeFile(large.source, pattern(17_000_001).subarray(1));
    await expect(uploadFile(aws, at('changed/large'), large, { expected: 'absent' })).rejects.toThrow(FileChanged);
    await truncate(large.source, 9_000_000);
    await expect(uploadFile(aws, at('changed/large'), large, { expected: 'absent' })).rejects.toThrow(FileChanged);
    await rm(small.source);
    await expect(uploadFile(aws, at('changed/small'), small, { expected: 'absent' })).rejects.toThrow(FileChanged);
    expect((await listPage(aws, at('changed/'))).objects).toEqual([]);
  });

  test('uploads a large file in parts and in order; a second upload finds it', async () => {
    const bytes = pattern(20_000_000);
    const local = await file('large', bytes);
    expect(await uploadFile(aws, at('large'), local, { expected: 'absent' })).toBe('written');
    const hash = createHash('sha256');
    for await (const chunk of (await readObject(aws, at('large'))) ?? []) hash.update(chunk);
    expect(hash.digest('hex')).toBe(local.sha256);
    expect(await uploadFile(aws, at('large'), local, { expected: 'absent' })).toBe('present');
  });

  test('goes on with the parts that a killed upload left, and takes none that is not of these bytes', async () => {
    const bytes = pattern(20_000_000);
    const local = await file('resumed', bytes);
    const begun = await aws.objects.send({
      operation: 'CreateMultipartUpload',
      method: 'POST',
      at: at('resumed'),
      query: { uploads: '' },
      headers: { 'x-amz-checksum-algorithm': 'CRC32' },
    });
    const id = /<UploadId>(.*)<\/UploadId>/.exec(begun.bytes.toString())?.[1] ?? '';
    const part = 8 * 2 ** 20;
    for (const [number, body] of [
      [1, bytes.subarray(0, part)],
      [2, Buffer.alloc(part, 'other bytes')],
    ] as const) {
      const query = { partNumber: String(number), uploadId: id };
      const payload = digest('sha256', body);
      const headers = { 'x-amz-checksum-crc32': crc32Of(body) };
      await aws.objects.send({
        operation: 'UploadPart',
        method: 'PUT',
        at: at('resumed'),
        query,
        body,
        payload,
        headers,
      });
    }
    expect(await uploadFile(aws, at('resumed'), local, { expected: 'absent' })).toBe('written');
    const back = await getObject(aws, at('resumed'));
    expect(digest('sha256', back?.bytes ?? new Uint8Array())).toBe(local.sha256);
    const query = { uploads: '', prefix: 'resumed' };
    const left = await aws.objects.send({ operation: 'ListMultipartUploads', method: 'GET', at: at(''), query });
    expect(left.bytes.toString()).not.toContain('<Upload>');
  });

  test('gives an object or a range of it, unless it was replaced', async () => {
    await putObject(aws, at('range'), { bytes: pattern(100), expected: 'absent' });
    const { etag = '' } = (await headObject(aws, at('range'))) ?? {};
    const part = await getRange(aws, at('range'), { start: 10, end: 20, etag });
    expect(Buffer.from(part ?? [])).toEqual(pattern(100).subarray(10, 20));
    await expect(getRange(aws, at('range'), { start: 0, end: 9, etag: '"other"' })).rejects.toThrow('GetObject');
    expect(await getRange(aws, at('nowhere'), { start: 0, end: 9 })).toBeUndefined();
    expect(await readObject(aws, { ...at('range'), etag })).toBeDefined();
    expect(await readObject(aws, { ...at('range'), etag: '"other"' })).toBeUndefined();
  });

  test('copies inside S3 under any name, once', async () => {
    await putObject(aws, at('from/ä b+c'), { bytes: pattern(7), expected: 'absent' });
    expect(await copyObject(aws, at('from/ä b+c'), at('to/é f&%g'))).toBe('written');
    expect(Buffer.from((await getObject(aws, at('to/é f&%g')))?.bytes ?? [])).toEqual(pattern(7));
  });

  test('says that the source of a copy is not there', async () => {
    await expect(copyObject(aws, at('from/none'), at('to/none'))).rejects.toMatchObject({
      name: 'S3Fault',
      code: 'NoSuchKey',
    });
  });

  test('has nothing to say of an object that is not there', async () => {
    expect(await headObject(aws, at('none'))).toBeUndefined();
    expect(await getObject(aws, at('none'))).toBeUndefined();
    expect(await readObject(aws, at('none'))).toBeUndefined();
  });

  test('lists in the order of UTF-8 bytes with sizes', async () => {
    for (const key of ['l/\u{1f600}', 'l/\ufb01', 'l/a', 'l/B']) {
      await putObject(aws, at(key), { bytes: pattern(key.length), expected: 'absent' });
    }
    const listed: [string, number][] = [];
    for await (const { key, size } of listObjects(aws, at('l/'))) listed.push([key, size]);
    expect(listed).toEqual([
      ['l/B', 3],
      ['l/a', 3],
      ['l/\ufb01', 3],
      ['l/\u{1f600}', 4],
    ]);
  });
}
