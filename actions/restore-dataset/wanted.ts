import { createHash } from 'node:crypto';
import { basename, dirname, join, posix } from 'node:path';
import { Refusal } from '@modelway/action';
import {
  type DirEntry,
  isObjectId,
  type ObjectId,
  type PointerOut,
  readDirObject,
  readPointer,
} from '@modelway/dataset';
import { type OpenRemote, textOf } from '@modelway/remote';
import type { Place } from './place.ts';

/** Which version is to be restored, by the pointer beside the dataset. */
export interface Wanted {
  /** Of the pointer, relative to the workspace. */
  readonly pointer: string;
  readonly version: ObjectId;
  readonly remote?: string;
  readonly isexec: boolean;
  /** Its files, where the pointer lists them itself, as DVC writes it for remotes that keep versions of names. */
  readonly entries?: readonly DirEntry[];
}

/**
 * Reads the pointer of a dataset. @param version what is wanted instead of what the pointer names.
 * @throws Refusal when there is none, or it is of DVC 2; DatasetFault when it is broken.
 */
export function findWanted({ workspace, path }: Place, version: string | undefined): Wanted {
  const pointer = `${path}.dvc`;
  const text = textOf(join(workspace, pointer));
  if (text === undefined)
    throw new Refusal(`${pointer}: is not in the checkout; check the input path, and that the pointer was committed`);
  const { outs, wdir, imported } = readPointer(text, pointer);
  const out = outs.find((it) => posix.join(wdir, it.path) === basename(path));
  if (out === undefined)
    throw new Refusal(`${pointer}: does not track ${basename(path)}; give the path that it tracks`);
  refuseUnfit(pointer, out, imported);
  if (version !== undefined && !isObjectId(version))
    throw new Refusal(
      `version "${version}" must be 32 hex digits, and .dir for a directory, as the output version of version-dataset`,
    );
  const { remote, isexec = false, entries } = out;
  const listed = entries !== undefined && (version ?? out.md5) === out.md5 ? { entries } : {};
  return { pointer, version: version ?? out.md5, isexec, ...(remote === undefined ? {} : { remote }), ...listed };
}

/** DVC never pushes what was imported by versions (`push: false`), but `version-dataset` does: the remote is asked. */
function refuseUnfit(pointer: string, { legacy, kept }: PointerOut, imported: boolean): void {
  if (legacy)
    throw new Refusal(
      `${pointer}: was written by DVC 2; version the data with version-dataset once, which writes it anew`,
    );
  if (kept !== undefined && !(imported && kept === 'here'))
    throw new Refusal(`${pointer}: keeps its content ${kept}, so no remote has it; nothing can be restored`);
}

/** @returns the files of a version, and the SHA-256 of their listing. @throws Refusal when the remote lacks it, DatasetFault when it is broken. */
export async function entriesOf(
  remote: OpenRemote,
  { version, pointer, entries }: Wanted,
  place: Place,
): Promise<readonly DirEntry[]> {
  if (entries !== undefined) return entries;
  if (!version.endsWith('.dir')) return [{ path: basename(place.path), md5: version }];
  const bytes = await remote.read(version);
  if (bytes === undefined)
    throw new Refusal(
      `${pointer}: names ${version}, which is not in ${remote.url}; push it from where the data still is (version-dataset, or dvc push)`,
    );
  const found = createHash('md5').update(bytes).digest('hex');
  if (`${found}.dir` !== version)
    throw new Refusal(
      `${remote.url}: object ${version} holds other bytes than its name says; push it again with version-dataset`,
    );
  return readDirObject(bytes, version);
}

/** What the paths of a version are relative to. */
export const folderOf = (place: Place, { version }: Wanted): string =>
  version.endsWith('.dir') ? place.absolute : dirname(place.absolute);
