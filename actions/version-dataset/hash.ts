import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileChanged } from '@modelway/aws';
import type { FileEntry } from '@modelway/dataset';
import type { FoundFile } from './walk.ts';

/** Files up to here are read by blocking calls: at 4 KiB they cost a fifth of what a promise for each of them does. */
export const smallBytes = 2 ** 18;

const chunkBytes = 2 ** 20;

interface Digests {
  readonly md5: Hash;
  readonly sha256: Hash;
}

const begin = (): Digests => ({ md5: createHash('md5'), sha256: createHash('sha256') });

function feed({ md5, sha256 }: Digests, bytes: Uint8Array): void {
  md5.update(bytes);
  sha256.update(bytes);
}

const entryOf = (file: FoundFile, { md5, sha256 }: Digests): FileEntry => ({
  path: file.path,
  md5: md5.digest('hex'),
  sha256: sha256.digest('hex'),
  size: file.size,
});

/**
 * Takes both digests of a small file in one read. @param buffer room for `smallBytes`, used again for each file.
 * @throws FileChanged when the file was written to since it was listed or while it was read; what the file system throws.
 */
export function hashSmall(file: FoundFile, buffer: Buffer): FileEntry {
  const handle = openSync(file.absolute, 'r');
  try {
    const before = fstatSync(handle);
    if (before.size !== file.size) throw new FileChanged(file.path);
    const digests = begin();
    const bytes = readSync(handle, buffer, 0, file.size, 0);
    feed(digests, buffer.subarray(0, bytes));
    if (bytes !== file.size || isOther(before, fstatSync(handle))) throw new FileChanged(file.path);
    return entryOf(file, digests);
  } finally {
    closeSync(handle);
  }
}

/** Takes both digests of a file of any size in one read, a MiB at a time. @throws as `hashSmall`, and the signal's reason. */
export async function hashLarge(file: FoundFile, signal: AbortSignal): Promise<FileEntry> {
  const handle = await open(file.absolute, 'r');
  try {
    const before = await handle.stat();
    const digests = begin();
    const bytes = await feedAll(handle, digests, signal);
    if (bytes !== file.size || isOther(before, await handle.stat())) throw new FileChanged(file.path);
    return entryOf(file, digests);
  } finally {
    await handle.close();
  }
}

/** Reads the next chunk while the last one is hashed. */
async function feedAll(handle: FileHandle, digests: Digests, signal: AbortSignal): Promise<number> {
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  let total = 0;
  let ahead = handle.read(buffers[0], 0, chunkBytes, 0);
  for (let turn = 1; ; turn += 1) {
    const { bytesRead, buffer } = await ahead;
    if (bytesRead === 0) return total;
    signal.throwIfAborted();
    total += bytesRead;
    ahead = handle.read(buffers[turn % 2 === 0 ? 0 : 1], 0, chunkBytes, total);
    feed(digests, buffer.subarray(0, bytesRead));
  }
}

const isOther = (before: Stats, after: Stats): boolean =>
  before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ctimeMs !== after.ctimeMs;
