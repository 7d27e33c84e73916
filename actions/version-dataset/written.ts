import { type DirObject, digestManifest, dirObject, type Manifest, manifestBytes } from '@modelway/dataset';
import { sha256 } from '@modelway/lineage';

/** What a version is known by. */
export interface Identity {
  /** Of the manifest: the identity of the dataset. */
  readonly sha256: string;
  /** Of the manifest too, as S3 may know it. */
  readonly md5: string;
  /** Absent for a single file, which is an object itself. */
  readonly dir?: Pick<DirObject, 'id' | 'size'>;
}

/** A version in the forms in which it is kept. */
export interface Written {
  readonly manifest: Manifest;
  readonly identity: Identity;
  /** As the store keeps it: canonical JSON. */
  readonly manifestBytes: () => Buffer;
  readonly dir: DirObject | undefined;
}

/** @returns all forms of a version of a directory or a file. */
export function writtenOf(manifest: Manifest, kind: 'directory' | 'file'): Written {
  const dir = kind === 'file' ? undefined : dirObject(manifest);
  return knownVersion(manifest, { ...digestManifest(manifest), ...(dir && { dir: { id: dir.id, size: dir.size } }) });
}

/**
 * The same of a version whose identity is known: most often nobody asks for the megabytes that it is the digest of.
 * @throws Error, where they are asked for, when they are others.
 */
export function knownVersion(manifest: Manifest, identity: Identity): Written {
  const dir = identity.dir && {
    ...identity.dir,
    get bytes() {
      const { id, bytes } = dirObject(manifest);
      return asNoted(bytes, id, identity.dir?.id);
    },
  };
  const bytes = (): Buffer => {
    const made = manifestBytes(manifest);
    return asNoted(made, sha256(made), identity.sha256);
  };
  return { manifest, identity, manifestBytes: bytes, dir };
}

function asNoted<T>(made: T, digest: string, noted: string | undefined): T {
  if (digest === noted) return made;
  throw new Error(`the cache says that this is version ${noted}, but it is ${digest}; delete the cache`);
}

/** @returns an identity as the stat cache notes it. */
export const noteOf = ({ sha256: digest, md5, dir }: Identity): string =>
  JSON.stringify({ sha256: digest, md5, ...(dir && { dir: { id: dir.id, size: dir.size } }) });

const note = /^\{"sha256":"[0-9a-f]{64}","md5":"[0-9a-f]{32}"(,"dir":\{"id":"[0-9a-f]{32}\.dir","size":\d{1,12}\})?\}$/;

/** @returns what was noted; undefined of anything else. */
export const identityIn = (text: string): Identity | undefined =>
  // Safe: the pattern is this type's.
  note.test(text) ? (JSON.parse(text) as Identity) : undefined;
