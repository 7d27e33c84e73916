import * as v from 'valibot';
import { resourceDescriptor } from '../descriptor.ts';
import { count, decimal, sha256Hex } from '../scalars.ts';

export const model = v.looseObject({ uri: v.string(), sha256: sha256Hex, bytes: count });

/** How the model is served: what CreateModel will be given. */
export const inference = v.looseObject({
  image: v.string(),
  environment: v.record(v.string(), v.string()),
});

const money = v.looseObject({ amount: decimal, currency: v.string(), prices: v.string() });

/**
 * A channel of a job. `dataset`: SHA-256 of the dataset version that it shows; else `listing`: SHA-256 of the names, sizes and ETags in its
 * folder when the plan was made, and `observed`: the same when the job had ended.
 */
const channel = {
  name: v.string(),
  uri: v.string(),
  dataset: v.optional(sha256Hex),
  listing: v.optional(sha256Hex),
  observed: v.optional(sha256Hex),
};

const source = v.looseObject({ uri: v.string(), sha256: sha256Hex, entryPoint: v.string() });

/** A processing job that ran before training. `listing` of what it wrote: SHA-256 of names, sizes and ETags. */
export const processed = v.looseObject({
  name: v.string(),
  /** SHA-256 of the step's plan. */
  plan: sha256Hex,
  job: v.looseObject({ name: v.string(), arn: v.string() }),
  /** A word of SageMaker's. */
  status: v.string(),
  reused: v.boolean(),
  image: v.string(),
  instance: v.looseObject({ type: v.string(), count: count }),
  source,
  read: v.array(v.looseObject(channel)),
  wrote: v.array(v.looseObject({ name: v.string(), uri: v.string(), listing: sha256Hex, files: count, bytes: count })),
  /** From start to end, of each instance. */
  seconds: v.optional(count),
  cost: v.optional(money),
  failure: v.optional(v.string()),
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
  /** How often spot capacity was taken back; absent where it never was. */
  interruptions: v.optional(count),
  /** Absent where the image brought its own program. */
  source: v.optional(source),
  hyperparameters: v.record(v.string(), v.string()),
  /** `rewrittenOn`: the newest file's time, where that is after the job was begun; `step`: the output of a step that it is, as `prepare/train`. */
  channels: v.array(
    v.looseObject({
      ...channel,
      rewrittenOn: v.optional(v.string()),
      step: v.optional(v.string()),
    }),
  ),
  /** Processing jobs that ran before it, in their order; absent where there were none. */
  steps: v.optional(v.array(processed)),
  model: v.optional(model),
  inference,
  metrics: v.array(v.looseObject({ name: v.string(), value: decimal })),
  seconds: v.looseObject({ training: v.optional(count), billable: v.optional(count) }),
  /** Of the training alone, without the steps before it. */
  cost: v.optional(money),
  failure: v.optional(v.string()),
  /** Where the run stands in MLflow: the tracking URI (no secret), and the ids of experiment and run. */
  mlflow: v.optional(v.looseObject({ uri: v.string(), experiment: v.string(), run: v.string() })),
  /** Of a job that was left to itself: where its whole plan lies, and the SHA-256 of its bytes, for whoever follows it later. */
  kept: v.optional(v.looseObject({ uri: v.string(), sha256: sha256Hex })),
  outputs: v.optional(v.array(resourceDescriptor)),
});
