import * as v from 'valibot';
import { count, decimal, sha256Hex } from '../scalars.ts';

const side = v.looseObject({
  model: sha256Hex,
  requests: count,
  errors: count,
  /** Milliseconds. */
  latency: v.looseObject({ p50: decimal, p90: decimal, p99: decimal }),
});

/** `shadow-test`: the candidate answered a copy of production traffic; nobody saw its answers. */
export const shadow = v.looseObject({
  endpoint: v.looseObject({ name: v.string(), arn: v.string() }),
  config: v.looseObject({ during: v.string(), after: v.string() }),
  production: side,
  shadow: side,
  /** Captured answers that could be paired by inference id. */
  paired: count,
  agreement: v.optional(decimal),
  /** Mean and largest absolute difference of paired scores, where answers are numbers. */
  scoreDifference: v.optional(v.looseObject({ mean: decimal, max: decimal })),
  seconds: count,
});
