import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { type S3OnWire, startS3 } from './s3-client.ts';

let on: S3OnWire;
beforeAll(async () => {
  on = await startS3();
});
afterAll(() => on.stop());

const Bucket = 'data';
const read = async (Key: string, more = {}): Promise<string | undefined> => {
  const { Body } = await on.s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return Body?.transformToString();
};

describe('an object of S3', () => {
  it('comes back as it went: bytes, type, metadata and tags, under any key', async () => {
    const Key = 'a b/ü+%/🦊&<>"\'.txt';
    const sent = { Bucket, Key, Body: 'hello', ContentType: 'text/plain', CacheControl: 'no-cache' };
    const put = await on.s3.send(
      new PutObjectCommand({ ...sent, Metadata: { commit: 'abc' }, Tagging: 'a=1&b=x%20y' }),
    );
    expect(put.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    const got = await on.s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({ ContentType: 'text/plain', CacheControl: 'no-cache', ContentLength: 5, TagCount: 2 });
    expect(got).toMatchObject({ Metadata: { commit: 'abc' }, ChecksumCRC32: 'NhCmhg==', ChecksumType: 'FULL_OBJECT' });
    const { TagSet } = await on.s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
    expect(TagSet).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: 'x y' },
    ]);
  });

  it('is taken in as a stream, in chunks with the checksum behind them', async () => {
    const bytes = Buffer.alloc(3_000_000, 'stream');
    const Body = Readable.from([bytes.subarray(0, 1), bytes.subarray(1, 70_000), bytes.subarray(70_000)]);
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'big', Body, ContentLength: bytes.length }));
    const got = await on.s3.send(new GetObjectCommand({ Bucket, Key: 'big' }));
    expect(got.ContentEncoding).toBeUndefined();
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
  });

  it.each(['CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('is checked by %s where the SDK can', async (name) => {
    const sums = { SHA1: 'sha1', SHA256: 'sha256' } as const;
    const known = { CRC32C: 'mnG7TA==', CRC64NVME: 'M3eFcAZSQlc=' };
    const value =
      name in sums
        ? createHash(sums[name as 'SHA1'])
            .update('hello')
            .digest('base64')
        : known[name as 'CRC32C'];
    const put = new PutObjectCommand({ Bucket, Key: name, Body: 'hello', [`Checksum${name}`]: value });
    await expect(on.s3.send(put)).resolves.toMatchObject({ [`Checksum${name}`]: value });
    const wrong = new PutObjectCommand({ Bucket, Key: `${name}-wrong`, Body: 'hallo', [`Checksum${name}`]: value });
    await expect(on.s3.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(on.s3.send(new HeadObjectCommand({ Bucket, Key: `${name}-wrong` }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('is read by range, and says when the range lies behind its end', async () => {
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'range', Body: '0123456789' }));
    expect(await read('range', { Range: 'bytes=2-4' })).toBe('234');
    expect(await read('range', { Range: 'bytes=-3' })).toBe('789');
    expect(await read('range', { Range: 'bytes=8-100' })).toBe('89');
    await expect(read('range', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
    const { ContentRange } = await on.s3.send(new GetObjectCommand({ Bucket, Key: 'range', Range: 'bytes=1-1' }));
    expect(ContentRange).toBe('bytes 1-1/10');
  });

  it('is read under conditions', async () => {
    const { ETag } = await on.s3.send(new PutObjectCommand({ Bucket, Key: 'cond', Body: 'x' }));
    expect(await read('cond', { IfMatch: ETag })).toBe('x');
    await expect(read('cond', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(read('cond', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });

  it('is written once by If-None-Match and swapped by If-Match', async () => {
    const put = (Body: string, more: object) =>
      on.s3.send(new PutObjectCommand({ Bucket, Key: 'once', Body, ...more }));
    await expect(put('0', { IfMatch: '"any"' })).rejects.toMatchObject({ name: 'NoSuchKey' });
    const { ETag } = await put('1', { IfNoneMatch: '*' });
    await expect(put('2', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await put('3', { IfMatch: ETag });
    await expect(put('4', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      Condition: 'If-Match',
    });
    expect(await read('once')).toBe('3');
  });

  it('is written by one of many that try at once', async () => {
    const put = (Body: string) => on.s3.send(new PutObjectCommand({ Bucket, Key: 'race', Body, IfNoneMatch: '*' }));
    const ends = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(put));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const losers = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.$metadata.httpStatusCode] : []));
    for (const status of losers) expect([409, 412]).toContain(status);
  });

  it('is copied on the server, under conditions, and outlives what it was copied from', async () => {
    const Body = Buffer.alloc(200_000, 'copy');
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'from +ü', Body, Metadata: { a: '1' } }));
    const copy = { Bucket, CopySource: `${Bucket}/${encodeURIComponent('from +ü')}` };
    const made = await on.s3.send(new CopyObjectCommand({ ...copy, Key: 'to', IfNoneMatch: '*' }));
    expect(made.CopyObjectResult).toMatchObject({
      ETag: `"${createHash('md5').update(Body).digest('hex')}"`,
      ChecksumType: 'FULL_OBJECT',
    });
    await expect(on.s3.send(new CopyObjectCommand({ ...copy, Key: 'to', IfNoneMatch: '*' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(on.s3.send(new CopyObjectCommand({ ...copy, Key: 'from +ü' }))).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
    await expect(
      on.s3.send(new CopyObjectCommand({ ...copy, Key: 'x', CopySourceIfMatch: '"no"' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await on.s3.send(new DeleteObjectCommand({ Bucket, Key: 'from +ü' }));
    expect(await read('to')).toBe(Body.toString());
    await expect(on.s3.send(new HeadObjectCommand({ Bucket, Key: 'to' }))).resolves.toMatchObject({
      Metadata: { a: '1' },
    });
  });

  it('is described by the attributes that are asked for, and tagged anew', async () => {
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'attr', Body: 'hello' }));
    const ask = new GetObjectAttributesCommand({
      Bucket,
      Key: 'attr',
      ObjectAttributes: ['ETag', 'ObjectSize', 'Checksum'],
    });
    const got = await on.s3.send(ask);
    expect(got).toMatchObject({
      ETag: '5d41402abc4b2a76b9719d911017c592',
      ObjectSize: 5,
      Checksum: { ChecksumCRC32: 'NhCmhg==' },
    });
    const TagSet = [{ Key: 'kind', Value: 'a&b' }];
    await on.s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'attr', Tagging: { TagSet } }));
    await expect(on.s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'attr' }))).resolves.toMatchObject({ TagSet });
  });

  it('is deleted, alone and with others, and need not be there', async () => {
    for (const Key of ['d/1', 'd/2', 'd/<3>']) await on.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    await on.s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/none' }));
    await expect(on.s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/1', IfMatch: '"x"' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    const Objects = [{ Key: 'd/1' }, { Key: 'd/<3>' }, { Key: 'd/2', ETag: '"x"' }];
    const { Deleted, Errors } = await on.s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted).toEqual([{ Key: 'd/1' }, { Key: 'd/<3>' }]);
    expect(Errors).toMatchObject([{ Key: 'd/2', Code: 'PreconditionFailed' }]);
    await expect(read('d/1')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await read('d/2')).toBe('d/2');
  });
});
