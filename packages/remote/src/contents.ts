import { batchesOf } from './batches.ts';
import { handsFor, isHandy } from './hands.ts';
import type { Sending } from './open-remote.ts';
import type { RemoteCrew } from './tasks.ts';

/** The event loop answers a hundred requests at a turn, and must find as many files at hand: so much is read at once, so often ahead. */
const [batch, ahead] = [{ of: ({ size }: Sending) => size, items: 256, most: 4 * 2 ** 20 }, 2];

/**
 * Reads small files again and proves them, on threads and ahead of what is sent: by blocking calls, which would keep the event loop from
 * its requests. @returns all files, the small ones last and with their bytes; what has changed comes without, and is refused by whoever
 * sends it when its turn comes.
 */
export async function* withContents(files: readonly Sending[], crew: RemoteCrew): AsyncGenerator<Sending> {
  yield* files.filter((file) => !isHandy(file));
  const small = files.filter(isHandy);
  const hands = handsFor(small.length, crew);
  const read: Promise<Sending[]>[] = [];
  for (const some of batchesOf(small, batch)) {
    const next = readBatch(some, hands);
    next.catch(() => undefined); // Told when its turn comes.
    if (read.push(next) > ahead) yield* (await read.shift()) ?? [];
  }
  for (const rest of read) yield* await rest;
}

async function readBatch(files: readonly Sending[], crew: RemoteCrew): Promise<Sending[]> {
  const order = files.map(({ source, size, sha256 }) => ({ source, size, sha256 }));
  const { bytes, changed } = await crew.run('read-files', order);
  const refused = new Set(changed);
  let end = 0;
  return files.map((file, i) => {
    end += file.size;
    return refused.has(i) ? file : { ...file, bytes: bytes.subarray(end - file.size, end) };
  });
}
