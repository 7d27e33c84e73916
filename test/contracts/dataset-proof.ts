import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { type Aws, connect, getObject, listObjects, locate } from '@modelway/aws';
import { type Checkout, checkout } from './dataset-trip.ts';
import type { S3Player } from './s3-player.ts';

/** What version-dataset must prove of a remote, and offer to SageMaker, on every S3. */
export function proofContract(start: () => Promise<S3Player>): void {
  let player: S3Player;
  let aws: Aws;
  let here: Checkout;
  beforeAll(async () => {
    player = await start();
    aws = connect({ env: player.env, clock: runnerClock });
  });
  beforeEach(() => {
    here = checkout(player);
    here.write({ 'data/a.txt': 'hello\n', 'data/sub/b.txt': 'world\n', 'data/copy.txt': 'hello\n' });
  });
  afterEach(() => rmSync(here.folder, { recursive: true, force: true }));
  afterAll(() => player.stop());

  const fresh = (name: string): string => `s3://${player.bucket}/remotes/${name}-${here.folder.slice(-6)}`;
  const hello = 'files/md5/b1/946ac92492d2347c6235b4d2611184';
  const textAt = async (uri: string) => Buffer.from((await getObject(aws, locate(uri)))?.bytes ?? []).toString();
  const put = async (uri: string, Body: string): Promise<void> => {
    const { sdk, client } = await aws.s3();
    const { bucket: Bucket, key: Key } = locate(uri);
    await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body }));
  };
  const keysUnder = async (uri: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of listObjects(aws, locate(uri))) keys.push(key);
    return keys;
  };

  test('digests find a file of the right size with other bytes, and put it right', async () => {
    const remote = fresh('digests');
    await here.version({ remote });
    await put(`${remote}/${hello}`, 'jello\n');
    expect((await here.version({ remote, verify: 'sizes' })).outputs['repaired-objects']).toBe('0');
    const { outputs, facts } = await here.version({ remote, verify: 'true' });
    expect(outputs).toMatchObject({ 'uploaded-objects': '1', 'repaired-objects': '1' });
    expect(facts.verified).toEqual({ by: 'digests', repaired: 1 });
    expect(await textAt(`${remote}/${hello}`)).toBe('hello\n');
    expect((await here.version({ remote, verify: 'digests' })).outputs['repaired-objects']).toBe('0');
  });

  test('digests believe an object that S3 has no SHA-256 of when its bytes have it', async () => {
    const remote = fresh('bare');
    await here.version({ remote });
    await put(`${remote}/${hello}`, 'hello\n');
    expect((await here.version({ remote, verify: 'digests' })).outputs['repaired-objects']).toBe('0');
  });

  test('a damaged listing is put right too', async () => {
    const remote = fresh('listing');
    const { outputs } = await here.version({ remote });
    const id = outputs['version'] ?? '';
    const uri = `${remote}/files/md5/${id.slice(0, 2)}/${id.slice(2)}`;
    const was = await textAt(uri);
    await put(uri, was.replace('a.txt', 'z.txt'));
    expect((await here.version({ remote, verify: 'digests' })).outputs['repaired-objects']).toBe('1');
    expect(await textAt(uri)).toBe(was);
  });

  test('sizes find what is missing behind a listing; none believes the listing, as DVC does', async () => {
    const remote = fresh('none');
    await here.version({ remote });
    const { sdk, client } = await aws.s3();
    const { bucket: Bucket, key: Key } = locate(`${remote}/${hello}`);
    await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
    expect((await here.version({ remote, verify: 'none' })).outputs['uploaded-objects']).toBe('0');
    expect((await here.version({ remote })).outputs['repaired-objects']).toBe('1');
  });

  test('none believes the listing of the version before, and writes the little that is new without looking for it', async () => {
    const remote = fresh('before');
    await here.state(await here.version({ remote }));
    here.write({ 'data/a.txt': 'hello again\n' });
    await put(`${remote}/files/md5/59/1785b794601e212b260e25925636fd`, 'world\n');
    const { sdk, client } = await aws.s3();
    const { bucket: Bucket, key } = locate(remote);
    await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: `${key}/${hello}` }));
    const believed = await here.version({ remote, verify: 'none' });
    expect(believed.outputs).toMatchObject({ changed: '1', 'uploaded-objects': '2', 'repaired-objects': '0' });
    const looked = await here.version({ remote, verify: 'sizes' });
    expect(looked.outputs).toMatchObject({ 'uploaded-objects': '1', 'repaired-objects': '1' });
    expect(await textAt(`${remote}/${hello}`)).toBe('hello\n');
  });

  test('none believes no listing that is not in the remote: another one gets every file', async () => {
    await here.state(await here.version({ remote: fresh('one') }));
    here.write({ 'data/a.txt': 'hello again\n' });
    const { outputs } = await here.version({ remote: fresh('other'), verify: 'none' });
    expect(outputs).toMatchObject({ changed: '1', 'uploaded-objects': '4' });
  });

  test('a version whose data are not here is proven by its pointer', async () => {
    const remote = fresh('pointed');
    const { outputs } = await here.version({ remote });
    here.remove('data');
    await expect(here.version({ remote })).rejects.toThrow('does not exist');
    const proven = await here.version({ remote, verify: 'true' });
    for (const name of ['version', 'sha256', 'files', 'bytes']) expect(proven.outputs[name]).toBe(outputs[name]);
    expect(proven.outputs).toMatchObject({ 'uploaded-objects': '0', 'repaired-objects': '0' });
  });

  test('what is missing or damaged there and not here is named, every file of it', async () => {
    const remote = fresh('nowhere');
    await here.version({ remote });
    here.remove('data');
    await put(`${remote}/${hello}`, 'jello\n');
    const { sdk, client } = await aws.s3();
    const lost = locate(`${remote}/files/md5/59/1785b794601e212b260e25925636fd`);
    await client.send(new sdk.DeleteObjectCommand({ Bucket: lost.bucket, Key: lost.key }));
    const said = await here.version({ remote, verify: 'true' }).then(
      () => '',
      (cause: Error) => cause.message,
    );
    expect(said.split('\n').sort()).toEqual([
      expect.stringContaining('a.txt: is damaged'),
      expect.stringContaining('copy.txt: is damaged'),
      expect.stringContaining('sub/b.txt: is missing'),
    ]);
  });

  test('a pointer that disagrees with its listing is told', async () => {
    const remote = fresh('disagrees');
    await here.version({ remote });
    here.remove('data');
    const file = join(here.folder, 'data.dvc');
    writeFileSync(file, readFileSync(file, 'utf8').replace('nfiles: 3', 'nfiles: 4').replace('size: 18', 'size: 19'));
    await expect(here.version({ remote, verify: 'true' })).rejects.toThrow(
      /says 19 bytes, and its listing has 18.*says 4 files, and its listing has 3/s,
    );
  });

  test('a remote in a folder is proven and put right as one in S3 is', async () => {
    const remote = './remote';
    await here.version({ remote });
    const object = join(here.folder, 'remote', hello);
    rmSync(object);
    writeFileSync(object, 'jello\n');
    expect((await here.version({ remote, verify: 'sizes' })).outputs['repaired-objects']).toBe('0');
    expect((await here.version({ remote, verify: 'digests' })).outputs['repaired-objects']).toBe('1');
    expect(readFileSync(object, 'utf8')).toBe('hello\n');
  });

  test('a channel is two texts over the objects, written once: no copies, whatever the number of files', async () => {
    const remote = fresh('manifest');
    const { outputs, facts } = await here.version({ remote });
    const [head, names = '', ...keys] = JSON.parse(await textAt(outputs['channel'] ?? '')) as [
      { prefix: string },
      ...string[],
    ];
    expect(keys).toHaveLength(2);
    const named = JSON.parse(await textAt(`${head.prefix}${names}`)) as Record<string, string>;
    expect(Object.keys(named)).toEqual(['a.txt', 'copy.txt', 'sub/b.txt']);
    expect(await textAt(`${head.prefix}${named['copy.txt']}`)).toBe('hello\n');
    expect(facts.channel).toBe(outputs['channel']);
    const before = await keysUnder(`s3://${player.bucket}/store/channels/`);
    expect((await here.version({ remote })).outputs['channel']).toBe(outputs['channel']);
    expect(await keysUnder(`s3://${player.bucket}/store/channels/`)).toEqual(before);
    const manifest = await textAt(facts.manifest.uri ?? '');
    expect(facts.manifest.uri).toContain(facts.version.sha256);
    expect(JSON.parse(manifest)).toContainEqual(
      expect.objectContaining({ path: 'a.txt', size: 6, md5: 'b1946ac92492d2347c6235b4d2611184' }),
    );
  });

  test('a channel that is a folder shows every file by name', async () => {
    here.write({ 'data/more.txt': 'more\n' });
    const { outputs } = await here.version({ remote: fresh('folder'), channel: 'folder' });
    const { key } = locate(outputs['channel'] ?? '');
    const names = ['a.txt', 'copy.txt', 'more.txt', 'sub/b.txt'];
    expect(await keysUnder(outputs['channel'] ?? '')).toEqual(names.map((name) => `${key}${name}`));
  });

  test('no channel is an empty output', async () => {
    const { outputs, facts } = await here.version({ remote: fresh('no-channel'), channel: 'none' });
    expect([outputs['channel'], facts.channel]).toEqual(['', '']);
  });
}
