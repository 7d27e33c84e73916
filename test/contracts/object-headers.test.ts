import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { type Aws, connect, copyObject, getObject, headObject, listPage, putObject, uploadFile } from '@modelway/aws';
import { localS3, type S3Player } from './s3-player.ts';

interface Call {
  readonly what: string;
  readonly headers: IncomingHttpHeaders;
}

let player: S3Player;
let server: Server;
let aws: Aws;
let folder: string;
const calls: Call[] = [];

const headers = {
  making: { 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-acl': 'bucket-owner-full-control' },
  touching: { 'x-amz-server-side-encryption-customer-key-md5': 'abc' },
};

beforeAll(async () => {
  player = await localS3('headers');
  const behind = new URL(player.env['AWS_ENDPOINT_URL'] ?? '');
  server = createServer((incoming, outgoing) => {
    const { method, url = '', headers: sent } = incoming;
    calls.push({ what: `${method} ${url.replace(/=[^&]*/g, '')}`, headers: sent });
    const passed = request({ host: behind.hostname, port: behind.port, method, path: url, headers: sent }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on a port, not on a pipe.
  aws = connect({ env: player.env, clock: runnerClock, endpoint, headers });
  folder = mkdtempSync(join(tmpdir(), 'modelway-headers-'));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await player.stop();
});

const at = (key: string) => ({ bucket: player.bucket, key });
const hex = (algorithm: string, bytes: Buffer): string => createHash(algorithm).update(bytes).digest('hex');

async function upload(key: string, size: number): Promise<void> {
  const bytes = Buffer.alloc(size, 'modelway');
  const source = join(folder, key);
  writeFileSync(source, bytes);
  const file = { source, size, md5: hex('md5', bytes), sha256: hex('sha256', bytes) };
  await uploadFile(aws, at(key), file, { expected: 'absent' });
}

test('encryption and access go with what makes an object, the key of a customer with all that touches its bytes', async () => {
  await putObject(aws, at('a'), { bytes: Buffer.from('a'), expected: 'absent' });
  await upload('small', 10);
  await upload('large', 9 * 2 ** 20);
  await copyObject(aws, at('a'), at('copy'));
  await getObject(aws, at('a'));
  await headObject(aws, at('a'));
  await listPage(aws, at(''));
  const seen = (name: string): string[] => [
    ...new Set(calls.filter((it) => it.headers[name] !== undefined).map((it) => it.what.replace(/\/headers\/?/, ''))),
  ];
  expect(seen('x-amz-acl').map((it) => it.replace(/\?x-id$/, ''))).toEqual([
    'PUT a',
    'PUT small',
    expect.stringMatching(/^POST large\?uploads/),
    'PUT copy',
  ]);
  expect(seen('x-amz-server-side-encryption')).toEqual(seen('x-amz-acl'));
  const touched = seen('x-amz-server-side-encryption-customer-key-md5').join('\n');
  for (const what of ['PUT a', 'PUT small', 'POST large?uploads', 'PUT large?partNumber', 'GET a', 'HEAD a'])
    expect(touched).toContain(what);
  expect(touched).not.toContain('list-type');
});
