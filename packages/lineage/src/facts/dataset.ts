import * as v from 'valibot';
import { resourceDescriptor } from '../descriptor.ts';
import { count, decimal, sha256Hex } from '../scalars.ts';
import { words } from '../verdict.ts';

/** A dataset version. MD5 locates it in the DVC remote; SHA-256 (of the manifest) proves its bytes. */
export const datasetVersion = v.looseObject({
  md5: v.string(),
  sha256: sha256Hex,
  files: count,
  bytes: count,
});

export const fileChange = v.looseObject({
  path: v.string(),
  change: v.picklist(['added', 'changed', 'removed', 'renamed']),
  from: v.optional(v.string()),
  bytes: v.optional(count),
});

const balance = v.array(v.looseObject({ label: v.string(), count }));

/** What is known of one table of the new version, against the base where both could be read. No value but labels is in it. */
export const tableFacts = v.looseObject({
  path: v.string(),
  rows: count,
  before: v.optional(count),
  /** The column that rows were matched by; absent: whole rows were. */
  key: v.optional(v.string()),
  added: v.optional(count),
  removed: v.optional(count),
  changed: v.optional(count),
  /** Why rows were not compared. */
  because: v.optional(v.string()),
  schema: v.optional(
    v.looseObject({
      added: v.array(v.string()),
      removed: v.array(v.string()),
      renamed: v.array(v.looseObject({ from: v.string(), to: v.string() })),
      retyped: v.array(v.looseObject({ column: v.string(), from: v.string(), to: v.string() })),
    }),
  ),
  labels: v.optional(v.looseObject({ column: v.string(), now: balance, before: v.optional(balance) })),
});

/** One rule, applied. `level`: what a breach means. `word`: `error` when it could not be checked. */
export const dataCheck = v.looseObject({
  check: v.string(),
  level: v.picklist(['fail', 'warn']),
  word: v.picklist(words),
  path: v.optional(v.string()),
  column: v.optional(v.string()),
  /** Rows, values or subjects that break it. */
  count: v.optional(count),
  share: v.optional(decimal),
  reason: v.string(),
});
export type DataCheck = v.InferOutput<typeof dataCheck>;

/** `version-dataset`: what the data is, where it lies, and what changed. */
export const dataset = v.looseObject({
  name: v.string(),
  path: v.string(),
  version: datasetVersion,
  pointer: v.looseObject({ path: v.string(), sha256: sha256Hex }),
  remote: v.string(),
  manifest: resourceDescriptor,
  /**
   * For SageMaker channels: the folder under which every file lies by its own name, which ends with `/`; or a `ManifestFile` over the
   * objects of the remote; or empty.
   */
  channel: v.string(),
  /** How the remote was proven to hold the version: by its `.dir`, by sizes, or by digests; and objects that were put right. */
  verified: v.optional(v.looseObject({ by: v.picklist(['none', 'sizes', 'digests']), repaired: count })),
  /** Where it stands in Git; absent when it was not published. */
  published: v.optional(
    v.looseObject({
      commit: v.string(),
      branch: v.optional(v.string()),
      tag: v.optional(v.string()),
      pull: v.optional(v.looseObject({ number: count, url: v.string() })),
    }),
  ),
  /** The job that read what was imported, where S3 had no digests of it. */
  read: v.optional(v.looseObject({ job: v.string(), objects: count, bytes: count, seconds: v.optional(count) })),
  uploaded: v.looseObject({ objects: count, bytes: count }),
  diff: v.optional(
    v.looseObject({
      base: v.looseObject({ commit: v.optional(v.string()), md5: v.string() }),
      added: count,
      changed: count,
      removed: count,
      renamed: count,
      changes: v.array(fileChange),
    }),
  ),
  /** `profiles/<sha256>.json` in the store, in the shape of `profile`. Absent where there are no tables. */
  profile: v.optional(resourceDescriptor),
  tables: v.optional(v.array(tableFacts)),
  /** The rules of `modelway.yml` and those that always hold. Passed ones are counted only. */
  checks: v.optional(v.looseObject({ passed: count, policy: v.optional(sha256Hex), found: v.array(dataCheck) })),
  /** How subjects are assigned to splits, and the SHA-256 of the name of the key. */
  splits: v.optional(v.looseObject({ subject: v.string(), key: sha256Hex, shares: v.record(v.string(), decimal) })),
});
