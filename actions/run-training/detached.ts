import { type Outcome, openHeads, openUris, type Place, type Placing, Refusal, readRef } from '@modelway/action';
import type { TrainingJob } from '@modelway/aws';
import { all, type Facts, inconclusive, type Lineage, type Remark, type StatementOf } from '@modelway/lineage';
import type { Inputs } from './inputs.ts';
import type { PlanAddress } from './kept-plan.ts';
import { outcomeOf } from './outcome.ts';
import type { TrainingPlan } from './plan.ts';

/** Where the statement of a detached job is found by the job's name. */
const jobRef = (name: string): string => `jobs/${name}`;

/** @returns the outcome of a run that has begun a job, or joined one, and leaves it to itself: known by name, and nothing more. Pure. */
export function detached(plan: TrainingPlan, job: TrainingJob, kept: PlanAddress): Outcome<'training'> {
  const outcome = outcomeOf({ plan, job, reused: false, model: undefined, lastLines: [], history: [] });
  const reason = `training job ${job.name} goes on without this run (wait: detach); wait: attach follows it to its end`;
  return {
    ...outcome,
    facts: { ...outcome.facts, kept: { ...kept } },
    remarks: [remark(job.name)],
    verdict: inconclusive(reason),
    unfinished: true,
    refs: [jobRef(job.name)],
  };
}

const remark = (name: string): Remark => ({
  kind: 'text',
  title: 'Training',
  importance: 60,
  place: 'open',
  text: `Job ${name} is at work and nobody waits for it. Its result is stated by the run that attaches to it.`,
});

/** A statement of a job that was left to itself. */
export interface Begun {
  readonly run: StatementOf<'training'>['predicate']['run'];
  readonly facts: Facts<'training'> & { readonly kept: PlanAddress };
}

/** @param job its name, when there may be several. @returns the job that was detached last. @throws Refusal when there is none. */
export function begunIn(lineage: Lineage, { line, job }: { line: string; job?: string | undefined }): Begun {
  const found = all(lineage, 'training', line)
    .map(({ statement: { predicate } }) => predicate)
    .sort((a, b) => Date.parse(a.finishedOn) - Date.parse(b.finishedOn))
    .flatMap(({ run, facts }): Begun[] => {
      const { kept } = facts;
      return kept && (job === undefined || facts.job.name === job) ? [{ run, facts: { ...facts, kept } }] : [];
    })
    .at(-1);
  if (found !== undefined) return found;
  throw new Refusal(
    `lineage: no ${job ?? `training of ${line}`} was left to itself here; begin one with wait: detach, and give its \`lineage\` output or its name in \`job\``,
  );
}

/**
 * Whoever attaches may stand on another commit than the one that is trained, as a `repository_dispatch` always does.
 * @returns what the job was begun for; undefined when this run begins one, or attaches by its own commit.
 */
export async function placeOfJob({ inputs, line, store }: Placing<Inputs>): Promise<Place | undefined> {
  if (inputs.wait !== 'attach') return undefined;
  const { job, lineage } = inputs as typeof inputs & { readonly lineage?: string }; // Safe: `run` reads the common inputs too.
  const known = await knownOf({ store }, { job, lineage });
  if (known === undefined) return undefined;
  const { commit, pullRequest } = begunIn(known, { line, job }).run;
  return { commit, ...(pullRequest === undefined ? {} : { pullRequest }) };
}

async function knownOf(
  { store }: Pick<Placing<Inputs>, 'store'>,
  { job, lineage }: { job: string | undefined; lineage: string | undefined },
): Promise<Lineage | undefined> {
  if (lineage !== undefined) return openUris(store, lineage.split(/\s+/));
  if (job === undefined) return undefined;
  const ref = await readRef(store, jobRef(job));
  if (ref !== undefined) return openHeads(store, ref.heads);
  throw new Refusal(`job: ${store.uri} knows nothing of ${job}; was it begun with wait: detach, and with this store?`);
}
