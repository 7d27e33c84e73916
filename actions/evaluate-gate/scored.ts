import type { Evidence } from '@modelway/judge';
import type { Basis } from './evaluator.ts';
import type { Observed } from './observe.ts';
import type { Side } from './places.ts';
import type { GatePlan } from './plan.ts';
import type { ScoreObjects } from './score-objects.ts';
import { readScores } from './scores.ts';
import { timingOf } from './timing.ts';

/** How long a model took for a record: the median over batches, timed from outside of its process, its loading left out. */
export interface Timing {
  readonly milliseconds: number;
  /** SHA-256 of the job's plan: times of two jobs are those of two machines. */
  readonly plan: string;
}

/** One side's scores as the store keeps them: by their digest, so that a judgement can be repeated from the lineage. */
export interface ScoreFile {
  readonly side: Side;
  readonly basis: Basis;
  readonly uri: string;
  readonly sha256: string;
  /** In the order of the holdout. */
  readonly scores: Float64Array;
  /** What the job took that computed them. */
  readonly seconds?: number;
  readonly timing?: Timing;
  /** The earlier statement whose scores these are; absent when they were computed now. */
  readonly from?: string;
}

/** Where scores are kept: the store's URI, and its files of scores. */
export interface ScorePlace {
  readonly uri: string;
  readonly objects: ScoreObjects;
}

/** Reads what the job left, and keeps it by its digest. @throws Error when a finished job left no scores; Refusal when they are not those of the holdout. */
export async function collectScores(
  { uri, objects }: ScorePlace,
  { scores, sides, digest: plan }: Pick<GatePlan, 'scores' | 'sides' | 'digest'>,
  { bases, holdout, seconds }: Pick<Observed, 'bases' | 'holdout'> & { seconds: number | undefined },
): Promise<ScoreFile[]> {
  const times = await timingOf(objects, scores);
  return Promise.all(
    bases
      .filter(({ side }) => sides.includes(side))
      .map(async ({ side, basis }) => {
        const left = `${scores}${side}.jsonl`;
        const found = await objects.open(left);
        if (found === undefined)
          throw new Error(`the scoring job has finished, but ${uri}/${left} is not there; see its log`);
        const read = await readScores(found.chunks, holdout.keys, side);
        const aligned = read.end();
        const key = `scores/${read.sha256}.jsonl`;
        await objects.keep({ key: left, etag: found.etag }, key);
        const milliseconds = times[side];
        const took = {
          ...(seconds === undefined ? {} : { seconds }),
          ...(milliseconds === undefined || plan === undefined ? {} : { timing: { milliseconds, plan } }),
        };
        return { side, basis, uri: `${uri}/${key}`, sha256: read.sha256, scores: aligned, ...took };
      }),
  );
}

/** @returns both sides in the order of the holdout. */
export function evidenceOf(
  { holdout, baseline }: Pick<Observed, 'holdout' | 'baseline'>,
  scores: readonly ScoreFile[],
): Evidence {
  const { keys, labels, slices } = holdout;
  const of = (side: Side): Float64Array | undefined => scores.find((it) => it.side === side)?.scores;
  const candidate = of('candidate') ?? new Float64Array();
  // A baseline of the same bytes was not scored again: it is the candidate.
  const other = of('baseline') ?? (baseline.is === 'model' ? candidate : undefined);
  return { keys, labels, slices, candidate, ...(other ? { baseline: other } : {}) };
}
