import type { InputTable, Trip } from '@modelway/action';
import { type Change, type DirEntry, diff, formatOf, type Manifest } from '@modelway/dataset';
import type { OpenRemote } from '@modelway/remote';
import type { Base } from './base.ts';
import type { Listing } from './base-entries.ts';
import { compareTables, type TableChange } from './compare-tables.ts';
import { legacyManifest } from './legacy.ts';
import type { DataFound } from './look-into.ts';
import type { Target } from './target.ts';

/** How a version differs from its base; `problem` when the base is known but its listing is not to be had. */
export type Comparison =
  | { readonly base: Base; readonly changes: readonly Change[]; readonly tables: readonly TableChange[] }
  | { readonly base: Base; readonly problem: string };

export interface Now {
  readonly target: Target;
  readonly manifest: Manifest;
  /** Of the version: of its listing, or of a single file. */
  readonly md5: string;
  /** Of the manifest. */
  readonly sha256: string;
  readonly remote: OpenRemote;
  readonly data: DataFound;
}

type World = Pick<Trip<InputTable>, 'env' | 'signal'>;

/** Compares a version with its base. Reads the base's listing, and both versions of the changed tables. @throws S3Fault */
export async function compare({ base, entries }: Listing, now: Now, { env, signal }: World): Promise<Comparison> {
  // One digest, one content: there is nothing to fetch and nothing to compare.
  if (!base.legacy && base.md5 === now.md5 && (base.sha256 ?? now.sha256) === now.sha256)
    return { base, changes: [], tables: [] };
  const before = await entries();
  if ('problem' in before) return { base, problem: before.problem };
  const manifest = base.legacy ? await legacyManifest(now.target, now.manifest) : now.manifest;
  const changes = diff(before, manifest);
  const changed = changedTables(changes, { before, manifest: now.manifest });
  const { tables: read, rules } = now.data;
  const layout = base.legacy ? ('dvc2' as const) : ('dvc3' as const);
  const comparing = { folder: now.target.folder, tables: read, rules, sha256: now.sha256, remote: now.remote, layout };
  const tables =
    changed.length === 0 ? [] : await compareTables(changed, { ...comparing, signal, scratch: env['RUNNER_TEMP'] });
  return { base, changes, tables };
}

interface Both {
  readonly before: readonly DirEntry[];
  readonly manifest: Manifest;
}

/** @returns tables that are in both versions and not the same: their digests of before, and their sizes now. */
function changedTables(changes: readonly Change[], { before, manifest }: Both) {
  const paths = new Set(changes.filter((it) => it.change === 'changed' && formatOf(it.path)).map(({ path }) => path));
  const sizes = new Map(manifest.filter(({ path }) => paths.has(path)).map(({ path, size }) => [path, size]));
  return before
    .filter(({ path }) => paths.has(path))
    .map(({ path, md5 }) => ({ path, md5, size: sizes.get(path) ?? 0 }));
}
