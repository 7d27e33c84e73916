import type { Aws, Clock, Location, Upload } from '@modelway/aws';
import type { ObjectId, Remote } from '@modelway/dataset';
import type { Digests } from './digest.ts';
import { folderRemote } from './folder-remote.ts';
import { s3Remote } from './s3-remote.ts';
import type { RemoteCrew } from './tasks.ts';

/** What lies in a remote under an object's name. In a folder the etag is empty: nothing there is replaced on condition. */
export interface Present {
  readonly size: number;
  readonly etag: string;
  /** Base64, where S3 took it when the whole object was written. */
  readonly sha256?: string;
}

/** Where in a remote an object is looked for: `dvc3` unless told; DVC 2 kept its objects elsewhere, and we only read there. */
export type Layout = 'dvc3' | 'dvc2';

/** An object that is to become a file: its size in bytes, and where to. */
export interface Fetching {
  readonly size: number;
  readonly to: string;
  readonly signal: AbortSignal;
}

/** A DVC remote that can be reached, wherever it lies. */
export interface OpenRemote {
  /** `s3://bucket/prefix`, or an absolute folder; no slash at the end. */
  readonly url: string;
  /** How it is reached in S3; absent for a folder. `near`: S3 itself can copy from it to the store (same service, same credentials). */
  readonly s3?: { readonly aws: Aws; readonly near: boolean; at(id: ObjectId): Location };
  /** Finds which objects are there by as few requests as that takes. */
  inventory(wanted: ReadonlySet<ObjectId>, signal: AbortSignal): Promise<Map<ObjectId, Present>>;
  /** @returns what is there under a name, or undefined. */
  head(id: ObjectId, layout?: Layout): Promise<Present | undefined>;
  /** @returns a whole object in memory, or undefined when it is not there. */
  read(id: ObjectId, layout?: Layout): Promise<Uint8Array | undefined>;
  /** @returns an object's bytes in chunks, or undefined when it is not there. */
  stream(id: ObjectId, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Writes bytes that are at hand, such as a `.dir`. @returns `conflict` when other bytes are there under its name. */
  write(id: ObjectId, bytes: Uint8Array, expected: Upload['expected']): Promise<'written' | 'conflict'>;
  /** Brings files here to the remote, each under its MD5, side by side. `done` is told each file's answer. @throws FileChanged, S3Fault */
  upload(shipment: Shipment, signal: AbortSignal, done: Done): Promise<void>;
  /**
   * Brings an object here, checked against its MD5 before it is called what it is to be called. What lies there is replaced.
   * @returns the digests of its bytes. @throws ObjectDamaged when its bytes are not what its name says, or it is not there.
   */
  fetch(id: ObjectId, fetching: Fetching): Promise<Digests>;
  /** @returns how many objects are fetched at once, of so many. */
  fetchesAtOnce(objects: number): number;
}

/** A file that is to become an object: its path below the folder that it is sent from, its size in bytes, its digests in hex. */
export interface Sending {
  readonly path: string;
  readonly size: number;
  readonly md5: ObjectId;
  readonly sha256: string;
  /** The etag of the object that it is to replace (empty in a folder); absent: nothing may lie there. */
  readonly replaces?: string;
}

/** Files of one folder, which is absolute. They may be very many: what only a request needs is made when its turn comes. */
export interface Shipment {
  readonly folder: string;
  readonly files: readonly Sending[];
}

export type Done = (file: Sending, answer: 'written' | 'present') => void;

/** An object of a remote is not there, or not what it is called. */
export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged';
  readonly id: ObjectId;
  constructor(url: string, id: ObjectId, what: string) {
    super(`${url}: object ${id} ${what}`);
    this.id = id;
  }
}

export interface RemoteWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly crew: RemoteCrew;
}

/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
export const openRemote = (remote: Remote, world: RemoteWorld): OpenRemote =>
  remote.kind === 'local' ? folderRemote(remote.folder, world.crew) : s3Remote(remote, world);
