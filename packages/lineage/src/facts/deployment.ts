import * as v from 'valibot';
import { count, decimal, sha256Hex } from '../scalars.ts';

/** `deploy-canary`: what was sent to the endpoint, what became of it, and whom it touched. */
export const deployment = v.looseObject({
  stage: v.string(),
  endpoint: v.looseObject({ name: v.string(), arn: v.string() }),
  /** The configuration that was sent, the one that served before, and the one that serves now. */
  config: v.looseObject({ sent: v.string(), before: v.optional(v.string()), live: v.string() }),
  model: v.looseObject({ name: v.string(), uri: v.string(), sha256: sha256Hex }),
  package: v.optional(v.string()),
  strategy: v.picklist(['first', 'canary', 'linear', 'all-at-once', 'none']),
  alarms: v.array(v.looseObject({ name: v.string(), metric: v.string(), threshold: decimal })),
  /** What was seen while it moved, in order; `share` is the share of traffic on the new model, 0 to 1. */
  steps: v.array(
    v.looseObject({ on: v.string(), status: v.string(), share: decimal, message: v.optional(v.string()) }),
  ),
  rolledBack: v.optional(v.looseObject({ alarms: v.array(v.string()), reason: v.string() })),
  /** Requests that the new model answered while it was being tried, and how many of them failed. */
  exposed: v.optional(v.looseObject({ requests: count, errors: count })),
  /** The GitHub deployment that tells this story in the repository's timeline. */
  githubDeployment: v.optional(v.number()),
});
