import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runnerClock } from '@modelway/action';
import { connect, listObjects } from '@modelway/aws';
import { parse } from 'yaml';
import { type Checkout, checkout } from '../contracts/dataset-trip.ts';
import { peer } from './peers.ts';
import { moto, type Served, secrets } from './serve.ts';

/** A bucket that keeps versions, which moto has and the local cloud has not, and what `dvc import-url --version-aware` writes of it. */
const bucket = 'versions';
const env = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: secrets.key, AWS_SECRET_ACCESS_KEY: secrets.secret };
let server: Served;
let here: Checkout;
let clone: string;

type Client = Awaited<ReturnType<ReturnType<typeof connect>['s3']>>;
let s3: Client;

beforeAll(async () => {
  server = await moto();
  Object.assign(env, { AWS_ENDPOINT_URL: server.url });
  // The SDK and DVC take them from the process.
  Object.assign(process.env, env, { AWS_DEFAULT_REGION: env.AWS_REGION });
  s3 = await connect({ env, clock: runnerClock }).s3();
  await s3.client.send(new s3.sdk.CreateBucketCommand({ Bucket: bucket }));
  const VersioningConfiguration = { Status: 'Enabled' as const };
  await s3.client.send(new s3.sdk.PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }));
});
afterAll(() => server.stop());
beforeEach(async () => {
  here = checkout({ env, bucket, stop: async () => {} });
  clone = join(mkdtempSync(join(tmpdir(), 'modelway-clone-')), 'project');
  await dvc('init', '--quiet');
  appendFileSync(
    join(here.folder, '.dvc', 'config'),
    `[core]\n    remote = s3\n['remote "s3"']\n    url = s3://${bucket}/dvc${here.folder.slice(-6)}\n`,
  );
});
afterEach(() => {
  for (const folder of [here.folder, join(clone, '..')]) rmSync(folder, { recursive: true, force: true });
});

/** @param args and where. Jest's own environment is not what children get. */
const dvcIn = (folder: string, ...args: readonly string[]) =>
  promisify(execFile)(peer('dvc/bin/dvc'), args, { cwd: folder, env: process.env });
const dvc = (...args: readonly string[]) => dvcIn(here.folder, ...args);

const put = async (key: string, text: string): Promise<string> => {
  const { VersionId = '' } = await s3.client.send(
    new s3.sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ChecksumAlgorithm: 'SHA256' }),
  );
  return VersionId;
};

const raw = (name: string): string => `raw${here.folder.slice(-6)}/${name}`;

const pointer = (folder: string): string => readFileSync(join(folder, 'data.dvc'), 'utf8');

/** What DVC itself writes when it downloads what it imports. */
async function byDvc(url: string): Promise<unknown> {
  await dvc('import-url', '--quiet', '--version-aware', url, 'data');
  const written = parse(pointer(here.folder));
  for (const name of ['data', 'data.dvc', '.gitignore']) here.remove(name);
  return written;
}

test.each([
  ['a folder', 'folder', ['folder/a b.txt', 'folder/sub/é'], ['--no-download']],
  ['one object', 'file.csv', ['file.csv'], ['--no-download']],
  ['a folder, downloaded once', 'folder', ['folder/a', 'folder/b'], []],
])('versions the very versions of %s that were imported, whatever lies there now', async (_, what, names, more) => {
  for (const name of names) await put(raw(name), `of ${name}\n`);
  const url = `s3://${bucket}/${raw(what)}`;
  const expected = await byDvc(url);
  await dvc('import-url', '--quiet', '--version-aware', ...more, url, 'data');
  rmSync(join(here.folder, 'data'), { recursive: true, force: true });
  for (const name of names) await put(raw(name), 'something else by now\n');
  await put(raw(`${what}/new`), 'not imported\n');
  here.git('add', '.');
  const { outputs } = await here.version({});
  expect(outputs).toMatchObject({ files: String(names.length) });
  expect(parse(pointer(here.folder))).toEqual(expected);
  here.git('add', '.');
  here.git('commit', '--quiet', '--message=data');
  execFileSync('git', ['clone', '--quiet', here.folder, clone]);
  await dvcIn(clone, 'pull', '--quiet');
  for (const name of names)
    expect(readFileSync(join(clone, name.replace(/^(folder|file\.csv)/, 'data')), 'utf8')).toBe(`of ${name}\n`);
  expect(pointer(clone)).toBe(pointer(here.folder));
  expect((await here.version({})).outputs).toMatchObject({ version: outputs['version'], 'uploaded-objects': '0' });
});

test('refuses a version that was deleted since, names it, and writes nothing', async () => {
  await put(raw('folder/kept'), 'kept\n');
  const VersionId = await put(raw('folder/lost'), 'lost\n');
  await dvc('import-url', '--quiet', '--version-aware', '--no-download', `s3://${bucket}/${raw('folder')}`, 'data');
  await s3.client.send(new s3.sdk.DeleteObjectCommand({ Bucket: bucket, Key: raw('folder/lost'), VersionId }));
  const before = pointer(here.folder);
  await expect(here.version({})).rejects.toThrow(
    /lost is not there any more in the version that was imported; run dvc update/,
  );
  const remote = { bucket, key: `dvc${here.folder.slice(-6)}/` };
  for await (const { key } of listObjects(connect({ env, clock: runnerClock }), remote))
    throw new Error(`wrote ${key}`);
  expect(pointer(here.folder)).toBe(before);
});
