import type { Told } from '../story.ts';

/** Fewer than this are drawn one by one. */
const least = 3;

/** Statements that are drawn as one box: the first of them stands for all. */
export interface Drawn {
  readonly told: Told;
  readonly all: readonly Told[];
}

/**
 * @returns the statements of a story, those that went alike together: the same action with the same verdict, on the same ground and
 * stood on by the same, as the legs of a matrix are. Eight boxes that say the same are no picture; the two that failed are.
 */
export function togetherAlike(told: readonly Told[]): Drawn[] {
  const children = new Map<string, string[]>();
  for (const { id, statement } of told)
    for (const before of statement.predicate.after) children.set(before, [...(children.get(before) ?? []), id]);
  const groups = new Map<string, Told[]>();
  for (const it of told) {
    const key = JSON.stringify([it.action, it.word, it.retried, it.statement.predicate.after, children.get(it.id)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [it]);
    else group.push(it);
  }
  return [...groups.values()]
    .flatMap((all) => (all.length < least ? all.map((it) => ({ told: it, all: [it] })) : { told: all[0], all }))
    .flatMap(({ told: first, all }) => (first === undefined ? [] : [{ told: first, all }]))
    .sort((a, b) => a.told.depth - b.told.depth);
}
