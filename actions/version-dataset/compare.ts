import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Store } from '@modelway/action';
import { getObject, headObject, type Location } from '@modelway/aws';
import {
  type Change,
  type DirEntry,
  diff,
  type Manifest,
  type RecordDiff,
  readCsv,
  readDirObject,
  readManifest,
  recordDiff,
} from '@modelway/dataset';
import type { Base } from './base.ts';
import { manifestKey } from './keys.ts';
import { legacyManifest } from './legacy.ts';
import type { OpenRemote } from './remote.ts';
import type { Target } from './target.ts';

/** How a version differs from its base; `problem` when the base is known but its listing is not to be had. */
export type Comparison =
  | { readonly base: Base; readonly changes: readonly Change[]; readonly records: readonly FileRecords[] }
  | { readonly base: Base; readonly problem: string };

/** What became of the records of one changed file. */
export interface FileRecords extends RecordDiff {
  readonly path: string;
}

/** A table is compared by its records when both versions of it are no larger than this: they are read into memory. */
const tableBytes = 16 * 2 ** 20;
const tablesCompared = 10;

export interface Now {
  readonly target: Target;
  readonly manifest: Manifest;
  readonly remote: OpenRemote;
  readonly store: Store;
}

/** Compares a version with its base. Reads the base's listing, and both versions of the changed tables. @throws S3Fault */
export async function compare(base: Base, now: Now): Promise<Comparison> {
  const before = await entriesOf(base, now);
  if (before === undefined)
    return { base, problem: `the version to compare with, ${base.md5}, is not in ${now.remote.url}` };
  const manifest = base.legacy ? await legacyManifest(now.target, now.manifest) : now.manifest;
  const changes = diff(before, manifest);
  const tables = changes.filter(({ change, path }) => change === 'changed' && /\.csv$/i.test(path));
  const old = new Map(before.map(({ path, md5 }) => [path, md5]));
  const records: FileRecords[] = [];
  for (const { path } of tables.slice(0, tablesCompared)) {
    const md5 = old.get(path) ?? '';
    const told = await recordsOf(path, base.legacy ? now.remote.legacyAt(md5) : now.remote.at(md5), now);
    if (told !== undefined) records.push({ path, ...told });
  }
  return { base, changes, records };
}

async function entriesOf(base: Base, { target, remote, store }: Now): Promise<readonly DirEntry[] | undefined> {
  const manifest = base.sha256 === undefined ? undefined : await store.get(manifestKey(base.sha256));
  if (manifest !== undefined && base.sha256 !== undefined) return readManifest(manifest.bytes, base.sha256);
  // A single file is its own version.
  if (!base.md5.endsWith('.dir')) return [{ path: basename(target.path), md5: base.md5 }];
  const listing = await getObject(remote.aws, base.legacy ? remote.legacyAt(base.md5) : remote.at(base.md5));
  return listing && readDirObject(listing.bytes, base.md5);
}

async function recordsOf(
  path: string,
  before: Location,
  { target, manifest, remote }: Now,
): Promise<RecordDiff | undefined> {
  const size = manifest.find((entry) => entry.path === path)?.size ?? Number.POSITIVE_INFINITY;
  const head = size > tableBytes ? undefined : await headObject(remote.aws, before);
  if (head === undefined || head.size > tableBytes) return undefined;
  const old = await getObject(remote.aws, before);
  const was = old && readCsv(Buffer.from(old.bytes).toString());
  const is = readCsv(await readFile(join(target.folder, path), 'utf8'));
  return was && is && recordDiff(was, is);
}
