import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { FileChanged, type LocalFile, partBytes } from './local-file.ts';

/** S3's limit. */
const maxParts = 10_000;

/** @returns bytes per part: whole MiB, at least 8, and as many as 10,000 parts need. */
export const partSize = (size: number): number => Math.max(partBytes, Math.ceil(size / maxParts / 2 ** 20) * 2 ** 20);

/**
 * Reads a file in parts, in order. The last one is only given when the whole still is the content that was hashed before.
 * @throws FileChanged
 */
export async function* readParts({
  source,
  size,
  sha256,
}: LocalFile): AsyncGenerator<{ number: number; bytes: Buffer }> {
  const file = await open(source);
  const whole = createHash('sha256');
  try {
    for (let at = 0, number = 1; at < size; number += 1) {
      const bytes = await readFully(file, Math.min(partSize(size), size - at), at);
      whole.update(bytes);
      at += bytes.length;
      if (at === size && (whole.digest('hex') !== sha256 || (await file.stat()).size !== size))
        throw new FileChanged(source);
      if (bytes.length === 0) throw new FileChanged(source);
      yield { number, bytes };
    }
  } finally {
    await file.close();
  }
}

/** A read may give less than was asked for; only the end of the file gives nothing. */
async function readFully(file: FileHandle, length: number, position: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
