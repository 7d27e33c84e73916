import type { Policy } from '@modelway/judge';
import { canonicalJson, sha256 } from '@modelway/lineage';
import type { Baseline } from './baseline.ts';
import type { Candidate } from './candidate.ts';
import type { Side } from './places.ts';

/** What scores depend on. Where these are the same, the scores are, and nothing is computed twice. */
export interface Basis {
  readonly model: string;
  readonly holdout: string;
  /** SHA-256 of the code that scores, the image that it runs in, what the model is told, and what is withheld from it. */
  readonly evaluator: string;
}

export interface Known {
  readonly candidate: Pick<Candidate, 'model' | 'training'>;
  readonly baseline: Baseline;
  readonly holdout: { readonly sha256: string };
  readonly scorer: { readonly sha256: string };
  readonly policy: { readonly rules: Pick<Policy, 'evaluation'> };
}

/** @returns the sides that need scores of their own: a baseline of the same bytes as the candidate needs none. */
export function sidesOf({ candidate, baseline }: Pick<Known, 'candidate' | 'baseline'>): Side[] {
  return baseline.is === 'model' && baseline.sha256 !== candidate.model.sha256
    ? ['candidate', 'baseline']
    : ['candidate'];
}

/** @param image that the workflow wants both models scored in; undefined: the one that the candidate will serve in. */
export function basisOf(side: Side, known: Known, image: string | undefined): Basis {
  const { candidate, baseline, holdout, scorer, policy } = known;
  const { key, label } = policy.rules.evaluation;
  const own = candidate.training.inference;
  const environment = side === 'baseline' && baseline.is === 'model' ? baseline.model.environment : own.environment;
  const model = side === 'baseline' && baseline.is === 'model' ? baseline.sha256 : candidate.model.sha256;
  const made = { scorer: scorer.sha256, image: image ?? own.image, environment, key, label };
  return { model, holdout: holdout.sha256, evaluator: sha256(canonicalJson(made)) };
}
