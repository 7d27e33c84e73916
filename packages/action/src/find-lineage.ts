import type { Lineage } from '@modelway/lineage';
import type { InputTable } from './inputs.ts';
import { commitRef, openRef, openUris, treeRef } from './lineage-store.ts';
import type { Ready } from './ready.ts';

/**
 * What the workflow gave; or else what is known of this commit; or else of this very content: a squash makes a commit that nobody
 * judged, with a tree that somebody did.
 */
export async function findLineage<I extends InputTable>(
  { inputs, store, runner, say }: Ready<I>,
  tree: string | undefined,
): Promise<Lineage> {
  const given = inputs.lineage?.split(/\s+/).filter((uri) => uri !== '') ?? [];
  if (given.length > 0) return openUris(store, given);
  const { commit } = runner.run;
  const byCommit = await openRef(store, commitRef(commit, inputs.line));
  if (byCommit.size > 0 || tree === undefined) return byCommit;
  const byTree = await openRef(store, treeRef(tree, inputs.line));
  if (byTree.size > 0)
    say.info(`nothing is known of commit ${commit}; its content (tree ${tree}) is known from another commit`);
  return byTree;
}
