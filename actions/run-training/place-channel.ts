import { Refusal, type Store } from '@modelway/action';
import { type Aws, copyObject, inLanes, listObjects, locate } from '@modelway/aws';
import { type ChannelFile, objectChannel, objectKey, readManifest } from '@modelway/dataset';
import type { Facts } from '@modelway/lineage';
import type { Channel } from './channels.ts';

/** What has to be written before SageMaker can read a channel: copies inside S3 from one URI to another, and texts for the store. */
export interface Placing {
  readonly copies: ReadonlyArray<{ readonly from: string; readonly to: string }>;
  readonly texts: readonly ChannelFile[];
}

/** A folder of a version that lies in the remote by its objects only. `as`: by name, or as the objects are. */
export interface Wanted {
  readonly dataset: Facts<'dataset'>;
  /** Below the dataset: empty, or with a slash at the end. */
  readonly folder: string;
  readonly as: 'names' | 'objects';
}

/** CopyObject's limit, in bytes. */
const largestCopy = 5 * 2 ** 30;

/** Each is one short request, for S3 moves the bytes itself. */
const copiesAtOnce = 32;

/**
 * Finds what a channel still needs. Nothing is written. @returns undefined when the version has no file there.
 * @throws Refusal when the version's manifest is gone, or a file is too large to be copied; DatasetFault, S3Fault.
 */
export async function planPlacing(
  { aws, store }: { aws: Aws; store: Store },
  channel: Channel,
  { dataset, folder, as }: Wanted,
): Promise<Channel | undefined> {
  const entries = (await manifestOf(store, dataset))
    .filter(({ path }) => path.startsWith(folder))
    .map((entry) => ({ ...entry, path: entry.path.slice(folder.length) }));
  if (entries.length === 0) return undefined;
  if (as === 'objects') {
    const { names, manifest } = objectChannel(entries, { remote: dataset.remote, store: store.uri });
    return { ...channel, uri: `${store.uri}/${manifest.key}`, placing: { copies: [], texts: [names, manifest] } };
  }
  const there = await namesUnder(aws, channel.uri);
  const missing = entries.filter(({ path }) => !there.has(path));
  refuseLarge(channel, missing);
  const copies = missing.map(({ path, md5 }) => ({
    from: `${dataset.remote}/${objectKey(md5)}`,
    to: `${channel.uri}${path}`,
  }));
  return { ...channel, placing: { copies, texts: [] } };
}

function refuseLarge({ name }: Channel, files: ReadonlyArray<{ readonly path: string; readonly size: number }>): void {
  const large = files.filter(({ size }) => size > largestCopy);
  if (large.length > 0)
    throw new Refusal(
      ...large.map(
        ({ path }) =>
          `channels: ${name}: ${path} is larger than the 5 GiB that S3 copies at once; run version-dataset with channel: folder, or give "manifest:" before the folder`,
      ),
    );
}

async function manifestOf(store: Store, { name, version }: Facts<'dataset'>) {
  const object = await store.get(`manifests/${version.sha256}.json`);
  if (object === undefined)
    throw new Refusal(
      `dataset ${name}: its manifest ${store.uri}/manifests/${version.sha256}.json is gone; run version-dataset again`,
    );
  return readManifest(object.bytes, version.sha256);
}

async function namesUnder(aws: Aws, uri: string): Promise<Set<string>> {
  const folder = locate(uri);
  const names = new Set<string>();
  for await (const { key } of listObjects(aws, folder)) names.add(key.slice(folder.key.length));
  return names;
}

/** Writes what the channels of a plan still need; what another run has written meanwhile is the same. @throws S3Fault */
export async function place(
  { aws, store, signal }: { aws: Aws; store: Store; signal: AbortSignal },
  channels: readonly Channel[],
): Promise<void> {
  const placings = channels.flatMap(({ placing }) => placing ?? []);
  const copies = placings.flatMap((it) => it.copies);
  await inLanes(copies, { lanes: copiesAtOnce, signal }, async ({ from, to }) => {
    await copyObject(aws, locate(from), locate(to));
  });
  for (const { key, text } of placings.flatMap((it) => it.texts)) await store.put(key, text, 'absent');
}
