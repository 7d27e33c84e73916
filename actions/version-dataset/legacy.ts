import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileEntry, legacyChunkBytes, legacyDigest, type Manifest } from '@modelway/dataset';
import type { Target } from './target.ts';

/**
 * Gives the files of a version the digests that DVC 2 would have given them, so that they can be compared with what it wrote.
 * Reads every file once more, which happens only as long as the base is a version of DVC 2.
 */
export async function legacyManifest(target: Target, manifest: Manifest): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  for (const entry of manifest) entries.push({ ...entry, md5: await digestOf(join(target.folder, entry.path)) });
  return entries;
}

async function digestOf(path: string): Promise<string> {
  const digest = legacyDigest();
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(legacyChunkBytes);
    for (let filled = await fill(file, buffer); filled > 0; filled = await fill(file, buffer))
      digest.add(buffer.subarray(0, filled));
  } finally {
    await file.close();
  }
  return digest.digest();
}

/** A read may give less than was asked for, and the digest depends on where chunks end. */
async function fill(file: Awaited<ReturnType<typeof open>>, buffer: Buffer): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
