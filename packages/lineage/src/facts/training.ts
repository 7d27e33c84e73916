import * as v from 'valibot';
import { resourceDescriptor } from '../descriptor.ts';
import { count, decimal, sha256Hex } from '../scalars.ts';

export const model = v.looseObject({ uri: v.string(), sha256: sha256Hex, bytes: count });

/** How the model is served: what CreateModel will be given. */
export const inference = v.looseObject({
  image: v.string(),
  environment: v.record(v.string(), v.string()),
});

/** `run-training`: the job, what it read and what it made. */
export const training = v.looseObject({
  /** SHA-256 of the plan. The job's name is derived from it. */
  plan: sha256Hex,
  job: v.looseObject({ name: v.string(), arn: v.string() }),
  status: v.string(),
  reused: v.boolean(),
  image: v.string(),
  /** `sha256:…` of the image; absent where it was named by a tag, which may have been another image since. */
  imageDigest: v.optional(v.string()),
  instance: v.looseObject({ type: v.string(), count: count }),
  /** Absent where the image brought its own program. */
  source: v.optional(v.looseObject({ uri: v.string(), sha256: sha256Hex, entryPoint: v.string() })),
  hyperparameters: v.record(v.string(), v.string()),
  /** `listing`: of a folder that is no part of a dataset version, the SHA-256 of names, sizes and ETags when the plan was made; `observed`: when the job had ended. */
  channels: v.array(
    v.looseObject({
      name: v.string(),
      uri: v.string(),
      dataset: v.optional(sha256Hex),
      listing: v.optional(sha256Hex),
      observed: v.optional(sha256Hex),
    }),
  ),
  model: v.optional(model),
  inference,
  metrics: v.array(v.looseObject({ name: v.string(), value: decimal })),
  seconds: v.looseObject({ training: v.optional(count), billable: v.optional(count) }),
  cost: v.optional(v.looseObject({ amount: decimal, currency: v.string(), prices: v.string() })),
  failure: v.optional(v.string()),
  /** Where the run stands in MLflow: the tracking URI (no secret), and the ids of experiment and run. */
  mlflow: v.optional(v.looseObject({ uri: v.string(), experiment: v.string(), run: v.string() })),
  /** Of a job that was left to itself: where its whole plan lies, and the SHA-256 of its bytes, for whoever follows it later. */
  kept: v.optional(v.looseObject({ uri: v.string(), sha256: sha256Hex })),
  outputs: v.optional(v.array(resourceDescriptor)),
});
