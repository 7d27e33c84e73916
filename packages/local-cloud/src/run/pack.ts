import { createReadStream } from 'node:fs';
import { readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { downward } from './tree.ts';
import { type Found, walk } from './walk.ts';

/** Same content, same bytes: names in order, no owner, no time. AWS keeps times; nobody should depend on them. */
const plain = { mtime: new Date(0), uid: 0, gid: 0, uname: '', gname: '' };

/** The content of a folder as a `.tar.gz`, at the root of the archive. Links that lead out of the folder stay behind. */
export function packFolder(folder: string): Readable {
  const archive = pack();
  const zipped = createGzip();
  // The failure of one side ends the other, and reaches the reader through `zipped`.
  fill(archive, folder).catch((error: Error) => archive.destroy(error));
  pipeline(Readable.from(archive), zipped).catch((error: Error) => zipped.destroy(error));
  return zipped;
}

async function fill(archive: Pack, folder: string): Promise<void> {
  for (const found of await walk(folder)) await add(archive, folder, found);
  archive.finalize();
}

async function add(archive: Pack, folder: string, { path, kind }: Found): Promise<void> {
  const file = join(folder, path);
  if (kind === 'folder') archive.entry({ ...plain, name: `${path}/`, type: 'directory', mode: 0o755 });
  if (kind === 'link') {
    const linkname = await readlink(file);
    if (downward(linkname) !== undefined) archive.entry({ ...plain, name: path, type: 'symlink', linkname });
  }
  if (kind === 'file') {
    const { size, mode } = await stat(file);
    const entry = archive.entry({ ...plain, name: path, size, mode: mode & 0o111 ? 0o755 : 0o644 });
    await pipeline(createReadStream(file), entry);
  }
}
