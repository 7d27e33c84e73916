import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { downward } from './tree.ts';

/** An archive that would write outside its folder, that is too large, or that is no archive. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}

/** What an archive may hold at most, unpacked. A few kilobytes of gzip can say terabytes of zeros. */
export const largestArchive = 20 * 2 ** 30;

/**
 * Unpacks a `.tar.gz` below a folder. Names must lead downwards from it, and so must symbolic links from where they stand: then no chain
 * of them leads out. Devices, pipes and the like are refused.
 * @throws BadArchive
 */
export async function unpackInto(folder: string, archive: Readable): Promise<void> {
  const entries = extract();
  const reading = pipeline(archive, createGunzip(), entries);
  reading.catch(() => undefined); // It is awaited below; until then its failure must not count as unhandled.
  let bytes = 0;
  try {
    for await (const entry of entries) {
      bytes += entry.header.size;
      if (bytes > largestArchive) throw new BadArchive(`it holds more than ${largestArchive} bytes`);
      await place(folder, entry.header, Readable.from(entry));
    }
    await reading;
  } catch (error) {
    entries.destroy();
    throw error instanceof BadArchive ? error : new BadArchive(error instanceof Error ? error.message : String(error));
  }
}

async function place(folder: string, { name, type, linkname, mode }: Header, body: Readable): Promise<void> {
  const path = downward(name);
  const target = downward(linkname ?? '');
  if (path === undefined && type === 'directory' && /^(\.\/)*\.?$/.test(name)) return void body.resume();
  if (path === undefined) throw new BadArchive(`the entry ${JSON.stringify(name)} would be written outside the folder`);
  const file = join(folder, path);
  await mkdir(type === 'directory' ? file : dirname(file), { recursive: true });
  if (type === 'file' || type === 'contiguous-file')
    return pipeline(body, createWriteStream(file, { mode: mode & 0o111 ? 0o755 : 0o644 }));
  body.resume();
  if (type === 'directory') return;
  if (target === undefined)
    throw new BadArchive(`the entry ${JSON.stringify(name)} (${type}) leads outside the folder`);
  if (type === 'symlink') return symlink(target, file);
  if (type === 'link') return copyFile(join(folder, target), file);
  throw new BadArchive(`the entry ${JSON.stringify(name)} is a ${type}, which a model cannot hold`);
}
