import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  /** Removes files that are not among `kept`: what a crash left between writing the bytes and making them an object. */
  sweep(kept: ReadonlySet<string>): void;
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
  const sweep = (kept: ReadonlySet<string>): void => {
    const left = readdirSync(folder).map((name) => join(folder, name));
    for (const file of left) if (!kept.has(file)) rmSync(file, { force: true });
  };
  return { write, remove: ({ file }) => file && rmSync(file, { force: true }), sweep };
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

/** The stream must be read or destroyed, as it holds a file open. @param range first and last byte, both included. */
export function readBlob({ bytes, file }: Blob, range?: { start: number; end: number }): Readable {
  if (bytes !== undefined)
    return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes], { objectMode: false });
  // Opened now, not later by the stream: from here on the bytes can be read to their end even if the object is replaced.
  return createReadStream('', { ...range, fd: openSync(file ?? '', 'r') });
}

export async function blobBytes({ bytes, file }: Blob): Promise<Buffer> {
  return bytes ?? readFile(file ?? '');
}
