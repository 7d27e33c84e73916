import { type Comparison, sha256 } from '@modelway/lineage';
import type { Evidence } from './evidence.ts';
import type { Dice } from './measure.ts';
import type { Policy, SliceRule } from './policy/schema.ts';
import { holm } from './statistics/holm.ts';
import { decimal, type Judged } from './subject.ts';
import { trialsOf } from './trial.ts';

/**
 * Every slice against the serving model. A slice that is required has to be shown not to be worse; of the others, none may be
 * shown to be worse, and as looking at many finds something by chance, that is Holm-corrected over all of them.
 */
export function judgeSlices(policy: Policy, evidence: Evidence, { digest, rows }: Dice): Judged[] {
  if (evidence.baseline === undefined) return [];
  const trials = policy.slices.flatMap((rule) =>
    valuesOf(evidence, rule.column).flatMap((value) =>
      trialsOf({ policy, rule, value, seed: seedOf(digest, rule, value), rows }, evidence),
    ),
  );
  const family = trials.filter((it) => !it.required && it.regression !== undefined);
  const adjusted = holm(family.map((it) => it.regression ?? 1));
  const level = 1 - policy.evaluation.confidence;
  return trials.map((trial) => {
    const p = adjusted[family.indexOf(trial)];
    if (p === undefined) return { comparison: trial.comparison, mustPass: trial.required };
    return { comparison: amongMany(trial.comparison, { p, level, family: family.length }), mustPass: false };
  });
}

/** @returns the values of a column, in one order for the same records. */
export const valuesOf = ({ slices }: Pick<Evidence, 'slices'>, column: string): string[] =>
  [...new Set(slices[column])].sort();

/** The word of a slice among many: worse only when it still is after the correction. */
function amongMany(alone: Comparison, { p, level, family }: { p: number; level: number; family: number }): Comparison {
  const kept = { ...alone, p: decimal(p) };
  if (p < level) return { ...kept, word: 'fail' };
  if (alone.word !== 'fail') return kept;
  const reason = `${alone.reason}: worse by itself, but not beyond chance among ${family} slices`;
  return { ...kept, word: 'inconclusive', reason };
}

/** Of the slice's own name, so that a slice more or less in the policy changes no other slice's resamples. */
const seedOf = (digest: string, { column }: SliceRule, value: string): number =>
  Number.parseInt(sha256(JSON.stringify([digest, column, value])).slice(0, 8), 16);
