import type { Store } from '@modelway/action';
import type { Evidence } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import type { Basis } from './evaluator.ts';
import type { Observed } from './observe.ts';
import type { Side } from './places.ts';
import type { GatePlan } from './plan.ts';
import { alignScores } from './scores.ts';

/** One side's scores as the store keeps them: by their digest, so that a judgement can be repeated from the lineage. */
export interface ScoreFile {
  readonly side: Side;
  readonly basis: Basis;
  readonly uri: string;
  readonly sha256: string;
  readonly text: string;
  /** What the job took that computed them. */
  readonly seconds?: number;
  /** The earlier statement whose scores these are; absent when they were computed now. */
  readonly from?: string;
}

/** Reads what the job left, and keeps it by its digest. @throws Error when a finished job left no scores. */
export function collectScores(
  store: Store,
  { scores, sides }: Pick<GatePlan, 'scores' | 'sides'>,
  { bases, seconds }: { bases: Observed['bases']; seconds: number | undefined },
): Promise<ScoreFile[]> {
  return Promise.all(
    bases
      .filter(({ side }) => sides.includes(side))
      .map(async ({ side, basis }) => {
        const found = await store.get(`${scores}${side}.jsonl`);
        if (found === undefined)
          throw new Error(
            `the scoring job has finished, but ${store.uri}/${scores}${side}.jsonl is not there; see its log`,
          );
        const digest = sha256(found.bytes);
        const key = `scores/${digest}.jsonl`;
        await store.put(key, found.bytes, 'absent');
        const text = new TextDecoder().decode(found.bytes);
        const took = seconds === undefined ? {} : { seconds };
        return { side, basis, uri: `${store.uri}/${key}`, sha256: digest, text, ...took };
      }),
  );
}

/** @returns both sides in the order of the holdout. @throws Refusal when a record is not scored exactly once on each side. */
export function evidenceOf(
  { holdout, baseline }: Pick<Observed, 'holdout' | 'baseline'>,
  scores: readonly ScoreFile[],
): Evidence {
  const { keys, labels, slices } = holdout;
  const of = (side: Side): Float64Array | undefined => {
    const file = scores.find((it) => it.side === side);
    return file && alignScores(file.text, keys, side);
  };
  const candidate = of('candidate') ?? new Float64Array();
  // A baseline of the same bytes was not scored again: it is the candidate.
  const other = of('baseline') ?? (baseline.is === 'model' ? candidate : undefined);
  return { keys, labels, slices, candidate, ...(other ? { baseline: other } : {}) };
}
