import * as v from 'valibot';

/** Where an action ran. Repository and actor are GitHub's names; `commit` is the commit that was built, not GitHub's merge commit. */
export const runInfo = v.looseObject({
  repository: v.string(),
  repositoryId: v.string(),
  commit: v.string(),
  /** Git's digest of the content that was checked out. It survives a squash or a rebase, which the commit does not. */
  tree: v.optional(v.string()),
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
