import type { Decimal } from '@modelway/lineage';
import type { Candidate } from './candidates.ts';

/** What to pick by. */
export interface Wish {
  readonly metric: string;
  readonly direction: 'maximize' | 'minimize';
  /** How many must be fit to be picked: a search of which most has failed is none. */
  readonly least: number;
}

/** A candidate with its place in the ranking. */
export interface Ranked extends Candidate {
  readonly value?: Decimal;
  /** Why it could not be picked. */
  readonly leftOut?: string;
}

export interface Picking extends Wish {
  /** The best first; those that were left out last. */
  readonly ranking: readonly Ranked[];
  readonly picked: Ranked | undefined;
}

/**
 * Ranks candidates by a metric. Equal values go to the one that took fewer billable seconds, then to the smaller plan digest, so that
 * the answer is stable. Pure.
 */
export function pick(candidates: readonly Candidate[], wish: Wish): Picking {
  const all = candidates.map((it) => measured(it, wish.metric));
  const fit = all.filter(({ leftOut }) => leftOut === undefined).sort(better(wish.direction));
  const picked = fit.length >= wish.least ? fit[0] : undefined;
  return { ...wish, ranking: [...fit, ...all.filter(({ leftOut }) => leftOut !== undefined)], picked };
}

function measured(candidate: Candidate, metric: string): Ranked {
  const { verdict, reason, facts } = candidate;
  const value = facts?.metrics.find(({ name }) => name === metric)?.value;
  if (verdict !== 'pass') return { ...candidate, leftOut: `${verdict}: ${reason}`, ...(value ? { value } : {}) };
  if (facts?.model === undefined) return { ...candidate, leftOut: 'it made no model' };
  if (value === undefined)
    return { ...candidate, leftOut: `it has no metric ${metric}; it has ${namesOf(facts.metrics)}` };
  return { ...candidate, value };
}

const namesOf = (metrics: ReadonlyArray<{ readonly name: string }>): string =>
  metrics.map(({ name }) => name).join(', ') || 'none';

function better(direction: Wish['direction']): (a: Ranked, b: Ranked) => number {
  const sign = direction === 'maximize' ? -1 : 1;
  return (a, b) =>
    sign * (Number(a.value) - Number(b.value)) || seconds(a) - seconds(b) || (planOf(a) < planOf(b) ? -1 : 1);
}

const seconds = ({ facts }: Ranked): number => facts?.seconds.billable ?? Number.MAX_SAFE_INTEGER;
const planOf = ({ facts }: Ranked): string => facts?.plan ?? '';
