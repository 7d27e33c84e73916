import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { type S3OnWire, startS3 } from './s3-client.ts';

const Bucket = 'data';
const running: S3OnWire[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloud-'));
});
afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a cloud with a folder goes on where it was: objects, uploads in parts, and time', async () => {
  const before = await startS3({ folder, speed: 10_000 });
  running.push(before);
  await before.s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'kept', Metadata: { a: '1' } }));
  const { UploadId } = await before.s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
  const at = { Bucket, Key: 'parts', UploadId };
  const { ETag } = await before.s3.send(new UploadPartCommand({ ...at, PartNumber: 1, Body: 'part' }));
  const reached = before.cloud.world.clock.now();
  await running.pop()?.stop();
  writeFileSync(join(folder, 'blobs', 'left-by-a-crash'), 'x');

  const after = await startS3({ folder });
  running.push(after);
  const got = await after.s3.send(new GetObjectCommand({ Bucket, Key: 'k' }));
  expect(await got.Body?.transformToString()).toBe('kept');
  expect(got.Metadata).toEqual({ a: '1' });
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await after.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload }));
  const joined = await after.s3.send(new GetObjectCommand({ Bucket, Key: 'parts' }));
  expect(await joined.Body?.transformToString()).toBe('part');
  expect(readdirSync(join(folder, 'blobs'))).toHaveLength(2);
  expect(after.cloud.world.clock.now().getTime()).toBeGreaterThanOrEqual(reached.getTime());
  expect(after.cloud.world.clock.now().getTime()).toBeGreaterThan(Date.now() + 60_000);
});
