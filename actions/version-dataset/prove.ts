import { createHash } from 'node:crypto';
import { headObject, inLanes } from '@modelway/aws';
import type { DirObject, Manifest, ObjectId } from '@modelway/dataset';
import { sha256 as digestOf } from '@modelway/lineage';
import { inventory, type Present } from './inventory.ts';
import type { OpenRemote } from './remote.ts';

/**
 * How much of a remote is believed. `none`: its `.dir`, as DVC does. `sizes`: what a listing says of every object. `digests`: only
 * bytes that have the SHA-256 of the version.
 */
export const grades = ['none', 'sizes', 'digests'] as const;
export type Grade = (typeof grades)[number];

/** What a remote has of a version. */
export interface Survey {
  readonly present: ReadonlyMap<ObjectId, Present>;
  /** Objects of the right size whose bytes are not those of the version. */
  readonly damaged: ReadonlySet<ObjectId>;
}

export interface Version {
  readonly manifest: Manifest;
  readonly dir?: DirObject | undefined;
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
  const wanted = objectsOf(version);
  const believed = grade === 'none' ? await believe(remote, version, signal) : undefined;
  if (believed !== undefined) return { present: believed, damaged: new Set() };
  const present = await inventory(remote, new Set(wanted.keys()), signal);
  return { present, damaged: grade === 'digests' ? await prove(remote, { wanted, present, signal }) : new Set() };
}

function objectsOf({ manifest, dir }: Version): Map<ObjectId, Bytes> {
  const objects = new Map<ObjectId, Bytes>(manifest.map(({ md5, size, sha256 }) => [md5, { size, sha256 }]));
  if (dir !== undefined) objects.set(dir.id, { size: dir.bytes.length, sha256: digestOf(dir.bytes) });
  return objects;
}

/** @returns all objects as present when the `.dir` is, by its size; undefined when it is not: then each is looked for. */
async function believe(
  remote: OpenRemote,
  { manifest, dir }: Version,
  signal: AbortSignal,
): Promise<Map<ObjectId, Present> | undefined> {
  if (dir === undefined) return undefined;
  const there = (await inventory(remote, new Set([dir.id]), signal)).get(dir.id);
  if (there?.size !== dir.bytes.length) return undefined;
  return new Map<ObjectId, Present>([
    [dir.id, there],
    ...manifest.map(({ md5, size }) => [md5, { size, etag: '' }] as const),
  ]);
}

async function prove(
  remote: OpenRemote,
  { wanted, present, signal }: { wanted: Map<ObjectId, Bytes>; present: Survey['present']; signal: AbortSignal },
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
