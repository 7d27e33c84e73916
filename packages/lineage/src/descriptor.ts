import * as v from 'valibot';
import { sha256Hex } from './scalars.ts';

/** in-toto ResourceDescriptor v1: a thing outside the document, matched by digest; its name is only a label. */
export const resourceDescriptor = v.pipe(
  v.looseObject({
    name: v.optional(v.string()),
    uri: v.optional(v.string()),
    digest: v.optional(v.record(v.string(), v.string())),
    mediaType: v.optional(v.string()),
    annotations: v.optional(v.record(v.string(), v.unknown())),
  }),
  v.check((it) => it.uri !== undefined || it.digest !== undefined, 'needs a uri or a digest'),
);
export type ResourceDescriptor = v.InferOutput<typeof resourceDescriptor>;

/** What a statement is about. Always known by SHA-256. */
export const artifact = v.looseObject({
  name: v.string(),
  uri: v.optional(v.string()),
  digest: v.objectWithRest({ sha256: sha256Hex }, v.string()),
});
export type Artifact = v.InferOutput<typeof artifact>;
