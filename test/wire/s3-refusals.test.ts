import { request } from 'node:http';
import { GetObjectCommand, HeadBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type S3OnWire, signed, startS3 } from './s3-client.ts';

let on: S3OnWire;
beforeAll(async () => {
  on = await startS3();
});
afterAll(() => on.stop());

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** What no SDK would send. */
const send = ({ method = 'PUT', path, headers, body = '' }: Sent): Promise<{ status: number; text: string }> =>
  new Promise((done, broken) => {
    const sent = request(`${on.cloud.url}${path}`, { method, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      reply.on('end', () => done({ status: reply.statusCode ?? 0, text }));
    });
    sent.on('error', broken).end(body);
  });

const chunked = {
  ...signed(),
  'content-encoding': 'aws-chunked',
  'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
};

describe('S3 refuses', () => {
  it('who has no signature, an old one, or one for elsewhere', async () => {
    const get = (headers: Record<string, string>) => send({ method: 'GET', path: '/data/x', headers });
    expect(await get({})).toMatchObject({ status: 403, text: expect.stringContaining('<Code>AccessDenied</Code>') });
    expect((await get(signed('us-east-1/s3', 'AKIAEXPIRED0000'))).text).toContain('<Code>ExpiredToken</Code>');
    const elsewhere = await get(signed('eu-west-1/s3'));
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.text).toContain("the region 'eu-west-1' is wrong; expecting 'us-east-1'");
    expect(elsewhere.text).toContain('<Region>us-east-1</Region>');
    expect((await get(signed('us-east-1/sagemaker'))).text).toContain('incorrect service &quot;sagemaker&quot;');
  });

  it('a bucket or key that is not there, by name', async () => {
    await expect(on.s3.send(new GetObjectCommand({ Bucket: 'none', Key: 'x' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    await expect(on.s3.send(new GetObjectCommand({ Bucket: 'data', Key: 'x' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
      Key: 'x',
    });
  });

  it('bytes that are not what was said of them', async () => {
    const put = (headers: Record<string, string>, body = 'hello') =>
      send({ path: '/data/bad', headers: { ...signed(), ...headers }, body });
    expect((await put({ 'x-amz-content-sha256': '0'.repeat(64) })).text).toContain('XAmzContentSHA256Mismatch');
    expect((await put({ 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' })).text).toContain('BadDigest');
    expect((await put({ 'content-md5': 'short' })).text).toContain('InvalidDigest');
    expect((await put({ 'x-amz-sdk-checksum-algorithm': 'CRC32' })).text).toContain('InvalidRequest');
    expect((await put({ 'x-amz-checksum-crc32': 'NhCmhg==', 'x-amz-checksum-sha1': 'x' })).text).toContain(
      'InvalidRequest',
    );
    expect((await put({ 'transfer-encoding': 'chunked' })).status).toBe(411);
    await expect(on.s3.send(new GetObjectCommand({ Bucket: 'data', Key: 'bad' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });

  it('chunks that are cut, too many, or end in a wrong checksum', async () => {
    const put = (body: string, more = {}) =>
      send({
        path: '/data/chunks',
        headers: { ...chunked, 'x-amz-decoded-content-length': '5', 'x-amz-trailer': 'x-amz-checksum-crc32', ...more },
        body,
      });
    const right = '2\r\nhe\r\n3;chunk-signature=00\r\nllo\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n';
    expect((await put(right)).status).toBe(200);
    expect((await put(right.replace('NhCm', 'AAAA'))).text).toContain('BadDigest');
    expect((await put(right.replace('x-amz-checksum', 'x-other'))).text).toContain('MalformedTrailerError');
    expect((await put(right.replace('llo', 'llo!'))).text).toContain('IncompleteBody');
    expect((await put(right.slice(0, 12))).text).toContain('IncompleteBody');
    expect((await put('zz\r\nhello')).text).toContain('IncompleteBody');
    expect((await put(right, { 'x-amz-decoded-content-length': '6' })).text).toContain('IncompleteBody');
  });

  it('a conditional write when somebody else wrote while it was on its way', async () => {
    const headers = { ...signed(), 'content-length': '4', 'if-none-match': '*' };
    const slow = await new Promise<{ status: number; text: string }>((done, broken) => {
      const sent = request(`${on.cloud.url}/data/slow`, { method: 'PUT', headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        reply.on('end', () => done({ status: reply.statusCode ?? 0, text }));
      });
      sent.on('error', broken);
      sent.write('sl', async () => {
        await on.s3.send(new HeadBucketCommand({ Bucket: 'data' })); // By now the server has seen the first half.
        await on.s3.send(new PutObjectCommand({ Bucket: 'data', Key: 'slow', Body: 'quick' }));
        sent.end('ow');
      });
    });
    expect(slow.status).toBe(409);
    expect(slow.text).toContain('<Code>ConditionalRequestConflict</Code>');
    const { Body } = await on.s3.send(new GetObjectCommand({ Bucket: 'data', Key: 'slow' }));
    expect(await Body?.transformToString()).toBe('quick');
  });

  it('what is too long, or not a request of S3', async () => {
    const odd = (path: string, method = 'PUT', body = '') => send({ method, path, headers: signed(), body });
    expect((await odd(`/data/${'k'.repeat(1025)}`)).text).toContain('KeyTooLongError');
    expect((await odd('/data/%ff')).text).toContain('InvalidURI');
    expect((await odd('/data/?acl', 'GET')).status).toBe(501);
    expect((await odd('/data?delete', 'POST', '<Delete><Object>')).text).toContain('MalformedXML');
    const Metadata = { long: 'x'.repeat(2100) };
    await expect(
      on.s3.send(new PutObjectCommand({ Bucket: 'data', Key: 'meta', Body: 'x', Metadata })),
    ).rejects.toMatchObject({
      name: 'MetadataTooLarge',
    });
  });
});

test('S3 is found by the name of the bucket in the host, too', async () => {
  const { port } = new URL(on.cloud.url);
  const headers = { ...signed(), host: `data.localhost:${port}`, 'content-length': '2' };
  expect((await send({ path: '/in/host', headers, body: 'ok' })).status).toBe(200);
  const got = await on.s3.send(new GetObjectCommand({ Bucket: 'data', Key: 'in/host' }));
  expect(await got.Body?.transformToString()).toBe('ok');
});

test('S3 tells a client of another region where it is', async () => {
  const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'x' };
  const lost = new S3Client({
    endpoint: on.cloud.url,
    region: 'eu-west-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials,
  });
  const get = lost.send(new GetObjectCommand({ Bucket: 'data', Key: 'x' }));
  await expect(get).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed', Region: 'us-east-1' });
  lost.destroy();
});
