import { type FileEntry, formatOf, type Manifest, objectKey } from '@modelway/dataset';
import type { Facts } from '@modelway/lineage';

type Channel = Pick<Facts<'training'>['channels'][number], 'name' | 'uri' | 'dataset'>;

/** Which files of a dataset version a training was given, and where each of them lies. */
export interface ChannelFiles {
  readonly files: ReadonlyArray<{ readonly entry: FileEntry; readonly uri: string }>;
  /** What else it was given, as sentences: of that nothing can be proven. */
  readonly unknown: readonly string[];
}

/** How what stands behind a channel is read. */
export interface ChannelReader {
  /** @returns the files of a dataset version, or undefined when the store does not know it. */
  manifest(dataset: string): Promise<Manifest | undefined>;
  /** @returns the text whose SHA-256 its name says, or undefined when it is gone or another one. */
  text(uri: string, sha256: string): Promise<string | undefined>;
}

/** @returns the version of a dataset that a channel is a folder of, and which folder (ends with a slash, or is all of it). */
export function folderOf({ uri, dataset }: Omit<Channel, 'name'>): { dataset: string; folder: string } | undefined {
  const [, version, folder = ''] = /\/channels\/([0-9a-f]{64})\/(.*)$/.exec(uri) ?? [];
  return dataset !== undefined && version === dataset ? { dataset, folder } : undefined;
}

/** @returns the SHA-256 of the list of objects that a channel is. */
const listOf = ({ uri, dataset }: Channel): string | undefined =>
  dataset === undefined ? undefined : /\/channels\/manifest-([0-9a-f]{64})\.json$/.exec(uri)?.[1];

/** Finds out which files of a dataset version a channel is: a folder of it, or a list of its objects. */
export async function channelFiles(channel: Channel, reader: ChannelReader): Promise<ChannelFiles> {
  const { name, uri, dataset = '' } = channel;
  const [folder, list] = [folderOf(channel)?.folder, listOf(channel)];
  if (folder === undefined && list === undefined)
    return nothing(`channel ${name} reads ${uri}, which is no folder of a dataset version`);
  const manifest = await reader.manifest(dataset);
  if (manifest === undefined)
    return nothing(`the manifest of the dataset ${dataset.slice(0, 12)} of channel ${name} is gone`);
  if (folder === undefined) return listed(channel, manifest, { reader, list: list ?? '' });
  const top = uri.slice(0, uri.length - folder.length);
  const inside = manifest.filter(({ path }) => path.startsWith(folder));
  return { files: inside.map((entry) => ({ entry, uri: `${top}${entry.path}` })), unknown: [] };
}

const nothing = (why: string): ChannelFiles => ({ files: [], unknown: [why] });

/** Objects are called by the MD5 that locates them; which file that is, and the SHA-256 that proves it, says the version's manifest. */
async function listed(
  { name, uri }: Channel,
  manifest: Manifest,
  { reader, list }: { reader: ChannelReader; list: string },
): Promise<ChannelFiles> {
  const text = await reader.text(uri, list);
  const uris = text === undefined ? undefined : urisOf(text);
  if (uris === undefined)
    return nothing(`the list of objects ${list.slice(0, 12)} of channel ${name} is gone or was changed`);
  const known = new Map<string, FileEntry>();
  // Of files with the same bytes one that can be read as a table speaks for all.
  for (const entry of manifest)
    if (!known.has(objectKey(entry.md5)) || formatOf(entry.path) !== undefined) known.set(objectKey(entry.md5), entry);
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const found = await Promise.all(
    uris.map(async (at) => ({ at, entry: known.get(keyOf(at)), isNames: await isNames(at, folder, reader) })),
  );
  const others = found.filter(({ entry, isNames: names }) => entry === undefined && !names);
  return {
    files: found.flatMap(({ at, entry }) => (entry === undefined ? [] : [{ entry, uri: at }])),
    unknown: others.map(({ at }) => `channel ${name} lists ${at.slice(0, 300)}, which is no file of the dataset`),
  };
}

/** Where an object lies below its remote: `files/md5/ab/cdef…`. */
const keyOf = (uri: string): string => uri.split('/').slice(-4).join('/');

/** The text that says which object is which file is ours, and about nobody. */
async function isNames(uri: string, folder: string, reader: ChannelReader): Promise<boolean> {
  const digest = uri.startsWith(folder)
    ? /^names-([0-9a-f]{64})\.json$/.exec(uri.slice(folder.length))?.[1]
    : undefined;
  return digest !== undefined && (await reader.text(uri, digest)) !== undefined;
}

/** @returns the objects of SageMaker's `ManifestFile`; undefined when it is none. */
function urisOf(text: string): string[] | undefined {
  try {
    const [first, ...keys] = JSON.parse(text) as [{ prefix: string }, ...string[]]; // Checked in the next line.
    if (typeof first.prefix !== 'string' || !keys.every((it) => typeof it === 'string')) return undefined;
    return keys.map((key) => `${first.prefix}${key}`);
  } catch {
    return undefined;
  }
}
