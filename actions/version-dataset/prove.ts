import { createHash } from 'node:crypto';
import { headObject, inLanes } from '@modelway/aws';
import type { DirObject, Manifest, ObjectId } from '@modelway/dataset';
import { sha256 as digestOf } from '@modelway/lineage';
import type { Listing } from './base-entries.ts';
import { inventory, type Present } from './inventory.ts';
import type { OpenRemote } from './remote.ts';

/**
 * How much of a remote is believed. `none`: its `.dir`, as DVC does: of this version, else of the one before. `sizes`: what a listing
 * says of every object. `digests`: only bytes that have the SHA-256 of the version.
 */
export const grades = ['none', 'sizes', 'digests'] as const;
export type Grade = (typeof grades)[number];

/** What a remote has of a version. */
export interface Survey {
  /** `all`: every object of the version, by the word of its `.dir`. */
  readonly present: ReadonlyMap<ObjectId, Present> | 'all';
  /** Objects of the right size whose bytes are not those of the version. */
  readonly damaged: ReadonlySet<ObjectId>;
}

export interface Version {
  readonly manifest: Manifest;
  readonly dir?: DirObject | undefined;
  /** The version before, of which most files are the same. */
  readonly base?: Listing | undefined;
}

interface Bytes {
  readonly size: number;
  readonly sha256: string;
}

/** Objects that are proven at once: mostly short requests, and none holds more than a chunk. */
const provenAtOnce = 16;

/** Looks for every object of a version in a remote, as carefully as asked. Nothing is changed. @throws S3Fault */
export async function survey(
  remote: OpenRemote,
  version: Version,
  { grade, signal }: { grade: Grade; signal: AbortSignal },
): Promise<Survey> {
  if (grade === 'none') return { present: await believe(remote, version, signal), damaged: new Set() };
  const wanted = objectsOf(version);
  const present = await inventory(remote, new Set(wanted.keys()), signal);
  return { present, damaged: grade === 'digests' ? await prove(remote, { wanted, present, signal }) : new Set() };
}

function objectsOf({ manifest, dir }: Version): Map<ObjectId, Bytes> {
  const objects = new Map<ObjectId, Bytes>();
  for (const entry of manifest) objects.set(entry.md5, entry);
  if (dir !== undefined) objects.set(dir.id, { size: dir.size, sha256: digestOf(dir.bytes) });
  return objects;
}

/** Up to here, writing what is not there costs no more than looking for it first. */
const [fewObjects, fewBytes] = [256, 8 * 2 ** 20];

/**
 * Where a `.dir` is, all that it lists is taken to be: of this version, else of the base. What neither lists is looked for, unless it is
 * little: everything is written on condition that it is not there.
 */
async function believe(
  remote: OpenRemote,
  version: Version,
  signal: AbortSignal,
): Promise<Map<ObjectId, Present> | 'all'> {
  const { dir, base } = version;
  const dirs = await inventory(remote, new Set([dir?.id, base?.base.md5].filter(isDir)), signal);
  if (dir !== undefined && dirs.get(dir.id)?.size === dir.size) return 'all';
  const believed = new Set(await listedBy(base, dirs));
  const present = new Map(dirs);
  const rest = new Set<ObjectId>();
  let bytes = 0;
  for (const { md5, size } of version.manifest)
    if (believed.has(md5)) present.set(md5, { size, etag: '' });
    else if (!rest.has(md5)) {
      rest.add(md5);
      bytes += size;
    }
  if (believed.size > 0 && rest.size <= fewObjects && bytes <= fewBytes) return present;
  for (const [id, there] of await inventory(remote, rest, signal)) present.set(id, there);
  return present;
}

const isDir = (id: ObjectId | undefined): id is ObjectId => id?.endsWith('.dir') ?? false;

/** DVC 2 kept its objects elsewhere. */
async function listedBy(base: Listing | undefined, dirs: ReadonlyMap<ObjectId, Present>): Promise<ObjectId[]> {
  if (base === undefined || base.base.legacy || !dirs.has(base.base.md5)) return [];
  const entries = await base.entries();
  return 'problem' in entries ? [] : entries.map(({ md5 }) => md5);
}

interface Wanted {
  readonly wanted: ReadonlyMap<ObjectId, Bytes>;
  readonly signal: AbortSignal;
}

async function prove(
  remote: OpenRemote,
  { wanted, present, signal }: Wanted & { readonly present: ReadonlyMap<ObjectId, Present> },
): Promise<Set<ObjectId>> {
  const damaged = new Set<ObjectId>();
  const whole = [...present].filter(([id, { size }]) => wanted.get(id)?.size === size);
  await inLanes(whole, { lanes: provenAtOnce, signal }, async ([id]) => {
    if ((await digestIn(remote, id, signal)) !== wanted.get(id)?.sha256) damaged.add(id);
  });
  return damaged;
}

/** S3 took the SHA-256 itself when an object was written with it, and keeps it; else the bytes have to come here. */
async function digestIn({ s3, stream }: OpenRemote, id: ObjectId, signal: AbortSignal): Promise<string | undefined> {
  const known = s3 && (await headObject(s3.aws, s3.at(id), signal))?.sha256;
  if (known !== undefined) return Buffer.from(known, 'base64').toString('hex');
  const chunks = await stream(id, signal);
  if (chunks === undefined) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
