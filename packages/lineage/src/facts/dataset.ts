import * as v from 'valibot';
import { resourceDescriptor } from '../descriptor.ts';
import { count, sha256Hex } from '../scalars.ts';

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

/** `version-dataset`: what the data is, where it lies, and what changed. */
export const dataset = v.looseObject({
  name: v.string(),
  path: v.string(),
  version: datasetVersion,
  pointer: v.looseObject({ path: v.string(), sha256: sha256Hex }),
  remote: v.string(),
  manifest: resourceDescriptor,
  /** The folder under which every file lies by its own name, for SageMaker channels. Ends with `/`. */
  channel: v.string(),
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
});
