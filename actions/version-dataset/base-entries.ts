import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Log, Store } from '@modelway/action';
import { DatasetFault, type DirEntry, readDirObject, readManifest } from '@modelway/dataset';
import type { OpenRemote } from '@modelway/remote';
import type { Base } from './base.ts';
import { manifestKey } from './keys.ts';

interface Place {
  readonly target: { readonly path: string };
  readonly remote: Pick<OpenRemote, 'url' | 'read'>;
  readonly store: Store;
  readonly log: Log;
}

/** The version to compare with, and its files, which are only fetched when somebody asks for them. */
export interface Listing {
  readonly base: Base;
  /** @returns as `entriesOf`. @throws S3Fault */
  entries(): ReturnType<typeof entriesOf>;
}

/** @returns a base whose listing is read once, at the first time of asking. */
export function openListing(base: Base, place: Place): Listing {
  let read: ReturnType<typeof entriesOf> | undefined;
  return {
    base,
    entries() {
      read ??= entriesOf(base, place);
      return read;
    },
  };
}

/**
 * Reads which files the base had: from its manifest, else from its directory object. What a pointer says of their number is DVC's to
 * show, not to rely on: where it disagrees with the listing, that is told.
 * @returns its entries, or why they are not to be had, as the rest of a sentence. @throws S3Fault
 */
async function entriesOf(base: Base, place: Place): Promise<readonly DirEntry[] | { readonly problem: string }> {
  if (base.entries !== undefined) return base.entries;
  const manifest = base.sha256 === undefined ? undefined : await place.store.get(manifestKey(base.sha256));
  if (manifest !== undefined && base.sha256 !== undefined) return readManifest(manifest.bytes, base.sha256);
  // A single file is its own version.
  if (!base.md5.endsWith('.dir')) return [{ path: basename(place.target.path), md5: base.md5 }];
  const { url } = place.remote;
  const bytes = await place.remote.read(base.md5, base.legacy ? 'dvc2' : 'dvc3');
  if (bytes === undefined) return { problem: `the version to compare with, ${base.md5}, is not in ${url}` };
  if (`${createHash('md5').update(bytes).digest('hex')}.dir` !== base.md5)
    return { problem: `${base.md5} in ${url} holds other bytes than its name says: it is damaged` };
  return listed(bytes, base, place);
}

function listed(bytes: Uint8Array, base: Base, { log }: Place): readonly DirEntry[] | { readonly problem: string } {
  try {
    const entries = readDirObject(bytes, base.md5);
    if (base.files !== undefined && base.files !== entries.length)
      log.warn(
        `the pointer of the base says ${base.files} files, but its listing ${base.md5} has ${entries.length}: the pointer was changed by hand; the listing counts`,
      );
    return entries;
  } catch (cause) {
    if (!(cause instanceof DatasetFault)) throw cause;
    return { problem: cause.message };
  }
}
