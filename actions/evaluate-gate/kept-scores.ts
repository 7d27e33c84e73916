import { openRef, Refusal, type Store } from '@modelway/action';
import { all, empty, type Lineage } from '@modelway/lineage';
import type { Basis } from './evaluator.ts';
import type { Side } from './places.ts';
import type { ScoreObjects } from './score-objects.ts';
import type { ScoreFile, Timing } from './scored.ts';
import { readScores } from './scores.ts';

interface Kept {
  readonly uri: string;
  readonly sha256: string;
  readonly seconds: number | undefined;
  readonly timing: Timing | undefined;
  /** The statement that says so. */
  readonly from: string;
}

/**
 * Finds scores that an earlier evaluation left for the same model, records and evaluator: in the lineage at hand, else in what the
 * store knows of the model. Bytes that are gone or no longer those that were stated are no scores: then the model is scored again.
 */
export async function keptScores(
  { store, objects }: { store: Store; objects: ScoreObjects },
  { side, basis, lineage, keys }: { side: Side; basis: Basis; lineage: Lineage; keys: readonly string[] },
): Promise<ScoreFile | undefined> {
  const stated = statedScores(lineage, basis);
  const found = stated.length > 0 ? stated : statedScores(await known(store, basis), basis);
  for (const { uri, sha256: digest, seconds, timing, from } of found) {
    const key = `scores/${digest}.jsonl`;
    const object = uri === `${store.uri}/${key}` ? await objects.open(key) : undefined;
    const read = object && (await readScores(object.chunks, keys, side));
    if (read?.sha256 !== digest) continue;
    const took = { ...(seconds === undefined ? {} : { seconds }), ...(timing ? { timing } : {}) };
    return { side, basis, uri, sha256: digest, scores: read.end(), from, ...took };
  }
  return undefined;
}

/** What the store knows of the model. Where that cannot be read the model is scored again, which needs none of it. */
const known = (store: Store, { model }: Basis): Promise<Lineage> =>
  openRef(store, `artifacts/${model}`).catch((cause) => {
    if (cause instanceof Refusal) return empty;
    throw cause;
  });

/** @returns where evaluations of a lineage say that such scores lie, the latest first. */
export function statedScores(lineage: Lineage, { model, holdout, evaluator }: Basis): Kept[] {
  return all(lineage, 'evaluation')
    .sort((a, b) => Date.parse(b.statement.predicate.finishedOn) - Date.parse(a.statement.predicate.finishedOn))
    .flatMap(({ id, statement: { predicate } }) => {
      const { facts } = predicate;
      if (facts.holdout?.sha256 !== holdout) return [];
      const own = facts.scored?.find((it) => it.model === model && it.evaluator === evaluator);
      const file = own && facts.scores.find((it) => it.digest?.sha256 === own.scores);
      if (own === undefined || file?.uri === undefined) return [];
      const timing = own.timing && { ...own.timing, milliseconds: Number(own.timing.milliseconds) };
      return [{ uri: file.uri, sha256: own.scores, seconds: own.seconds, timing, from: id }];
    });
}
