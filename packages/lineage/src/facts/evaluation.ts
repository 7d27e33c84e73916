import * as v from 'valibot';
import { resourceDescriptor } from '../descriptor.ts';
import { count, decimal, sha256Hex } from '../scalars.ts';
import { words } from '../verdict.ts';

/** One rule of the policy, applied to one metric on all records or on one slice. */
export const comparison = v.looseObject({
  metric: v.string(),
  slice: v.optional(v.looseObject({ column: v.string(), value: v.string() })),
  rule: v.picklist(['bound', 'no-regression']),
  direction: v.picklist(['higher-is-better', 'lower-is-better']),
  records: count,
  candidate: v.optional(decimal),
  baseline: v.optional(decimal),
  /** candidate − baseline, with its confidence interval. */
  difference: v.optional(decimal),
  interval: v.optional(v.looseObject({ low: decimal, high: decimal, confidence: decimal })),
  /** The absolute bound, or the margin that a regression may not exceed. */
  limit: decimal,
  /** Of a slice among others: the Holm-adjusted p-value of "not worse than the margin". */
  p: v.optional(decimal),
  word: v.picklist(words),
  reason: v.string(),
});
export type Comparison = v.InferOutput<typeof comparison>;

/** `evaluate-gate`: which model was judged against which, on which records, by which policy. */
export const evaluation = v.looseObject({
  holdout: v.looseObject({ uri: v.string(), sha256: sha256Hex, records: count }),
  candidate: v.looseObject({ model: sha256Hex }),
  /** Absent when no model serves yet: then only absolute bounds apply. */
  baseline: v.optional(
    v.looseObject({
      model: sha256Hex,
      endpoint: v.string(),
      /** The endpoint configuration that served, and the registry's version and the commit that it comes from, where known. */
      config: v.optional(v.string()),
      package: v.optional(v.string()),
      commit: v.optional(v.string()),
      lineage: v.optional(v.string()),
    }),
  ),
  scores: v.array(resourceDescriptor),
  policy: v.looseObject({ path: v.string(), sha256: sha256Hex }),
  /** SHA-256 of the plan of the scoring job. */
  plan: v.optional(sha256Hex),
  /** SHA-256 of the evidence: resamples are drawn from it. */
  seed: v.string(),
  comparisons: v.array(comparison),
});
