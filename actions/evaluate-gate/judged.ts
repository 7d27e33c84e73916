import { openCrew } from '@modelway/crew';
import {
  budgetFindings,
  contaminationFindings,
  drawOn,
  driftFindings,
  type Evidence,
  type Judgement,
  judge,
  judgeTasks,
  judgeUnderBoth,
  type Known,
  type Measurements,
  type OwnResults,
} from '@modelway/judge';
import type { PolicyChange } from '@modelway/lineage';
import type { Candidate } from './candidate.ts';
import type { Observed } from './observe.ts';

export interface JudgedGate {
  readonly judgement: Judgement;
  readonly change: PolicyChange;
}

/** What is known beside the scores. */
export interface Beside {
  /** `2026-11-21`, in UTC. */
  readonly today: string;
  /** Of the scoring job, where one ran. */
  readonly scoringSeconds: number | undefined;
  /** What the candidate takes for a record, as far as it was timed. */
  readonly speed?: Measurements;
  readonly evaluators?: OwnResults;
}

/**
 * Judges a candidate by all rules of the policy, and by those of the branch that it is to be merged into. Resamples of much evidence
 * are drawn on all cores; the judgement is the same to the bit with any number of them.
 */
export async function judgeGate(observed: Observed, evidence: Evidence, beside: Beside): Promise<JudgedGate> {
  const crew = openCrew(judgeTasks);
  try {
    const rows = await drawOn(crew, evidence, (noting) => judged(observed, evidence, { ...beside, rows: noting }));
    return judged(observed, evidence, { ...beside, ...(rows ? { rows } : {}) });
  } finally {
    await crew.close();
  }
}

function judged(
  observed: Observed,
  evidence: Evidence,
  { scoringSeconds, speed, ...known }: Beside & Known,
): JudgedGate {
  const { policy, basePolicy, exposures, tables, candidate } = observed;
  const measured = { ...measurementsOf(candidate, scoringSeconds), ...speed };
  return judgeUnderBoth(policy.rules, basePolicy, (rules) => {
    const findings = [
      ...(rules.contamination.check === 'never' ? [] : contaminationFindings(rules.contamination, exposures)),
      ...driftFindings(rules, { ...evidence, tables }),
      ...budgetFindings(rules.budgets, measured),
    ];
    return judge(rules, evidence, { ...known, findings });
  });
}

/** @returns what the candidate cost, as far as it is known. Latency under load is what shadow-test and deploy-canary measure. */
function measurementsOf({ training, model }: Candidate, scoringSeconds: number | undefined): Measurements {
  const known: Record<string, number | undefined> = {
    'training-cost': training.cost?.currency === 'USD' ? Number(training.cost.amount) : undefined,
    'training-seconds': training.seconds.billable,
    'scoring-seconds': scoringSeconds,
    'model-bytes': model.bytes,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
