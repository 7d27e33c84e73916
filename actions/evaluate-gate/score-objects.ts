import type { Store } from '@modelway/action';
import { type Aws, copyObject, headObject, locate, readObject } from '@modelway/aws';

/** Files of scores in the store: read as they come, and copied where they lie, so that none is ever held whole. */
export interface ScoreObjects {
  /** @returns undefined when there is none. @throws S3Fault */
  open(key: string): Promise<{ readonly chunks: AsyncIterable<Uint8Array>; readonly etag: string } | undefined>;
  /** Keeps the object as it was opened under another key, where nothing is yet. @throws S3Fault, also when it is another one by now. */
  keep(from: { readonly key: string; readonly etag: string }, to: string): Promise<void>;
}

/** @returns those of a store, by their keys in it. */
export function scoreObjects(aws: Aws, { uri }: Pick<Store, 'uri'>, signal?: AbortSignal): ScoreObjects {
  const at = (key: string) => locate(`${uri}/${key}`);
  return {
    async open(key) {
      const head = await headObject(aws, at(key), signal);
      const chunks = head && (await readObject(aws, { ...at(key), etag: head.etag }, signal));
      return chunks && { chunks, etag: head.etag };
    },
    async keep({ key, etag }, to) {
      await copyObject(aws, { ...at(key), etag }, at(to));
    },
  };
}
