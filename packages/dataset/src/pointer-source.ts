import * as v from 'valibot';

/** Something that a pointer's data was imported from, as it was then. */
export interface PointerSource {
  /** A path or a URL, as written. */
  readonly path: string;
  /** Of one object; without quotes. */
  readonly etag?: string;
  /** Of many: the MD5 of their list by etags, and `.dir`. */
  readonly md5?: string;
  /** Imported with the versions of its objects, which alone count. */
  readonly versioned: boolean;
  /** Those versions, where the pointer names every one of them. */
  readonly versions?: readonly SourceVersion[];
}

/** One version of an object that was imported (`dvc import-url --version-aware`). */
export interface SourceVersion {
  /** Relative to the source; empty for the source itself, when that is one object. */
  readonly path: string;
  readonly versionId: string;
  /** Without quotes. */
  readonly etag: string;
  readonly size: number;
}

const versioned = {
  etag: v.optional(v.string()),
  size: v.optional(v.number()),
  version_id: v.optional(v.string()),
};

/** A dependency of a pointer, as far as it may be something that was imported. */
export const dep = v.looseObject({
  path: v.string(),
  md5: v.optional(v.string()),
  ...versioned,
  files: v.optional(v.array(v.looseObject({ relpath: v.string(), ...versioned }))),
});

/** @returns what a dependency of an imported pointer says of where its data came from. */
export function sourceOf(of: v.InferOutput<typeof dep>): PointerSource {
  const { etag, md5, files, version_id } = of;
  // A version that is named in the address is one that DVC takes for `version_id`, and keeps there.
  const [, path = of.path, named] = /^(.*)[?]versionId=([^&]+)$/s.exec(of.path) ?? [];
  const versions = versionsOf(files ?? [{ ...of, relpath: '', version_id: version_id ?? named }]);
  return {
    path: versions === undefined ? of.path : path,
    ...(etag === undefined ? {} : { etag }),
    ...(md5 === undefined ? {} : { md5 }),
    versioned: files !== undefined || version_id !== undefined || /[?&]versionId=/.test(of.path),
    ...(versions === undefined ? {} : { versions }),
  };
}

/** @returns undefined when not all is said of each. */
function versionsOf(files: NonNullable<v.InferOutput<typeof dep>['files']>): SourceVersion[] | undefined {
  const versions = files.flatMap(({ relpath: path, version_id: versionId, etag, size }) =>
    versionId === undefined || etag === undefined || size === undefined ? [] : [{ path, versionId, etag, size }],
  );
  return versions.length === files.length ? versions : undefined;
}
