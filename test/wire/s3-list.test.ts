import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { type S3OnWire, startS3 } from './s3-client.ts';

let on: S3OnWire;
const Bucket = 'data';
const keys = ['a', 'a/1', 'a/2', 'a/b/1', 'a0', 'b/1', 'b/2', 'c d', '\u{ff5e}', '\u{1f98a}'];

beforeAll(async () => {
  on = await startS3();
  for (const Key of [...keys].reverse()) await on.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
});
afterAll(() => on.stop());

/** All pages, each as its keys and common prefixes in order. */
async function pages(query: Partial<ListObjectsV2CommandInput>): Promise<string[][]> {
  const all: string[][] = [];
  for (let token: string | undefined, isTruncated = true; isTruncated; ) {
    const page = await on.s3.send(
      new ListObjectsV2Command({ Bucket, ...query, ...(token && { ContinuationToken: token }) }),
    );
    const names = [
      ...(page.Contents ?? []).map(({ Key }) => Key),
      ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    ];
    expect(page.KeyCount).toBe(names.length);
    all.push(names.map((name) => name ?? ''));
    [token, isTruncated] = [page.NextContinuationToken, page.IsTruncated ?? false];
  }
  return all;
}

describe('the list of a bucket', () => {
  it('is in the order of UTF-8 bytes, not of UTF-16 units', async () => {
    expect(await pages({})).toEqual([keys]);
  });

  it('is the same in pages of any size', async () => {
    for (const MaxKeys of [1, 2, 3, 9]) expect((await pages({ MaxKeys })).flat()).toEqual(keys);
    expect(await pages({ MaxKeys: 10 })).toHaveLength(1);
  });

  it('rolls names up to the delimiter, once each, in pages too', async () => {
    const rolled = ['a', 'a0', 'c d', '\u{ff5e}', '\u{1f98a}', 'a/', 'b/'];
    expect((await pages({ Delimiter: '/' })).flat().sort()).toEqual([...rolled].sort());
    expect((await pages({ Delimiter: '/', MaxKeys: 1 })).flat().sort()).toEqual([...rolled].sort());
    expect(await pages({ Delimiter: '/', Prefix: 'a/' })).toEqual([['a/1', 'a/2', 'a/b/']]);
  });

  it('begins behind a key or inside a prefix', async () => {
    expect(await pages({ StartAfter: 'a/2' })).toEqual([keys.slice(3)]);
    expect(await pages({ Prefix: 'b/' })).toEqual([['b/1', 'b/2']]);
    expect(await pages({ Prefix: 'nothing' })).toEqual([[]]);
  });

  it('is URL-encoded when asked', async () => {
    const page = await on.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'c', EncodingType: 'url' }));
    expect(page.Contents?.[0]?.Key).toBe('c+d');
  });

  it('refuses a token that it did not give', async () => {
    const odd = new ListObjectsV2Command({ Bucket, ContinuationToken: 'AAAA' });
    await expect(on.s3.send(odd)).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('goes on by marker in its first version', async () => {
    const page = await on.s3.send(new ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2 }));
    expect(page).toMatchObject({ IsTruncated: true, NextMarker: 'a/' });
    const next = await on.s3.send(new ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2, Marker: 'a/' }));
    expect(next).toMatchObject({ Contents: [{ Key: 'a0' }], CommonPrefixes: [{ Prefix: 'b/' }] });
  });
});

describe('a bucket', () => {
  it('is made, seen and removed when it is empty', async () => {
    await on.s3.send(new CreateBucketCommand({ Bucket: 'other-bucket' }));
    const { Buckets } = await on.s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['data', 'other-bucket']);
    expect((await on.s3.send(new HeadBucketCommand({ Bucket: 'other-bucket' }))).BucketRegion).toBe('us-east-1');
    await on.s3.send(new GetBucketLocationCommand({ Bucket: 'other-bucket' }));
    await on.s3.send(new DeleteBucketCommand({ Bucket: 'other-bucket' }));
    await expect(on.s3.send(new HeadBucketCommand({ Bucket: 'other-bucket' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(on.s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  });

  it('must have a proper name, and be in the region', async () => {
    await expect(on.s3.send(new CreateBucketCommand({ Bucket: 'Bad_Name' }))).rejects.toMatchObject({
      name: 'InvalidBucketName',
    });
    const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const;
    const elsewhere = new CreateBucketCommand({ Bucket: 'elsewhere', CreateBucketConfiguration });
    await expect(on.s3.send(elsewhere)).rejects.toMatchObject({ name: 'IllegalLocationConstraintException' });
  });
});
