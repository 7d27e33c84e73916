import type { InputTable } from './inputs.ts';
import { openUris } from './lineage-store.ts';
import type { Place } from './place.ts';
import type { Ready } from './ready.ts';

/**
 * A `repository_dispatch` stands on the default branch, whatever it is about. What it is about says the lineage that it hands on.
 * @returns where the last statement of that lineage was made; undefined for every other event, and without a lineage.
 */
export async function placeByLineage<I extends InputTable>({
  runner,
  inputs,
  store,
}: Ready<I>): Promise<Place | undefined> {
  const given = inputs.lineage?.split(/\s+/).filter((uri) => uri !== '') ?? [];
  if (runner.run.event !== 'repository_dispatch' || given.length === 0) return undefined;
  const statements = [...(await openUris(store, given)).values()].map(({ predicate }) => predicate);
  const newest = statements.sort((a, b) => Date.parse(a.finishedOn) - Date.parse(b.finishedOn)).at(-1);
  if (newest === undefined) return undefined;
  const { commit, pullRequest } = newest.run;
  return { commit, ...(pullRequest === undefined ? {} : { pullRequest }) };
}
