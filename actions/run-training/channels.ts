import { createHash } from 'node:crypto';
import { Refusal, type Store } from '@modelway/action';
import { type Aws, listObjects, listPage, locate } from '@modelway/aws';
import { channelFolder } from '@modelway/dataset';
import { type Facts, type Lineage, last, latest } from '@modelway/lineage';
import { isS3 } from './channel-limits.ts';
import type { ChannelInput } from './input-kinds.ts';
import { type Placing, planPlacing, type Wanted } from './place-channel.ts';
import { stepOutput } from './step-output.ts';

/** A channel, with where its files lie and what is known of their bytes. */
export interface Channel {
  readonly name: string;
  /** A folder, which ends with a slash, or a `ManifestFile`. */
  readonly uri: string;
  /** SHA-256 of the dataset version that it is a folder of. */
  readonly dataset: string | undefined;
  /** SHA-256 of names, sizes and ETags, for a folder that is no part of a version: other files there are another plan. */
  readonly listing?: string;
  /** Where a version has its files as objects only: what is wanted of them, and what that still needs. */
  readonly wanted?: Wanted;
  readonly placing?: Placing;
  /** The output of a processing step that it is, as `prepare/train`. What that holds is known when the step has run. */
  readonly step?: string;
  /** How SageMaker is to read it. */
  readonly reading?: Omit<ChannelInput, 'from'>;
}

interface Known {
  readonly lineage: Lineage;
  readonly line: string;
  /** Where version-dataset keeps what it knows of a version. */
  readonly store: { readonly uri: string };
}

/** @param given channel names with a folder of the dataset or an S3 folder each. @throws Refusal when a dataset is needed and not there. */
export function resolveChannels(given: Readonly<Record<string, ChannelInput>>, known: Known): Channel[] {
  const named = Object.entries(given).map(([name, { from, ...reading }]) => ({ name, from, reading }));
  const dataset = named.every(({ from }) => isS3(from) || stepOutput(from) !== undefined)
    ? undefined
    : usableDataset(known);
  return named.map(({ name, from, reading }) => {
    const how = Object.keys(reading).length > 0 ? { reading } : {};
    const step = stepOutput(from);
    if (step !== undefined) return { name, uri: from, dataset: undefined, step, ...how };
    if (dataset === undefined || isS3(from)) return { name, uri: from, dataset: undefined, ...how };
    return { ...channelOf(name, from, { dataset, store: known.store.uri }), ...how };
  });
}

const asObjects = 'manifest:';

/** Where the files of a version lie by name already, or, when it was versioned without copies, are to lie. */
function channelOf(
  name: string,
  value: string,
  { dataset, store }: { dataset: Facts<'dataset'>; store: string },
): Channel {
  const as = value.startsWith(asObjects) ? 'objects' : 'names';
  const folder = value.slice(as === 'objects' ? asObjects.length : 0).replace(/^\.\/$/, '');
  const { channel, version } = dataset;
  const isFolder = channel.endsWith('/');
  if (channel === '' || (isFolder && as === 'objects'))
    throw new Refusal(
      `channels: ${name}: ${dataset.name} was versioned with channel: ${isFolder ? 'folder, so give its folder without "manifest:"' : 'none; version it with another'}`,
    );
  if (isFolder) return { name, uri: `${channel}${folder}`, dataset: version.sha256 };
  const uri = `${store}/${channelFolder(version.sha256)}${folder}`;
  return { name, uri, dataset: version.sha256, wanted: { dataset, folder, as } };
}

/** The last dataset of the line, which must have passed: data that failed its checks is not trained on. */
function usableDataset({ lineage, line }: Known): Facts<'dataset'> {
  const found = latest(lineage, 'dataset', line)?.statement.predicate.facts;
  const verdict = last(lineage, 'dataset', line)?.statement.predicate.verdict;
  if (found === undefined || verdict === undefined)
    throw new Refusal(
      `lineage: holds no dataset of ${line}, and channels name folders of one; run version-dataset first, or give its \`lineage\` output`,
    );
  if (verdict.word !== 'pass')
    throw new Refusal(
      `lineage: the last dataset of ${line} ended with "${verdict.word}" (${verdict.reasons.join('; ')}); only "pass" may be trained on`,
    );
  return found;
}

/**
 * Looks whether there is something under each channel: a job without data fails after it was paid for.
 * @returns the channels, those outside of a dataset with the digest of their listing. @throws Refusal that names every empty one.
 */
export async function lookInto(
  world: { readonly aws: Aws; readonly store: Store },
  channels: readonly Channel[],
): Promise<Channel[]> {
  const seen = await Promise.all(
    channels.map((it) => (it.wanted ? planPlacing(world, it, it.wanted) : lookAt(world.aws, it))),
  );
  const faults = channels
    .filter((_, i) => seen[i] === undefined)
    .map(({ name, uri }) => `channels: ${name} has no file under ${uri}`);
  if (faults.length > 0) throw new Refusal(...faults);
  return seen.flatMap((it) => it ?? []);
}

/** A version's files never change, so one look at the first of them is enough. */
async function lookAt(aws: Aws, channel: Channel): Promise<Channel | undefined> {
  if (channel.step !== undefined) return channel;
  const at = locate(channel.uri);
  if (channel.dataset !== undefined) return (await listPage(aws, at)).objects.length > 0 ? channel : undefined;
  const { digest, files } = await listingDigest(listObjects(aws, at));
  return files > 0 ? { ...channel, listing: digest } : undefined;
}

type Listed = AsyncIterable<{
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly modified: string;
}>;

/** @returns the SHA-256 of names, sizes and ETags in their order, how many there are and of how many bytes, and when the newest was written. */
export async function listingDigest(
  objects: Listed,
): Promise<{ digest: string; files: number; bytes: number; newest: string }> {
  const hash = createHash('sha256');
  let files = 0;
  let bytes = 0;
  let newest = '';
  for await (const { key, size, etag, modified } of objects) {
    hash.update(`${JSON.stringify([key, size, etag])}\n`);
    files += 1;
    bytes += size;
    if (modified > newest) newest = modified;
  }
  return { digest: hash.digest('hex'), files, bytes, newest };
}
