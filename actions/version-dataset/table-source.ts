import { open } from 'node:fs/promises';
import type { TableSource } from '@modelway/dataset';

const chunkBytes = 2 ** 20;

/** A file of this machine as a table is read: in order, or anywhere. @param bytes its size. */
export function fileSource(path: string, bytes: number): TableSource {
  return {
    byteLength: bytes,
    async slice(start, end = bytes) {
      const buffer = new ArrayBuffer(Math.max(0, Math.min(end, bytes) - start));
      const file = await open(path);
      try {
        await file.read(new Uint8Array(buffer), 0, buffer.byteLength, start);
      } finally {
        await file.close();
      }
      return buffer;
    },
    stream: () => chunksOf(path),
  };
}

/** Each chunk is fresh: readers write into them. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(chunkBytes), 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
