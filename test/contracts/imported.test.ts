import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { type Aws, connect, headObject, listObjects, locate, putObject, uploadFile } from '@modelway/aws';
import { etagDigest } from '@modelway/dataset';
import { digestProgram } from '../../actions/version-dataset/digest-program.ts';
import { listingOf, readTable } from '../../actions/version-dataset/digest-table.ts';
import { type Checkout, checkout } from './dataset-trip.ts';
import { localS3, type S3Player } from './s3-player.ts';

let player: S3Player;
let aws: Aws;
let here: Checkout;
let source: string;
beforeAll(async () => {
  player = await localS3('imported');
  aws = connect({ env: player.env, clock: runnerClock });
});
beforeEach(() => {
  here = checkout(player);
  mkdirSync(join(here.folder, '.dvc'));
  source = `s3://${player.bucket}/raw${here.folder.slice(-6)}`;
});
afterEach(() => rmSync(here.folder, { recursive: true, force: true }));
afterAll(() => player.stop());

const hex = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
const text = (path: string): string => readFileSync(join(here.folder, path), 'utf8');

/** Puts a file where it is imported from, with the checksums of a whole upload. */
async function put(path: string, content: string): Promise<void> {
  here.write({ 'outside/file': content });
  const file = { source: join(here.folder, 'outside/file'), size: Buffer.byteLength(content) };
  const known = { md5: hex('md5', content), sha256: hex('sha256', content) };
  await uploadFile(aws, locate(`${source}/${path}`), { ...file, ...known }, { expected: 'absent' });
  here.remove('outside');
}

async function etags(): Promise<Array<{ path: string; etag: string }>> {
  const at = locate(`${source}/`);
  const found: Array<{ path: string; etag: string }> = [];
  for await (const { key, etag } of listObjects(aws, at))
    found.push({ path: key.slice(at.key.length), etag: etag.replaceAll('"', '') });
  return found;
}

/** What `dvc import-url --no-download` leaves. */
const pending = (md5: string): string =>
  `md5: 00000000000000000000000000000000\nfrozen: true\ndeps:\n- md5: ${md5}\n  size: 12\n  nfiles: 2\n  hash: md5\n  path: ${source}\nouts:\n- hash: md5\n  path: data\n`;

test('versions what lies in S3 without fetching it, and completes its pointer', async () => {
  await put('a.txt', 'hello\n');
  await put('sub/b.txt', 'world\n');
  const pointer = pending(etagDigest(await etags()));
  here.write({ 'data.dvc': pointer });
  const remote = `${source}-remote`;
  const { outputs, log } = await here.version({ remote });
  expect(outputs).toMatchObject({ version: '5369cb520f35f5d77e793cf181884a27.dir', 'uploaded-objects': '3' });
  expect(log).toContainEqual(expect.stringContaining('S3 knew the digests of 2 files; 0 were read through'));
  expect(await headObject(aws, locate(`${remote}/files/md5/b1/946ac92492d2347c6235b4d2611184`))).toMatchObject({
    size: 6,
  });
  expect(text('data.dvc')).toMatch(/^md5: (?!0{32})[0-9a-f]{32}\n/);
  expect(text('data.dvc')).toContain(
    '  path: data\n  md5: 5369cb520f35f5d77e793cf181884a27.dir\n  size: 12\n  nfiles: 2\n',
  );
  expect((await here.version({ remote })).outputs['uploaded-objects']).toBe('0');
});

test('reads through what S3 has no digest of', async () => {
  await put('large', 'modelway'.repeat(1_300_000));
  here.write({ 'data.dvc': pending(etagDigest(await etags())) });
  const { outputs, log } = await here.version({ remote: `${source}-remote` });
  expect(outputs).toMatchObject({ files: '1', bytes: '10400000' });
  expect(log).toContainEqual(expect.stringContaining('digests of 0 files; 1 were read through'));
});

test('refuses a source that is another one by now, or holds nothing, and writes nothing', async () => {
  const pointer = pending('0'.repeat(32).concat('.dir'));
  here.write({ 'data.dvc': pointer });
  await expect(here.version({ remote: `${source}-remote` })).rejects.toThrow(
    'holds nothing; correct the source in data.dvc',
  );
  await put('a.txt', 'hello\n');
  await expect(here.version({ remote: `${source}-remote` })).rejects.toThrow('run dvc update data.dvc');
  expect(text('data.dvc')).toBe(pointer);
});

test('refuses names that no file can have, all of them at once, and writes nothing', async () => {
  for (const path of ['fine', 'a/../../up', './here', 'double//slash', 'new\nline'])
    await putObject(aws, locate(`${source}/${path}`), { bytes: Buffer.from('x'), expected: 'absent' });
  here.write({ 'data.dvc': pending(etagDigest(await etags())) });
  const refused = await here.version({ remote: `${source}-remote` }).catch((cause: Error) => cause.message.split('\n'));
  expect(refused).toHaveLength(4);
  for (const name of ['"a/../../up"', '"./here"', '"double//slash"', '"new\\nline"'])
    expect(refused).toContainEqual(expect.stringContaining(`${name} cannot be the name of a file; rename the object`));
  expect(text('data.dvc')).toContain('0'.repeat(32));
});

test('refuses a remote that S3 cannot copy to', async () => {
  await put('a.txt', 'hello\n');
  here.write({ 'data.dvc': pending(etagDigest(await etags())) });
  await expect(here.version({ remote: './store' })).rejects.toThrow('S3 cannot copy from there to');
});

describe('the program of a job that reads', () => {
  /** Runs it on a listing. @returns its exit code and what it left. */
  async function read(objects: Parameters<typeof listingOf>[0], env = player.env) {
    const [listing, table, message] = ['listing', 'out/table', 'out/message'].map((name) => join(here.folder, name));
    const listed = listingOf(objects);
    here.write({ listing: listed.text });
    const code = await digestProgram([listing ?? '', table ?? '', message ?? ''], env);
    return { code, listed, left: (name: 'table' | 'message') => text(`out/${name}`) };
  }

  async function listed() {
    const at = locate(`${source}/`);
    const found: Array<Parameters<typeof listingOf>[0][number]> = [];
    for await (const { key, etag, size } of listObjects(aws, at))
      found.push({ bucket: at.bucket, key, path: key.slice(at.key.length), etag, size });
    return found;
  }

  test('finds the digests of what is listed, whatever its name', async () => {
    await put('large', 'modelway'.repeat(1_300_000));
    await put('sub/b c+ä\u{1f600}.txt', 'world\n');
    const { code, listed: listing, left } = await read(await listed());
    expect(code).toBe(0);
    expect(readTable(left('table'), listing, 'here').get('sub/b c+ä\u{1f600}.txt')).toMatchObject({
      md5: hex('md5', 'world\n'),
      sha256: hex('sha256', 'world\n'),
    });
  });

  test('takes no object for another one, and says which changed', async () => {
    await put('a.txt', 'hello\n');
    await put('b.txt', 'world\n');
    const [a, ...rest] = await listed();
    if (a === undefined) throw new Error('nothing was listed');
    for (const other of [
      { ...a, etag: '"0"' },
      { ...a, size: a.size + 1 },
      { ...a, key: `${a.key}.gone` },
    ]) {
      const { code, left } = await read([other, ...rest]);
      expect([code, left('message')]).toEqual([1, 'a.txt changed after it was listed']);
      expect(() => left('table')).toThrow('ENOENT');
    }
  });

  test('says what S3 says when it may not read', async () => {
    const { code, left } = await read([{ bucket: 'no-such-bucket', key: 'a', path: 'a', etag: '"0"', size: 1 }]);
    expect([code, left('message')]).toEqual([1, expect.stringContaining('"no-such-bucket" does not exist')]);
  });
});
