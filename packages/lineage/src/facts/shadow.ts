import * as v from 'valibot';
import { count, decimal, sha256Hex } from '../scalars.ts';

const side = v.looseObject({
  model: sha256Hex,
  requests: count,
  errors: count,
  /** Milliseconds. Absent when nothing was answered. */
  latency: v.optional(v.looseObject({ p50: decimal, p90: decimal, p99: decimal })),
});

/** `shadow-test`: the candidate answered a copy of production traffic; nobody saw its answers. */
export const shadow = v.looseObject({
  endpoint: v.looseObject({ name: v.string(), arn: v.string() }),
  config: v.looseObject({ during: v.string(), after: v.string() }),
  production: side,
  shadow: side,
  /** Captured answers that could be paired by inference id. */
  paired: count,
  /** Captured answers that could not: no id, an id that came twice, no counterpart, or an answer that could not be read. */
  unpaired: v.optional(count),
  /** Share of pairs with the same answer; what is the same is said by `sameWhen`. */
  agreement: v.optional(decimal),
  agreementInterval: v.optional(v.looseObject({ low: decimal, high: decimal, confidence: decimal })),
  sameWhen: v.optional(v.string()),
  /** Mean and largest absolute difference of paired scores, where answers are numbers. */
  scoreDifference: v.optional(v.looseObject({ mean: decimal, max: decimal })),
  seconds: count,
});
