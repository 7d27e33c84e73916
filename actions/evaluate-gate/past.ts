import { commitRef, openRef, Refusal, treeRef } from '@modelway/action';
import type { Commit, History } from '@modelway/github';
import type { Baseline, Places } from './baseline.ts';
import { lastTrained, type Trained, trainedBaseline } from './trained.ts';

/** How many commits back from the merge base a model is looked for: not every commit changes a model. */
const farthest = 30;

interface Ends {
  /** What the pull request is to be merged into, or what was pushed onto. */
  readonly base: string | undefined;
  readonly head: string;
}

/**
 * The model of the commit at which the branch began, or of the last commit before it that has one.
 * @throws Refusal when there is no such commit. No model within reach is "no baseline".
 */
export async function mergeBaseBaseline(places: Places, history: History, { base, head }: Ends): Promise<Baseline> {
  if (base === undefined)
    throw new Refusal(
      'baseline merge-base: this run belongs to no pull request and no push, so it has no base; name a tag, an endpoint or a lineage instead',
    );
  const mergeBase = await history.mergeBase(base, head);
  if (mergeBase === undefined)
    throw new Refusal(
      `baseline merge-base: ${short(base)} and ${short(head)} have no commit in common; rebase the branch, or name another baseline`,
    );
  const commits = await history.before(mergeBase, farthest);
  const found = await firstTrained(places, commits);
  if (found === undefined)
    return {
      is: 'none',
      why: `No model is known of the merge base ${short(mergeBase)}, nor of ${commits.length - 1} commits before it`,
    };
  const { commit, trained } = found;
  const where = commit === mergeBase ? `the merge base` : `${short(commit)}, the last before the merge base with one,`;
  return trainedBaseline(places, trained, {
    title: `The model of ${where} (${short(mergeBase)})`,
    named: 'merge-base',
  });
}

/** The model of a tagged commit. @throws Refusal when there is no such tag, or no model is known of it: it was named, so it must be there. */
export async function tagBaseline(places: Places, history: History, name: string): Promise<Baseline> {
  const tagged = await history.tag(name);
  if (tagged === undefined)
    throw new Refusal(`baseline tag:${name}: there is no tag "${name}" in this repository; correct its name`);
  const found = await firstTrained(places, [tagged]);
  if (found === undefined)
    throw new Refusal(
      `baseline tag:${name}: no model of ${places.line} is known of commit ${tagged.commit}; run run-training for it, or name another baseline`,
    );
  return trainedBaseline(places, found.trained, { title: `The model of tag ${name}`, named: `tag:${name}` });
}

/** A squash or a rebase makes a commit that nobody trained for, with a tree that somebody did. */
async function firstTrained(
  { store, line }: Places,
  commits: readonly Commit[],
): Promise<{ commit: string; trained: Trained } | undefined> {
  for (const { commit, tree } of commits)
    for (const ref of [commitRef(commit, line), treeRef(tree, line)]) {
      const trained = lastTrained(await openRef(store, ref), line);
      if (trained !== undefined) return { commit, trained };
    }
  return undefined;
}

const short = (commit: string): string => commit.slice(0, 7);
