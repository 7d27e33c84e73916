import type { Store } from '@modelway/action';
import type { Lineage } from '@modelway/lineage';
import { type Basis, basisOf, type Known, sidesOf } from './evaluator.ts';
import { keptScores } from './kept-scores.ts';
import type { Side } from './places.ts';
import type { ScoreObjects } from './score-objects.ts';
import type { ScoreFile } from './scored.ts';

/** What one side's scores are computed from, with those that an earlier evaluation left. */
export interface Based {
  readonly side: Side;
  readonly basis: Basis;
  readonly kept?: ScoreFile;
}

interface Where {
  readonly store: Store;
  readonly objects: ScoreObjects;
  readonly lineage: Lineage;
  /** That the workflow wants both models scored in; undefined: the one that the candidate will serve in. */
  readonly image: string | undefined;
}

/** @returns each side that needs scores of its own, with what is known of them already. */
export function basesOf(
  { store, objects, lineage, image }: Where,
  known: Known & { readonly holdout: { readonly keys: readonly string[] } },
): Promise<Based[]> {
  return Promise.all(
    sidesOf(known).map(async (side) => {
      const basis = basisOf(side, known, image);
      const kept = await keptScores({ store, objects }, { side, basis, lineage, keys: known.holdout.keys });
      return { side, basis, ...(kept ? { kept } : {}) };
    }),
  );
}
