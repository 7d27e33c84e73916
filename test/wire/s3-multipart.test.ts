import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { type S3OnWire, startS3 } from './s3-client.ts';

let on: S3OnWire;
beforeAll(async () => {
  on = await startS3();
});
afterAll(() => on.stop());

const Bucket = 'data';
const mebibyte = 2 ** 20;

async function begin(Key: string, more = {}) {
  const { UploadId } = await on.s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }));
  return { Bucket, Key, UploadId };
}

async function sendPart(at: Awaited<ReturnType<typeof begin>>, PartNumber: number, Body: Buffer) {
  const { ETag, ChecksumCRC32 } = await on.s3.send(
    new UploadPartCommand({ ...at, PartNumber, Body, ChecksumAlgorithm: 'CRC32' }),
  );
  return { PartNumber, ETag, ChecksumCRC32 };
}

const [first, last] = [Buffer.alloc(5 * mebibyte, 'first'), Buffer.from('last')];
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest();

describe('an upload in parts', () => {
  it('becomes one object with the ETag of its parts, at any order of sending', async () => {
    const at = await begin('parts', { ChecksumAlgorithm: 'CRC32', Metadata: { a: '1' }, ContentType: 'text/plain' });
    const Parts = [await sendPart(at, 7, last), await sendPart(at, 2, first)].reverse();
    const done = await on.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    const etag = createHash('md5').update(md5(first)).update(md5(last)).digest('hex');
    expect(done).toMatchObject({
      ETag: `"${etag}-2"`,
      ChecksumType: 'COMPOSITE',
      ChecksumCRC32: expect.stringMatching(/-2$/),
    });
    const got = await on.s3.send(new GetObjectCommand({ Bucket, Key: 'parts' }));
    expect(got).toMatchObject({
      Metadata: { a: '1' },
      ContentType: 'text/plain',
      ContentLength: first.length + last.length,
    });
    expect(md5(Buffer.from((await got.Body?.transformToByteArray()) ?? []))).toEqual(md5(Buffer.concat([first, last])));
    const part = await on.s3.send(new HeadObjectCommand({ Bucket, Key: 'parts', PartNumber: 2 }));
    expect(part).toMatchObject({ ContentLength: last.length, PartsCount: 2 });
  });

  it('is completed again without harm when the first answer was lost', async () => {
    const at = await begin('again', { ChecksumAlgorithm: 'CRC32' });
    const complete = new CompleteMultipartUploadCommand({
      ...at,
      MultipartUpload: { Parts: [await sendPart(at, 1, last)] },
    });
    const [one, two] = [await on.s3.send(complete), await on.s3.send(complete)];
    expect(two.ETag).toBe(one.ETag);
  });

  it('has a checksum of the whole where it is asked for', async () => {
    const at = await begin('whole', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' });
    const Parts = [await sendPart(at, 1, first), await sendPart(at, 2, last)];
    await on.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'plain', Body: Buffer.concat([first, last]) }));
    const [whole, plain] = await Promise.all(
      ['whole', 'plain'].map((Key) => on.s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))),
    );
    expect(whole?.ChecksumCRC32).toBe(plain?.ChecksumCRC32);
    expect(whole?.ETag).not.toBe(plain?.ETag);
  });

  it('takes parts with any checksum where none was asked for, and has one of the whole', async () => {
    const at = await begin('any');
    const Parts = [await sendPart(at, 1, first), await sendPart(at, 2, last)];
    const done = await on.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    expect(done).toMatchObject({ ChecksumType: 'FULL_OBJECT', ChecksumCRC64NVME: expect.any(String) });
    const strict = await begin('strict', { ChecksumAlgorithm: 'SHA256' });
    await expect(sendPart(strict, 1, last)).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  it('takes parts from other objects', async () => {
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'source', Body: '0123456789' }));
    const at = await begin('copied');
    const copy = new UploadPartCopyCommand({
      ...at,
      PartNumber: 1,
      CopySource: `${Bucket}/source`,
      CopySourceRange: 'bytes=3-5',
    });
    const { CopyPartResult } = await on.s3.send(copy);
    const Parts = [{ PartNumber: 1, ETag: CopyPartResult?.ETag }];
    await on.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    const got = await on.s3.send(new GetObjectCommand({ Bucket, Key: 'copied' }));
    expect(await got.Body?.transformToString()).toBe('345');
  });

  it('is refused for small parts, unknown parts, wrong order, and a key that is there already', async () => {
    const at = await begin('refused', { ChecksumAlgorithm: 'CRC32' });
    const [a, b] = [await sendPart(at, 1, last), await sendPart(at, 2, last)];
    const complete = (Parts: object[], more = {}) =>
      on.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts }, ...more }));
    await expect(complete([a, b])).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete([b, a])).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete([{ ...a, ETag: '"other"' }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete([{ ...a, PartNumber: 9 }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await on.s3.send(new PutObjectCommand({ Bucket, Key: 'refused', Body: 'x' }));
    await expect(complete([a], { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(complete([a], { MpuObjectSize: 99 })).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(on.s3.send(new UploadPartCommand({ ...at, PartNumber: 10_001, Body: last }))).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  it('is listed until it is aborted, and then is not there', async () => {
    const at = await begin('aborted', { ChecksumAlgorithm: 'CRC32' });
    for (const number of [1, 2, 3]) await sendPart(at, number, last);
    const page = await on.s3.send(new ListPartsCommand({ ...at, MaxParts: 2 }));
    expect(page).toMatchObject({
      IsTruncated: true,
      NextPartNumberMarker: '2',
      Parts: [{ PartNumber: 1, Size: 4 }, { PartNumber: 2 }],
    });
    const listed = await on.s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'abort' }));
    expect(listed.Uploads).toMatchObject([{ Key: 'aborted', UploadId: at.UploadId }]);
    await on.s3.send(new AbortMultipartUploadCommand(at));
    await expect(sendPart(at, 4, last)).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(on.s3.send(new AbortMultipartUploadCommand(at))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });
});
