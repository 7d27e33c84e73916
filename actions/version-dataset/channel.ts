import { join } from 'node:path';
import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { type Aws, copyObject, inLanes, type Location, listObjects, locate, under, uploadFile } from '@modelway/aws';
import type { FileEntry, Manifest } from '@modelway/dataset';
import { channelFolder } from './keys.ts';
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

/**
 * Lists what lies in a channel already. @param store `s3://bucket/prefix`.
 * @returns sizes by name. @throws Refusal naming all files whose names are too long for S3, or whose copies are damaged; S3Fault.
 */
export async function readChannel(
  aws: Aws,
  store: string,
  { manifest, sha256 }: { manifest: Manifest; sha256: string },
): Promise<Map<string, number>> {
  const folder = under(locate(store), channelFolder(sha256));
  const room = longestKey - Buffer.byteLength(folder.key);
  const long = manifest.filter(({ path }) => Buffer.byteLength(path) > room);
  refuse(long, `is longer than the ${room} bytes that S3 leaves for names under ${store}; shorten the name`);
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

/**
 * Shows the files of a version by name, for SageMaker: copies inside S3 where it can, uploads where the remote is of another
 * service or the file too large for one copy. @throws S3Fault, FileChanged
 */
export async function fillChannel(
  channel: Channel,
  world: Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'>,
): Promise<void> {
  const { plan, manifest } = channel;
  const wanted = new Set(plan.copies.map(({ path }) => path));
  const files = manifest.filter(({ path }) => wanted.has(path));
  const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  const tell = progress(world, 'placed in the channel', total);
  const folder = locate(plan.channel);
  await inLanes(files, { lanes: copiesAtOnce, signal: world.signal }, async (file) => {
    await place(channel, file, { to: under(folder, file.path), signal: world.signal });
    tell(file.size);
  });
}

async function place(
  { target, remote, aws }: Channel,
  file: FileEntry,
  { to, signal }: { to: Location; signal: AbortSignal },
): Promise<void> {
  if (remote.nearStore && file.size <= largestCopy) await copyObject(aws, remote.at(file.md5), to);
  else await uploadFile(aws, to, { ...file, source: join(target.folder, file.path) }, { expected: 'absent', signal });
}
