import { sha256 } from '@modelway/lineage';
import type { DirEntry } from './dir-object.ts';
import { objectKey } from './object-id.ts';

/** @returns the folder of the store in which files lie by name for SageMaker; `digest`: the SHA-256 of their manifest. Ends with a slash. */
export const channelFolder = (digest: string): string => `channels/${digest}/`;

/** A text for the store, under a key that says its content. */
export interface ChannelFile {
  readonly key: string;
  readonly text: string;
}

/** An S3 manifest over the objects of a remote. */
export interface ObjectChannel {
  /** SageMaker's `ManifestFile`: a JSON array, first `{"prefix": "s3://…/"}`, then keys relative to it. */
  readonly manifest: ChannelFile;
  /** JSON, from each file's name to where its content lies below the channel's folder in the container. */
  readonly names: ChannelFile;
}

/**
 * Offers files to SageMaker where they are, without copies: in the container they are called by their digests, and a file of names,
 * itself in the channel as `…/channels/names-<sha256>.json`, says which is which.
 * @param place the DVC remote and the store, as `s3://bucket/prefix`. A manifest has one bucket, so in different buckets the names
 * are not in the channel; whoever needs them gives them as a channel of their own.
 */
export function objectChannel(
  entries: readonly DirEntry[],
  { remote, store }: { readonly remote: string; readonly store: string },
): ObjectChannel {
  const near = bucketOf(remote) === bucketOf(store);
  const prefix = near ? commonFolder(`${remote}/`, `${store}/`) : `${remote}/`;
  const below = (uri: string): string => uri.slice(prefix.length);
  const where = (md5: string): string => below(`${remote}/${objectKey(md5)}`);
  const names = named('names', JSON.stringify(Object.fromEntries(entries.map(({ path, md5 }) => [path, where(md5)]))));
  const objects = [...new Set(entries.map(({ md5 }) => where(md5)))];
  const keys = near ? [below(`${store}/${names.key}`), ...objects] : objects;
  return { names, manifest: named('manifest', JSON.stringify([{ prefix }, ...keys])) };
}

const named = (what: string, text: string): ChannelFile => ({ key: `channels/${what}-${sha256(text)}.json`, text });

const bucketOf = (uri: string): string | undefined => uri.split('/')[2];

/** The longest folder that holds both; the scheme and the bucket are the same. */
function commonFolder(a: string, b: string): string {
  const [left, right] = [a.split('/'), b.split('/')];
  const differs = left.findIndex((part, i) => part !== right[i]);
  return `${left.slice(0, differs < 0 ? -1 : Math.max(3, differs)).join('/')}/`;
}
