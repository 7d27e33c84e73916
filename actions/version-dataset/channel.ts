import { join } from 'node:path';
import { type InputTable, Refusal, type Store, type Trip } from '@modelway/action';
import {
  type Aws,
  copyObject,
  headObject,
  inLanes,
  type Location,
  listObjects,
  locate,
  under,
  uploadFile,
} from '@modelway/aws';
import { type ChannelFile, channelFolder, type FileEntry, type Manifest, objectChannel } from '@modelway/dataset';
import type { ChannelFound, ChannelKind } from './channel-plan.ts';
import { keep } from './keep.ts';
import type { Plan } from './plan.ts';
import { progress } from './progress.ts';
import type { OpenRemote } from './remote.ts';
import type { Target } from './target.ts';

/** Copies in flight: each is one short request, for S3 moves the bytes itself. */
const copiesAtOnce = 32;

/** CopyObject's limit. */
const largestCopy = 5 * 2 ** 30;

/** S3's limit for a key, in UTF-8 bytes. */
const longestKey = 1024;

interface Wanted {
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly remote: OpenRemote;
}

/**
 * Looks at what there is of a channel already. Without a wish it is a manifest, which costs nothing and grows with nothing; where
 * SageMaker could not read the remote with its own role, a folder.
 * @param store `s3://bucket/prefix`. @throws Refusal naming all files whose names are too long for S3, or whose copies are damaged;
 * S3Fault.
 */
export async function readChannel(
  aws: Aws,
  store: string,
  { kind, ...wanted }: Wanted & { kind: ChannelKind | undefined },
): Promise<ChannelFound> {
  const { remote, manifest } = wanted;
  if (kind === 'manifest' && !remote.nearStore)
    throw new Refusal(
      `channel "manifest": SageMaker cannot read ${remote.url} as its configuration says; leave channel out, or give "folder"`,
    );
  if (kind === 'none') return { kind };
  if (kind === 'folder' || !remote.nearStore)
    return { kind: 'folder', there: await readFolder(aws, under(locate(store), channelFolder(wanted.sha256)), wanted) };
  const files = objectChannel(manifest, { remote: remote.url, store });
  const there = await Promise.all([files.names, files.manifest].map((file) => isThere(aws, store, file)));
  return { kind: 'manifest', files, isThere: there.every(Boolean) };
}

/** Its name says its content, so one of its size is it. */
async function isThere(aws: Aws, store: string, { key, text }: ChannelFile): Promise<boolean> {
  return (await headObject(aws, under(locate(store), key)))?.size === Buffer.byteLength(text);
}

async function readFolder(aws: Aws, folder: Location, { manifest }: Wanted): Promise<Map<string, number>> {
  const room = longestKey - Buffer.byteLength(folder.key);
  const long = manifest.filter(({ path }) => Buffer.byteLength(path) > room);
  refuse(long, `is longer than the ${room} bytes that S3 leaves for names in s3://${folder.bucket}; shorten the name`);
  const found = new Map<string, number>();
  for await (const { key, size } of listObjects(aws, folder)) found.set(key.slice(folder.key.length), size);
  const damaged = manifest.filter(({ path, size }) => found.has(path) && found.get(path) !== size);
  refuse(damaged, `has another size in s3://${folder.bucket}/${folder.key}; delete it there, then run again`);
  return found;
}

function refuse(files: readonly FileEntry[], why: string): void {
  if (files.length > 0) throw new Refusal(...files.slice(0, 50).map(({ path }) => `${path}: ${why}`));
}

interface Channel {
  readonly plan: Plan;
  readonly manifest: Manifest;
  readonly target: Target;
  readonly remote: OpenRemote;
  /** The way to the store. */
  readonly aws: Aws;
}

type World = Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'> & { readonly store: Store };

/**
 * Shows a version to SageMaker: two texts, or its files by name; those are copies inside S3 where it can, and uploads where the
 * remote is of another service or the file too large for one copy. @throws S3Fault, FileChanged
 */
export async function fillChannel({ plan, ...channel }: Channel, world: World): Promise<void> {
  const { channel: wanted } = plan;
  if (wanted.kind === 'none') return;
  if (wanted.kind === 'folder') return fillFolder(wanted, channel, world);
  // The names before the manifest that names them.
  const { names, manifest } = wanted.files;
  if (!wanted.isThere) for (const { key, text } of [names, manifest]) await keep(world.store, key, text);
}

async function fillFolder(
  { uri, copies }: { uri: string; copies: ReadonlyArray<{ readonly path: string }> },
  channel: Omit<Channel, 'plan'>,
  world: World,
): Promise<void> {
  const wanted = new Set(copies.map(({ path }) => path));
  const files = channel.manifest.filter(({ path }) => wanted.has(path));
  const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  const tell = progress(world, 'placed in the channel', total);
  const folder = locate(uri);
  await inLanes(files, { lanes: copiesAtOnce, signal: world.signal }, async (file) => {
    await place(channel, file, { to: under(folder, file.path), signal: world.signal });
    tell(file.size);
  });
}

async function place(
  { target, remote, aws }: Omit<Channel, 'plan'>,
  file: FileEntry,
  { to, signal }: { to: Location; signal: AbortSignal },
): Promise<void> {
  if (remote.nearStore && file.size <= largestCopy) await copyObject(aws, remote.at(file.md5), to);
  else await uploadFile(aws, to, { ...file, source: join(target.folder, file.path) }, { expected: 'absent', signal });
}
