import { type Comparison, error, type Finding, type Verdict, type Waived } from '@modelway/lineage';
import { conclude } from './conclude.ts';
import type { OwnResults } from './evaluators/evidence.ts';
import { judgeEvaluators } from './evaluators/judge-evaluators.ts';
import { digestOf, type Evidence, evidenceFaults } from './evidence.ts';
import { judgeFacets } from './facets/judge-facets.ts';
import type { Rows } from './measure.ts';
import { judgeOverall } from './overall.ts';
import type { Policy } from './policy/schema.ts';
import { judgeSlices } from './slices.ts';
import { sliceFindings } from './slices-judged.ts';
import { waive } from './waivers/waive.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** Every rule of the policy on a metric, on all records first, then on the slices. */
  readonly comparisons: readonly Comparison[];
  /** Every other rule. */
  readonly findings: readonly Finding[];
  /** What became of each waiver of the policy. */
  readonly waivers: readonly Waived[];
  /** SHA-256 (hex) of the evidence, which the resamples are drawn from. */
  readonly seed: string;
}

/** What a judge cannot know of itself. */
export interface Known {
  /** The day, as `2026-11-21` in UTC. Without it no waiver holds. */
  readonly today?: string;
  /** What rules found that are not about scores: contamination, drift, budgets. */
  readonly findings?: readonly Finding[];
  /** What became of the policy's own evaluators; one that is not among them was not run. */
  readonly evaluators?: OwnResults;
  /** Where resamples come from: see `judgeOn`. */
  readonly rows?: Rows;
}

/**
 * Judges evidence by a policy. Pure: the same evidence, policy and day give the same judgement on every machine, so anybody can
 * repeat it from the document. Evidence with a gap in it (a missing score, a label that is neither 0 nor 1) is an error.
 */
export function judge(policy: Policy, evidence: Evidence, known: Known = {}): Judgement {
  const seed = digestOf(evidence);
  const faults = evidenceFaults(policy, evidence);
  if (faults.length > 0)
    return { verdict: error(...faults), comparisons: [], findings: known.findings ?? [], waivers: [], seed };
  const dice = { digest: seed, rows: known.rows };
  const judged = [
    ...judgeOverall(policy, evidence, dice),
    ...judgeSlices(policy, evidence, dice),
    ...judgeEvaluators(policy, known.evaluators ?? new Map(), dice),
  ];
  const comparisons = judged.map((it) => it.comparison);
  const findings = [
    ...sliceFindings(policy, evidence, comparisons),
    ...judgeFacets(policy, evidence, seed),
    ...(known.findings ?? []),
  ];
  const ruled = waive({ judged, findings }, policy.waivers, known.today);
  return {
    verdict: conclude(policy, evidence, ruled),
    comparisons: ruled.judged.map((it) => it.comparison),
    findings: ruled.findings,
    waivers: ruled.waivers,
    seed,
  };
}
