import { join } from 'node:path';
import { batchesOf } from './batches.ts';
import { handsFor, isHandy } from './hands.ts';
import type { Sending, Shipment } from './open-remote.ts';
import type { RemoteCrew } from './tasks.ts';

/** A file whose turn has come. */
export interface Ready {
  readonly file: Sending;
  /** Its content, where it has been read and proven by its SHA-256. */
  readonly bytes?: Uint8Array;
}

/** The event loop answers a hundred requests at a turn, and must find as many files at hand: so much is read at once, so often ahead. */
const [batch, ahead] = [{ of: ({ size }: Sending) => size, items: 256, most: 4 * 2 ** 20 }, 2];

/**
 * Reads small files again and proves them, on threads and ahead of what is sent: by blocking calls, which would keep the event loop from
 * its requests. @returns all files, the small ones last and with their bytes; what has changed comes without, and is refused by whoever
 * sends it when its turn comes.
 */
export async function* withContents({ folder, files }: Shipment, crew: RemoteCrew): AsyncGenerator<Ready> {
  for (const file of files) if (!isHandy(file)) yield { file };
  const small = files.filter(isHandy);
  const hands = handsFor(small.length, crew);
  const read: Promise<Ready[]>[] = [];
  for (const some of batchesOf(small, batch)) {
    const next = readBatch({ folder, files: some }, hands);
    next.catch(() => undefined); // Told when its turn comes.
    if (read.push(next) > ahead) yield* (await read.shift()) ?? [];
  }
  for (const rest of read) yield* await rest;
}

async function readBatch({ folder, files }: Shipment, crew: RemoteCrew): Promise<Ready[]> {
  const order = files.map(({ path, size, sha256 }) => ({ source: join(folder, path), size, sha256 }));
  const { bytes, changed } = await crew.run('read-files', order);
  const refused = new Set(changed);
  let end = 0;
  return files.map((file, i) => {
    end += file.size;
    return refused.has(i) ? { file } : { file, bytes: bytes.subarray(end - file.size, end) };
  });
}
