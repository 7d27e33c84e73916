import * as v from 'valibot';

/** Where an action ran. Repository and actor are GitHub's names; `commit` is the commit that was built, not GitHub's merge commit. */
export const runInfo = v.looseObject({
  repository: v.string(),
  repositoryId: v.string(),
  commit: v.string(),
  ref: v.string(),
  event: v.string(),
  workflowRef: v.string(),
  runId: v.string(),
  runAttempt: v.number(),
  job: v.string(),
  actor: v.string(),
  pullRequest: v.optional(v.number()),
});
export type RunInfo = v.InferOutput<typeof runInfo>;
