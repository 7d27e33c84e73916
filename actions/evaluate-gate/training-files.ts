import { createHash } from 'node:crypto';
import { Refusal, type Store } from '@modelway/action';
import { type Aws, getObject, locate, readObject } from '@modelway/aws';
import { formatOf, readManifest, type TableSource } from '@modelway/dataset';
import { sha256 } from '@modelway/lineage';
import type { Reader } from './exposure.ts';

/** Up to here a file is held whole; Parquet has to be, as its index lies at its end. */
const heldBytes = 256 * 2 ** 20;

interface World {
  readonly aws: Aws;
  readonly store: Store;
  readonly signal: AbortSignal;
}

/** @returns how training data are read from the store's channels, each file proven by its manifest's SHA-256. */
export const trainingFiles = ({ aws, store, signal }: World): Reader => ({
  async manifest(dataset) {
    const object = await store.get(`manifests/${dataset}.json`);
    return object && readManifest(object.bytes, dataset);
  },
  async text(uri, digest) {
    const object = await getObject(aws, locate(uri), signal);
    return object !== undefined && sha256(object.bytes) === digest ? new TextDecoder().decode(object.bytes) : undefined;
  },
  async table(uri, entry) {
    if (entry.size <= heldBytes) {
      const object = await getObject(aws, locate(uri), signal);
      if (object === undefined) return 'is gone';
      return sha256(object.bytes) === entry.sha256 ? held(object.bytes) : 'is not the file that the dataset names';
    }
    if (formatOf(entry.path) === 'parquet') return `is larger than the ${heldBytes / 2 ** 20} MiB that can be held`;
    const stream = await readObject(aws, locate(uri), signal);
    return stream === undefined ? 'is gone' : streamed(proven(stream, { uri, sha256: entry.sha256 }));
  },
});

/** @returns a table that is in memory. */
export const held = (bytes: Uint8Array): TableSource => ({
  byteLength: bytes.byteLength,
  slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
  stream: async function* () {
    yield bytes;
  },
});

const streamed = (stream: AsyncIterable<Uint8Array>): TableSource => ({
  byteLength: 0,
  slice: () => Promise.reject(new RangeError('a stream is read from its start')),
  stream: () => stream,
});

/** Passes bytes on and, at their end, compares their digest: what was read by then is thrown away with the error. */
async function* proven(
  stream: AsyncIterable<Uint8Array>,
  { uri, sha256: wanted }: { uri: string; sha256: string },
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of stream) {
    hash.update(chunk);
    yield chunk;
  }
  const found = hash.digest('hex');
  if (found !== wanted)
    throw new Refusal(
      `${uri}: holds sha256 ${found}, and the dataset says sha256 ${wanted}; run version-dataset again`,
    );
}
