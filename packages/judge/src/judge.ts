import { type Comparison, error, type Verdict } from '@modelway/lineage';
import { conclude } from './conclude.ts';
import { digestOf, type Evidence, evidenceFaults } from './evidence.ts';
import { judgeOverall } from './overall.ts';
import type { Policy } from './policy/schema.ts';
import { judgeSlices } from './slices.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** Every rule of the policy, on all records first, then on the slices. */
  readonly comparisons: readonly Comparison[];
  /** SHA-256 (hex) of the evidence, which the resamples are drawn from. */
  readonly seed: string;
}

/**
 * Judges evidence by a policy. Pure: the same evidence and policy give the same judgement on every machine, so anybody can
 * repeat it from the document. Evidence with a gap in it (a missing score, a label that is neither 0 nor 1) is an error.
 */
export function judge(policy: Policy, evidence: Evidence): Judgement {
  const seed = digestOf(evidence);
  const faults = evidenceFaults(policy, evidence);
  if (faults.length > 0) return { verdict: error(...faults), comparisons: [], seed };
  const judged = [
    ...judgeOverall(policy, evidence, Number.parseInt(seed.slice(0, 8), 16)),
    ...judgeSlices(policy, evidence, seed),
  ];
  return { verdict: conclude(policy, evidence, judged), comparisons: judged.map((it) => it.comparison), seed };
}
