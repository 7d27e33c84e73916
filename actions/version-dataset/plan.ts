import { basename, posix } from 'node:path';
import {
  bytesOf,
  completeImport,
  DatasetFault,
  type DirObject,
  gitignoreLine,
  type Manifest,
  newPointer,
  type ObjectId,
  type Tracked,
  updatePointer,
  withLine,
} from '@modelway/dataset';
import type { Sending } from '@modelway/remote';
import type { Base } from './base.ts';
import { type ChannelFound, type ChannelPlan, planChannel } from './channel-plan.ts';
import type { Comparison } from './compare.ts';
import type { Present } from './inventory.ts';
import { manifestKey } from './keys.ts';
import type { Grade } from './prove.ts';
import type { Publication } from './publication.ts';
import type { Tracking } from './tracking.ts';

/** What was found: the dataset, and what of it is where already. */
export interface Found {
  readonly name: string;
  /** Relative to the workspace. */
  readonly path: string;
  readonly manifest: Manifest;
  /** The manifest's own digest: the identity of the dataset. */
  readonly sha256: string;
  /** Absent for a single file, which is an object itself. */
  readonly dir?: DirObject | undefined;
  /** A single file that may be run. */
  readonly isexec?: true;
  readonly remoteUrl: string;
  readonly verify: Grade;
  readonly present: ReadonlyMap<ObjectId, Present> | 'all';
  /** What is there under an object's name, in its size, but is not it. */
  readonly damaged: ReadonlySet<ObjectId>;
  readonly channel: ChannelFound;
  /** Where its files were imported from, and were read. */
  readonly importedFrom?: string;
  /** They were imported in these versions, whatever lies there now. */
  readonly importedVersions?: true;
  /** What tracks it already. */
  readonly tracking?: Tracking;
  /** The text of the `.gitignore` beside the dataset, when a line must go into it. */
  readonly gitignore?: string;
  readonly comparison?: Comparison;
  /** Where the version is to stand in Git. */
  readonly publication?: Publication;
}

/** All writes of one version, in their order: files, then the `.dir`, the manifest, the channel, and the pointer last. */
export interface Plan {
  readonly name: string;
  readonly path: string;
  readonly version: { readonly md5: ObjectId; readonly sha256: string; readonly files: number; readonly bytes: number };
  readonly remote: string;
  readonly verify: Grade;
  /** `replaces`: the etag of a damaged object. */
  readonly uploads: readonly Sending[];
  /** Where S3 copies the files from, when they are not here. */
  readonly importedFrom?: string;
  readonly importedVersions?: true;
  /** Uploads that DVC would not have made: of what is damaged, or missing behind a `.dir` that is there. */
  readonly repairs: number;
  /** `none` for a single file. */
  readonly dir: 'none' | 'absent' | 'present' | { readonly etag: string };
  readonly manifest: string;
  readonly channel: ChannelPlan;
  /** `changed`: false when the one that is there says so already. */
  readonly pointer: { readonly path: string; readonly text: string; readonly changed: boolean };
  readonly gitignore?: { readonly path: string; readonly text: string };
  readonly base?: Base;
  readonly publication?: Publication;
}

/**
 * Decides what is to be written. @param store the store's URI, without a slash at the end.
 * @throws DatasetFault when the pointer that is there cannot be updated.
 */
export function planVersion(found: Found, store: string): Plan {
  const { name, path, manifest, sha256, comparison } = found;
  const version = { md5: versionId(found), sha256, files: manifest.length, bytes: bytesOf(manifest) };
  const [uploads, dir] = [uploadsOf(found), dirState(found)];
  return {
    name,
    path,
    version,
    remote: found.remoteUrl,
    verify: found.verify,
    uploads,
    ...(found.importedFrom === undefined ? {} : { importedFrom: found.importedFrom }),
    ...(found.importedVersions ? { importedVersions: true } : {}),
    repairs: repairsIn(uploads, dir),
    dir,
    manifest: `${store}/${manifestKey(sha256)}`,
    channel: planChannel(found.channel, { store, manifest, sha256 }),
    pointer: pointerOf(found, version),
    ...(found.gitignore === undefined ? {} : { gitignore: ignoring(path, found.gitignore) }),
    ...(comparison === undefined ? {} : { base: comparison.base }),
    ...(found.publication === undefined ? {} : { publication: found.publication }),
  };
}

/** A directory is known by its listing, a single file by its content. */
export const versionId = ({ dir, manifest }: Pick<Found, 'dir' | 'manifest'>): ObjectId =>
  dir?.id ?? manifest[0]?.md5 ?? '';

/** Each content once, whatever the number of files that have it; large files first, so that none of them is left for the end. */
function uploadsOf({ manifest, present, damaged }: Found): Sending[] {
  if (present === 'all') return [];
  const uploads = new Map<ObjectId, Sending>();
  for (const entry of manifest) {
    const there = present.get(entry.md5);
    if (there?.size === entry.size && !damaged.has(entry.md5)) continue;
    // Of hundreds of thousands no copy is made.
    uploads.set(entry.md5, there === undefined ? entry : { ...entry, replaces: there.etag });
  }
  return [...uploads.values()].sort((a, b) => b.size - a.size);
}

function dirState({ dir, present, damaged }: Found): Plan['dir'] {
  if (dir === undefined) return 'none';
  if (present === 'all') return 'present';
  const there = present.get(dir.id);
  if (there === undefined) return 'absent';
  return there.size === dir.size && !damaged.has(dir.id) ? 'present' : { etag: there.etag };
}

function repairsIn(uploads: readonly Sending[], dir: Plan['dir']): number {
  const files = dir === 'present' ? uploads : uploads.filter(({ replaces }) => replaces !== undefined);
  return files.length + (typeof dir === 'object' ? 1 : 0);
}

function pointerOf(
  { path, tracking, dir, isexec, importedFrom }: Found,
  { md5, files, bytes }: Plan['version'],
): Plan['pointer'] {
  const kind = dir === undefined ? (isexec ? { isexec } : {}) : { nfiles: files };
  const tracked: Tracked = { path: basename(path), md5, size: bytes, ...kind };
  if (tracking === undefined) return { path: `${path}.dvc`, text: newPointer(tracked), changed: true };
  const { file, text: was } = tracking;
  if (tracking.stage !== undefined) checkLock(tracking, md5);
  const beside = { ...tracked, path: posix.relative(posix.dirname(file), path) };
  if (importedFrom !== undefined && tracking.out.md5 === '')
    return { path: file, text: completeImport(was, beside, file), changed: true };
  const text = tracking.stage === undefined ? updatePointer(was, beside, file) : was;
  return { path: file, text, changed: text !== was };
}

/** What a stage made is the stage's to record: a lock that we change would say of its inputs what nobody saw. */
function checkLock({ file, stage, out }: Tracking, md5: ObjectId): void {
  if (out.md5 === md5 && !out.legacy) return;
  throw new DatasetFault([
    out.legacy
      ? `${file}: stage "${stage}" was run by DVC 2, which kept its data elsewhere; run dvc repro with DVC 3, and commit ${file}`
      : `${file}: stage "${stage}" made ${out.path} as ${out.md5}, but here it is ${md5}; run dvc repro (or dvc commit), and commit ${file}`,
  ]);
}

function ignoring(path: string, text: string): { path: string; text: string } {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return { path: `${folder}.gitignore`, text: withLine(text, gitignoreLine(basename(path))) };
}
