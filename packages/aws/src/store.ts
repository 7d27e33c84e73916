import { type Connection, connect } from './clients.ts';
import { listObjects } from './list-objects.ts';
import { locate, under } from './location.ts';
import { type Expected, getObject, type StoredObject } from './objects.ts';
import { putObject } from './put-object.ts';

/** A folder of S3 by relative keys; the `Store` of packages/action, which this room does not know. */
export interface S3Store {
  readonly uri: string;
  get(key: string): Promise<StoredObject | undefined>;
  put(key: string, bytes: Uint8Array | string, expected: Expected): Promise<'written' | 'conflict'>;
  list(prefix: string): Promise<string[]>;
}

/**
 * @param uri `s3://bucket/prefix`; slashes at the end are dropped.
 * @returns the store; nothing is sent before its first use. `list` gives keys relative to the store, in their order.
 * @throws Error when the URI is not of S3, or no region is set. Its methods throw S3Fault.
 */
export function s3Store({ uri, env, clock, role }: Connection & { readonly uri: string }): S3Store {
  const folder = uri.replace(/\/+$/, '');
  const root = locate(folder);
  const aws = connect({ env, clock, role });
  return {
    uri: folder,
    get: (key) => getObject(aws, under(root, key)),
    put: (key, bytes, expected) =>
      putObject(aws, under(root, key), { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, expected }),
    list: async (prefix) => {
      const keys: string[] = [];
      for await (const { key } of listObjects(aws, under(root, prefix)))
        keys.push(key.slice(under(root, '').key.length));
      return keys;
    },
  };
}
