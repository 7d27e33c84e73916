import type { Outcome } from '@modelway/action';
import type { Evidence, Judgement } from '@modelway/judge';
import { type Facts, type PolicyChange, type ResourceDescriptor, toDecimal } from '@modelway/lineage';
import { otherName } from './baseline.ts';
import { evaluatorFacts, evaluatorInputs } from './custom/facts.ts';
import type { Ran } from './custom/run-custom.ts';
import type { ScoringJob } from './effort.ts';
import type { Observed } from './observe.ts';
import type { GatePlan } from './plan.ts';
import { driftPlots, scorePlots } from './plots.ts';
import { remarksOf } from './remarks.ts';
import type { ScoreFile } from './scored.ts';
import { searchRef } from './searches.ts';

export interface Concluded {
  readonly plan: GatePlan;
  readonly judgement: Judgement;
  readonly change: PolicyChange;
  readonly scores: readonly ScoreFile[];
  readonly job: ScoringJob | undefined;
  readonly evidence: Evidence;
  /** The user's own evaluators. */
  readonly ran: readonly Ran[];
}

/** @returns what the gate states: the model that was judged, on what, against what, by which rules, and what came of it. */
export function outcomeOf(
  observed: Observed,
  { plan, judgement, change, scores, job, evidence, ran }: Concluded,
  line: string,
): Outcome<'evaluation'> {
  const { candidate, holdout, policy, baseline, scorer, searches } = observed;
  const { verdict, comparisons, findings, waivers, seed } = judgement;
  const { model } = candidate;
  return {
    subject: [{ name: `model of ${line}`, uri: model.uri, digest: { sha256: model.sha256 } }],
    inputs: [
      { name: 'holdout', uri: holdout.uri, digest: { sha256: holdout.sha256 } },
      { name: policy.path, digest: { sha256: policy.sha256 } },
      { name: 'score.py', digest: { sha256: scorer.sha256 } },
      ...(baseline.is === 'model'
        ? [{ name: 'baseline model', uri: baseline.model.uri, digest: { sha256: baseline.sha256 } }]
        : []),
      ...evaluatorInputs(ran),
    ],
    facts: {
      holdout: { uri: holdout.uri, sha256: holdout.sha256, records: holdout.keys.length },
      candidate: { model: model.sha256 },
      ...baselineFacts(observed),
      scores: scores.map(descriptor),
      scored: scores.map(scoredOf),
      ...evaluatorFacts(ran),
      policy: { path: policy.path, sha256: policy.sha256 },
      ...(plan.digest ? { plan: plan.digest } : {}),
      seed,
      comparisons: [...comparisons],
      ...(findings.length > 0 ? { findings: [...findings] } : {}),
      ...(waivers.length > 0 ? { waivers: [...waivers] } : {}),
      ...(change.state === 'none' ? {} : { policyChange: change }),
      ...(searches.length > 0 ? { searches: [...searches] } : {}),
    },
    remarks: [
      ...remarksOf(observed, { comparisons, findings, waivers, job, ran }),
      ...scorePlots(evidence, otherName(baseline)),
      ...driftPlots(observed.tables, findings, policy.rules.evaluation.key),
    ],
    verdict,
    // The next gate over the same data need not read it again, whichever model it judges.
    refs: searches.map(({ question }) => searchRef(question)),
    outputs: {},
  };
}

function baselineFacts({ baseline }: Observed): Pick<Facts<'evaluation'>, 'baseline'> {
  if (baseline.is === 'none') return {};
  const { model, endpoint, origin, named } = baseline;
  return {
    baseline: {
      model: baseline.sha256,
      named,
      ...(endpoint ? { endpoint: endpoint.name, config: endpoint.config } : {}),
      ...(model.package ? { package: model.package } : {}),
      ...(origin ? { commit: origin.commit } : {}),
    },
  };
}

const scoredOf = ({ side, basis, sha256: digest, seconds, timing, from }: ScoreFile) => ({
  side,
  model: basis.model,
  evaluator: basis.evaluator,
  scores: digest,
  ...(seconds === undefined ? {} : { seconds }),
  ...(timing ? { timing: { ...timing, milliseconds: toDecimal(timing.milliseconds) } } : {}),
  ...(from ? { from } : {}),
});

const descriptor = ({ side, uri, sha256: digest }: ScoreFile): ResourceDescriptor => ({
  name: side,
  uri,
  digest: { sha256: digest },
  mediaType: 'application/jsonl',
});
