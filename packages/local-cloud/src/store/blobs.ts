import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The bytes of one object: small ones in memory, large ones in a file, so that memory stays flat. */
export interface Blob {
  readonly size: number;
  readonly md5: string;
  readonly bytes?: Buffer;
  readonly file?: string;
}

export interface Blobs {
  write(body: Buffer | Readable): Promise<Blob>;
  remove(blob: Blob): void;
}

/** Bodies up to this size are kept in memory when the cloud has no folder of its own. */
const small = 64 * 1024;

/** @param folder where files go. @param keep `files` writes every body to a file, as a cloud that survives a restart must. */
export function createBlobs(folder: string, keep: 'memory' | 'files'): Blobs {
  mkdirSync(folder, { recursive: true });
  const write = async (body: Buffer | Readable): Promise<Blob> => {
    if (!Buffer.isBuffer(body)) return writeStream(folder, body);
    const md5 = createHash('md5').update(body).digest('hex');
    if (keep === 'memory' && body.length <= small) return { size: body.length, md5, bytes: body };
    const file = join(folder, randomUUID());
    writeFileSync(file, body);
    return { size: body.length, md5, file };
  };
  return { write, remove: ({ file }) => file && rmSync(file, { force: true }) };
}

async function writeStream(folder: string, body: Readable): Promise<Blob> {
  const file = join(folder, randomUUID());
  const md5 = createHash('md5');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      md5.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(body, measure, createWriteStream(file));
  } catch (cause) {
    rmSync(file, { force: true });
    throw cause;
  }
  return { size, md5: md5.digest('hex'), file };
}

/** @param range first and last byte, both included. */
export function readBlob({ bytes, file }: Blob, range?: { start: number; end: number }): Readable {
  if (bytes !== undefined)
    return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes], { objectMode: false });
  return createReadStream(file ?? '', range);
}

export async function blobBytes({ bytes, file }: Blob): Promise<Buffer> {
  return bytes ?? readFile(file ?? '');
}
