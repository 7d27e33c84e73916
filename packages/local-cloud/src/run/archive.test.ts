import { mkdir, mkdtemp, readFile, readlink, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { packFolder } from './pack.ts';
import { unpackInto } from './unpack.ts';
import { walk } from './walk.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const folder of ['from/code', 'from/empty', 'to']) await mkdir(join(root, folder), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const archive = (...headers: (Partial<Header> & { name: string })[]): Readable => {
  const tar = pack();
  for (const header of headers) header.type ? tar.entry(header) : tar.entry(header, 'evil');
  tar.finalize();
  return Readable.from(tar).pipe(createGzip());
};

describe('archives', () => {
  it('bring back files, folders, modes and links within', async () => {
    await writeFile(join(root, 'from/model.bin'), 'weights');
    await writeFile(join(root, 'from/code/run.sh'), '#!/bin/sh', { mode: 0o700 });
    await symlink('model.bin', join(root, 'from/latest'));
    await symlink('/etc/passwd', join(root, 'from/secret'));
    await unpackInto(join(root, 'to'), packFolder(join(root, 'from')));
    expect((await walk(join(root, 'to'))).map(({ path }) => path)).toEqual([
      'code',
      'code/run.sh',
      'empty',
      'latest',
      'model.bin',
    ]);
    expect(await readFile(join(root, 'to/latest'), 'utf8')).toBe('weights');
    expect(await readlink(join(root, 'to/latest'))).toBe('model.bin');
    expect((await stat(join(root, 'to/code/run.sh'))).mode & 0o777).toBe(0o755);
  });

  it('have the same bytes for the same content', async () => {
    await writeFile(join(root, 'from/b'), 'b');
    await writeFile(join(root, 'from/a'), 'a');
    const first = await buffer(packFolder(join(root, 'from')));
    await utimes(join(root, 'from/a'), 1, 1);
    expect((await buffer(packFolder(join(root, 'from')))).equals(first)).toBe(true);
  });

  it.each<[string, Partial<Header> & { name: string }]>([
    ['a name that climbs', { name: '../evil' }],
    ['a name that climbs on its way', { name: 'a/../../evil' }],
    ['an absolute name', { name: '/tmp/evil' }],
    ['a link that climbs', { name: 'out', type: 'symlink', linkname: '../..' }],
    ['an absolute link', { name: 'out', type: 'symlink', linkname: '/etc' }],
    ['a hard link that climbs', { name: 'out', type: 'link', linkname: '../evil' }],
    ['a device', { name: 'null', type: 'character-device' }],
  ])('are refused with %s', async (_, header) => {
    await expect(unpackInto(join(root, 'to'), archive(header))).rejects.toThrow(
      expect.objectContaining({ name: 'BadArchive' }),
    );
    expect(await walk(join(root, 'to'))).toEqual([]);
  });

  it('are refused when they are none, or cut short', async () => {
    await expect(unpackInto(join(root, 'to'), Readable.from([Buffer.from('hello')]))).rejects.toThrow(
      'incorrect header check',
    );
    await writeFile(join(root, 'from/a'), 'a'.repeat(100_000));
    const whole = await buffer(packFolder(join(root, 'from')));
    const half = Readable.from([whole.subarray(0, whole.length / 2)]);
    await expect(unpackInto(join(root, 'to'), half)).rejects.toThrow('unexpected end of file');
  });
});
