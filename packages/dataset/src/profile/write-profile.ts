import { canonicalJson, type Profile, sha256, type TableProfile } from '@modelway/lineage';
import type { ReadTable } from '../checks/finding.ts';
import type { Manifest } from '../manifest.ts';

interface Version {
  /** SHA-256 of the manifest. */
  readonly dataset: string;
  readonly manifest: Manifest;
  readonly tables: readonly ReadTable[];
}

/** @returns the profile of a version as its canonical text, and the SHA-256 that it is named by. */
export function writeProfile({ dataset, manifest, tables }: Version): {
  profile: Profile;
  text: string;
  sha256: string;
} {
  const digests = new Map(manifest.map((it) => [it.path, it.sha256]));
  const whole = tables.filter(({ scanned }) => scanned.broken === undefined);
  const profile: Profile = {
    version: 1,
    dataset,
    tables: whole.map(
      ({ path, scanned }): TableProfile => ({
        path,
        sha256: digests.get(path) ?? '',
        rows: scanned.rows,
        columns: [...scanned.columns],
      }),
    ),
    unread: tables.flatMap(({ path, scanned }) =>
      scanned.broken === undefined ? [] : [{ path, because: scanned.broken }],
    ),
  };
  const text = canonicalJson(profile);
  return { profile, text, sha256: sha256(text) };
}
