import { createHash } from 'node:crypto';
import { runnerClock, type Store } from '@modelway/action';
import { type Aws, connect, s3Store } from '@modelway/aws';
import { localS3, type S3Player } from '../../test/contracts/s3-player.ts';
import { isKept, keep } from './keep.ts';

const md5Of = (text: string) => createHash('md5').update(text).digest('hex');

let player: S3Player;
let store: Store;
let aws: Aws;
beforeAll(async () => {
  player = await localS3('kept');
  store = s3Store({ uri: `s3://${player.bucket}/store`, env: player.env, clock: runnerClock });
  aws = connect({ env: player.env, clock: runnerClock });
});
afterAll(() => player.stop());

test('a text that is there is known by its MD5, another one under its key is not taken for it', async () => {
  expect(await isKept(aws, store, { key: 'manifests/1', md5: md5Of('one') })).toBe(false);
  await keep(store, 'manifests/1', 'one');
  expect(await isKept(aws, store, { key: 'manifests/1', md5: md5Of('one') })).toBe(true);
  expect(await isKept(aws, store, { key: 'manifests/1', md5: md5Of('two') })).toBe(false);
});

test('where S3 says no MD5, as of what came in parts, the text is not known to be there', async () => {
  const at = { bucket: player.bucket, key: 'store/manifests/2' };
  const send = (method: 'POST' | 'PUT', query: Readonly<Record<string, string>>, body = Buffer.alloc(0)) =>
    aws.objects.send({ operation: 'Any', method, at, query, body, payload: 'UNSIGNED-PAYLOAD' });
  const uploadId = /<UploadId>(.*)<\/UploadId>/.exec((await send('POST', { uploads: '' })).bytes.toString())?.[1] ?? '';
  const { reply } = await send('PUT', { partNumber: '1', uploadId }, Buffer.from('one'));
  const part = `<Part><PartNumber>1</PartNumber><ETag>${reply.headers.etag}</ETag></Part>`;
  await send('POST', { uploadId }, Buffer.from(`<CompleteMultipartUpload>${part}</CompleteMultipartUpload>`));
  expect(await isKept(aws, store, { key: 'manifests/2', md5: md5Of('one') })).toBe(false);
  await keep(store, 'manifests/2', 'one');
});

test('other bytes under a name that says its content are refused', async () => {
  await expect(keep(store, 'manifests/1', 'two')).rejects.toThrow('manifests/1: holds other bytes than its name says');
});
